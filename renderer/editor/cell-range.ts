import type { LinkId } from '../../shared/model/id.ts'
import { SIDES } from '../../shared/model/fixed-values.ts'
import type { Side } from '../../shared/model/records.ts'
import type { CellPlace } from '../../shared/operations/plan-cells.ts'
import type { CellRange } from './editor-ui-state.ts'
import type { ProjectStore } from './project-store.ts'

/** Indexes among the rows on show, both inclusive, and the sides in their order in the window. */
export type RangeBounds = { readonly first: number; readonly last: number; readonly sides: readonly Side[] }

const known = new WeakMap<
  CellRange,
  { readonly rows: readonly LinkId[]; readonly bounds: RangeBounds | null }
>()

/** Null: one of its rows is no longer on show. Asked by every cell that is drawn, so it is remembered. */
export function boundsOf(store: ProjectStore, range: CellRange): RangeBounds | null {
  const { rows } = store
  const found = known.get(range)
  if (found?.rows === rows) return found.bounds
  const ends = [store.rowIndex(range.anchor.row), store.rowIndex(range.head.row)]
  const sides = sidesInOrder(store).filter((side) => side === range.anchor.side || side === range.head.side)
  const bounds = ends.includes(-1) ? null : { first: Math.min(...ends), last: Math.max(...ends), sides }
  known.set(range, { rows, bounds })
  return bounds
}

/** The sides in the order in which the window shows them. */
export function sidesInOrder(store: ProjectStore): readonly Side[] {
  return store.ui.firstSide === 'source' ? SIDES : SIDES.toReversed()
}

/** The cells of a range, row by row. */
export function cellsOf(store: ProjectStore, range: CellRange): CellPlace[][] {
  const bounds = boundsOf(store, range)
  if (!bounds) return []
  const rows = store.rows.slice(bounds.first, bounds.last + 1)
  return rows.map((row) => bounds.sides.map((side) => ({ row, side })))
}

export function isInRange(store: ProjectStore, range: CellRange, index: number, side: Side): boolean {
  const bounds = boundsOf(store, range)
  return bounds !== null && index >= bounds.first && index <= bounds.last && bounds.sides.includes(side)
}

/** Selects from where the selection began, or from the caret, to a cell; a range of one cell is no range. */
export function extendTo(store: ProjectStore, head: CellPlace): void {
  const { selection, ui } = store
  const anchor = ui.cells?.anchor ?? (selection && { row: selection.row, side: selection.side })
  if (!anchor) return
  const isOne = anchor.row === head.row && anchor.side === head.side
  if (isOne && ui.cells === null) return
  store.setUi({ cells: isOne ? null : { anchor, head } })
}

/** Where the selection ends that is made longer: the range's head, or the cell of the caret. */
export function headOf(store: ProjectStore): CellPlace | null {
  const { selection, ui } = store
  return ui.cells?.head ?? (selection && { row: selection.row, side: selection.side })
}

/** All rows on show: of the anchor's side, or of both. */
export function selectColumn(store: ProjectStore, sides: readonly Side[]): void {
  const { rows } = store
  const [first, last] = [rows[0], rows.at(-1)]
  const [from, to] = [sides[0], sides.at(-1)]
  if (first === undefined || last === undefined || !from || !to) return
  store.setUi({ cells: { anchor: { row: first, side: from }, head: { row: last, side: to } } })
}
