import type { DocumentId, LinkId } from '../../shared/model/id.ts'
import type { Changes, ProjectState } from '../../shared/model/project-state.ts'
import { isFiltered, rowMatcher, type ShownRows } from './row-filter.ts'

const NO_ROWS: readonly LinkId[] = []

/**
 * The rows on show, as one array that stays the same array until a row comes, goes or moves: a list of 100,000 is
 * not made anew for a letter. Filtered rows are those that matched when the filter was chosen, and others that match
 * since then: none vanishes under the hand of whoever mends it.
 */
export class RowLists {
  private readonly state: ProjectState
  private rows: readonly LinkId[] = NO_ROWS
  private document: DocumentId | null = null
  private shown: ShownRows = { filter: 'all', filterText: '', filterRows: null }
  private isCurrent = false

  constructor(state: ProjectState) {
    this.state = state
  }

  forget(changes: Changes): void {
    if (this.document !== null && changes.rows.has(this.document)) this.isCurrent = false
  }

  /** `keep`: the row that is being worked on stays, whether or not it matches. */
  of(document: DocumentId | null, wanted: ShownRows, keep: LinkId | null): readonly LinkId[] {
    const { filter, filterText, filterRows } = wanted
    const isSameList =
      this.document === document &&
      this.shown.filter === filter &&
      this.shown.filterText === filterText &&
      this.shown.filterRows === filterRows
    const shown = { filter, filterText, filterRows }
    if (isSameList && this.isCurrent) return this.rows
    const rows = document === null ? NO_ROWS : this.list(document, shown, keep, isSameList)
    if (!isSameList || !isSame(rows, this.rows)) this.rows = rows
    Object.assign(this, { document, shown, isCurrent: true })
    return this.rows
  }

  private list(
    document: DocumentId,
    wanted: ShownRows,
    keep: LinkId | null,
    isSameList: boolean,
  ): readonly LinkId[] {
    const rows = this.state.orderOf(document).rows.toArray()
    if (!isFiltered(wanted)) return rows
    const before = new Set(isSameList ? this.rows : [])
    const matches = rowMatcher(this.state, wanted)
    return rows.filter((id) => id === keep || before.has(id) || matches(this.state.link(id)!))
  }
}

function isSame(a: readonly LinkId[], b: readonly LinkId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}
