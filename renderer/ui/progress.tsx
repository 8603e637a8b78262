import './progress.css'

type ProgressProps = {
  readonly label: string
  /** 0 to 1; null: not known yet. */
  readonly share: number | null
}

export function Progress({ label, share }: ProgressProps) {
  const value = share === null ? undefined : Math.round(share * 100)
  return (
    <div
      className="ui-progress"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={value}
      data-unknown={share === null}
    >
      <div className="ui-progress-bar" style={{ inlineSize: `${value ?? 30}%` }} />
    </div>
  )
}
