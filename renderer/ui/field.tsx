import { CircleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import './field.css'

type FieldProps = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** Why what is in the field is not accepted: stands beside it and is read with it. */
  readonly error?: string | null | undefined
  /** The control; it is given the ids by which a screen reader joins the parts. */
  readonly children: (ids: {
    readonly id: string
    readonly 'aria-describedby': string | undefined
    readonly 'aria-invalid': true | undefined
  }) => ReactNode
}

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const about = error || hint ? `${id}-about` : undefined
  return (
    <div className="ui-field">
      <label className="ui-field-label" htmlFor={id}>
        {label}
      </label>
      {children({ id, 'aria-describedby': about, 'aria-invalid': error ? true : undefined })}
      {error ? (
        <ErrorText id={about}>{error}</ErrorText>
      ) : (
        hint && (
          <p className="ui-hint" id={about}>
            {hint}
          </p>
        )
      )}
    </div>
  )
}

/** A sentence that says what went wrong, where it went wrong. */
export function ErrorText({
  id,
  children,
}: {
  readonly id?: string | undefined
  readonly children: ReactNode
}) {
  return (
    <p className="ui-error" id={id} role="alert">
      <CircleAlert aria-hidden />
      <span>{children}</span>
    </p>
  )
}
