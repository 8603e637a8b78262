import type { Difference, DifferenceKind } from '../../../../shared/operations/comparison/difference.ts'
import { Listeners } from '../../../editor/listeners.ts'
import type { ProjectStore } from '../../../editor/project-store.ts'

/** Another copy of the project: a handle of the host, and its name for the eye. */
export type OtherCopy = { readonly handle: string; readonly name: string }

export type Comparison = {
  readonly file: OtherCopy
  readonly differences: readonly Difference[]
  /** How many there are, where not all are held. */
  readonly total: number
}

export type ComparisonState = {
  readonly comparison: Comparison | null
  /** null: differences of every kind. */
  readonly kind: DifferenceKind | null
  /** The differences of that kind. */
  readonly shown: readonly Difference[]
  /** That which was gone to last. */
  readonly current: string | null
  /** The project has changed since. */
  readonly isStale: boolean
}

const NOTHING: ComparisonState = { comparison: null, kind: null, shown: [], current: null, isStale: false }

/** What the commands and the pane of the comparison share, for as long as the project is open. */
export class ComparisonDesk {
  private readonly changed = new Listeners()
  private held = NOTHING

  constructor(store: ProjectStore) {
    store.calm.subscribe(() => {
      if (this.held.comparison && !this.held.isStale) this.update({ isStale: true })
    })
  }

  get state(): ComparisonState {
    return this.held
  }

  readonly subscribe = this.changed.add

  show(comparison: Comparison | null): void {
    this.held = NOTHING
    this.update({ comparison, shown: comparison?.differences ?? [] })
  }

  filter(kind: DifferenceKind | null): void {
    const all = this.held.comparison?.differences ?? []
    const shown = kind === null ? all : all.filter((difference) => difference.kind === kind)
    this.update({ kind, shown, current: null })
  }

  go(current: string | null): void {
    this.update({ current })
  }

  private update(fields: Partial<ComparisonState>): void {
    this.held = { ...this.held, ...fields }
    this.changed.tell()
  }
}

const desks = new WeakMap<ProjectStore, ComparisonDesk>()

export function comparisonDeskOf(store: ProjectStore): ComparisonDesk {
  const known = desks.get(store)
  if (known) return known
  const desk = new ComparisonDesk(store)
  desks.set(store, desk)
  return desk
}
