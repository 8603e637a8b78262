import type { LinkState } from '../../../shared/model/records.ts'

/** A ring, a half, a tick in a ring, a tick on a disc: shape first, colour beside it. Words for the ear stand next to it. */
export function StateIcon({ state }: { readonly state: LinkState }) {
  return (
    <svg className={`row-icon row-state-${state}`} viewBox="0 0 16 16" aria-hidden="true">
      {state === 'initial' && <circle cx="8" cy="8" r="5.5" className="row-icon-line" />}
      {state === 'translated' && (
        <>
          <circle cx="8" cy="8" r="5.5" className="row-icon-line" />
          <path d="M8 2.5a5.5 5.5 0 0 1 0 11z" className="row-icon-fill" />
        </>
      )}
      {state === 'reviewed' && (
        <>
          <circle cx="8" cy="8" r="5.7" className="row-icon-line" />
          <path d={TICK} className="row-icon-line" />
        </>
      )}
      {state === 'final' && (
        <>
          <circle cx="8" cy="8" r="6.5" className="row-icon-fill" />
          <path d={TICK} className="row-icon-tick" />
        </>
      )}
    </svg>
  )
}

const TICK = 'M5.3 8.2l1.8 1.8 3.6-4'

export function DoubtIcon() {
  return (
    <svg className="row-icon row-doubt" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M8 2l6.5 11.5h-13z" className="row-doubt-shape" />
      <path d="M8 6.4v3.4M8 11.2v.6" className="row-doubt-sign" />
    </svg>
  )
}

/** Two ways that change places. */
export function CrossingIcon() {
  return (
    <svg className="row-icon row-crossing" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2 4.5h2.5c4 0 3 7 7 7H14M2 11.5h2.5c4 0 3-7 7-7H14" className="row-icon-line" />
    </svg>
  )
}

export function LockIcon() {
  return (
    <svg className="row-icon row-lock" viewBox="0 0 16 16" aria-hidden="true">
      <rect x="3.5" y="7.2" width="9" height="6.3" rx="1.4" className="row-icon-fill" />
      <path d="M5.3 7.2V5.4a2.7 2.7 0 0 1 5.4 0v1.8" className="row-icon-line" />
    </svg>
  )
}

export function StaleIcon() {
  return (
    <svg className="row-icon row-stale" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2 10.5c1.5-3 3-3 4.5 0s3 3 4.5 0 2-2.5 3-1.5" className="row-icon-line" />
    </svg>
  )
}

export function RemarkIcon() {
  return (
    <svg className="row-icon row-remark" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M2.5 3.5h11v7.5h-6l-3 2.5v-2.5h-2z" className="row-icon-line" />
    </svg>
  )
}
