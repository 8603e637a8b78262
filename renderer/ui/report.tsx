import type { ReactNode } from 'react'
import './report.css'

/** What became of a piece of work, with the sign of how it went. */
export function Report({ icon, children }: { readonly icon: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="ui-report">
      {icon}
      <div>{children}</div>
    </div>
  )
}

type ReportListProps = {
  readonly title: string
  /** Said where there is nothing to list. */
  readonly none: string
  /** List items. */
  readonly children: readonly ReactNode[]
}

/** What is to be known of it besides, one by one; the keyboard can scroll it. */
export function ReportList({ title, none, children }: ReportListProps) {
  return (
    <section className="ui-report-list" tabIndex={0} aria-label={title}>
      {children.length === 0 ? (
        <p>{none}</p>
      ) : (
        <>
          <h3>{title}</h3>
          <ul>{children}</ul>
        </>
      )}
    </section>
  )
}
