import type { DocumentId, LinkId } from '../../shared/model/id.ts'
import type { Changes, ProjectState } from '../../shared/model/project-state.ts'
import { matchesFilter, type RowFilter } from './row-filter.ts'

const NO_ROWS: readonly LinkId[] = []

/**
 * The rows on show, as one array that stays the same array until a row comes, goes or moves: a list of 100,000 is
 * not made anew for a letter. Filtered rows are those that matched when the filter was chosen or the rows changed,
 * so that none vanishes under the hand of whoever mends it.
 */
export class RowLists {
  private readonly state: ProjectState
  private rows: readonly LinkId[] = NO_ROWS
  private document: DocumentId | null = null
  private filter: RowFilter = 'all'
  private isCurrent = false

  constructor(state: ProjectState) {
    this.state = state
  }

  forget(changes: Changes): void {
    if (this.document !== null && changes.rows.has(this.document)) this.isCurrent = false
  }

  /** `keep`: the row that is being worked on stays, whether or not it matches. */
  of(document: DocumentId | null, filter: RowFilter, keep: LinkId | null): readonly LinkId[] {
    const isSameList = this.document === document && this.filter === filter
    if (isSameList && this.isCurrent) return this.rows
    const rows = document === null ? NO_ROWS : this.list(document, filter, keep)
    if (!isSameList || !isSame(rows, this.rows)) this.rows = rows
    Object.assign(this, { document, filter, isCurrent: true })
    return this.rows
  }

  private list(document: DocumentId, filter: RowFilter, keep: LinkId | null): readonly LinkId[] {
    const rows = this.state.orderOf(document).rows.toArray()
    if (filter === 'all') return rows
    return rows.filter((id) => id === keep || matchesFilter(this.state, this.state.link(id)!, filter))
  }
}

function isSame(a: readonly LinkId[], b: readonly LinkId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
