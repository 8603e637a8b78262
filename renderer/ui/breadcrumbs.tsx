import { ChevronRight } from 'lucide-react'
import { Fragment } from 'react'
import './breadcrumbs.css'

type BreadcrumbsProps = {
  readonly label: string
  /** From the root to where one is; names safe to show. */
  readonly steps: readonly { readonly id: string; readonly name: string }[]
  readonly onOpen: (id: string) => void
}

export function Breadcrumbs({ label, steps, onOpen }: BreadcrumbsProps) {
  return (
    <nav className="ui-breadcrumbs" aria-label={label}>
      {steps.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && <ChevronRight aria-hidden className="mirrored" />}
          <button
            type="button"
            aria-current={index === steps.length - 1 ? 'location' : undefined}
            onClick={() => onOpen(id)}
          >
            <bdi>{name}</bdi>
          </button>
        </Fragment>
      ))}
    </nav>
  )
}
