import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'

type RemarkFieldProps = {
  readonly label: string
  readonly submit: string
  readonly text?: string
  readonly hasFocus?: boolean
  readonly onSubmit: (text: string) => void
  readonly onCancel?: () => void
}

/** Where a remark is written: Ctrl+Enter sends it, Escape leaves. Its direction follows what is typed. */
export function RemarkField({
  label,
  submit,
  text = '',
  hasFocus = false,
  onSubmit,
  onCancel,
}: RemarkFieldProps) {
  const { t } = useTranslation()
  const [written, setWritten] = useState(text)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (hasFocus) field.current?.focus()
  }, [hasFocus])
  const send = () => {
    if (written.trim() === '') return
    onSubmit(written)
    setWritten('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send()
    else if (event.key === 'Escape' && onCancel) onCancel()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    // The window's own keys wait: Ctrl+Enter here is for the remark.
    <div className="review-write" data-takes-keys="" onKeyDown={onKeyDown}>
      <textarea
        ref={field}
        className="ui-input"
        dir="auto"
        rows={2}
        aria-label={label}
        placeholder={label}
        value={written}
        onChange={(event) => setWritten(event.target.value)}
      />
      <span className="review-write-buttons">
        {onCancel && (
          <Button size="small" kind="quiet" onClick={onCancel}>
            {t('review.cancel')}
          </Button>
        )}
        <Button size="small" kind="primary" disabled={written.trim() === ''} onClick={send}>
          {submit}
        </Button>
      </span>
    </div>
  )
}
