import type { CellWords } from '../../../shared/operations/plan-cells.ts'

/** What is on the clipboard as cells, row by row; a cell of words from another program carries no claims. */
export type ClipboardCells = {
  readonly rows: readonly (readonly CellWords[])[]
  /** It came as a table, or as whole cells of this program: one cell each, whatever the cell it is put in holds. */
  readonly isTable: boolean
}

/** Carries the words of claims from a cut to a paste inside one project; other programs never read it. */
export const PRIVATE_TYPE = 'application/x-taraz-cells'

/** Set on a transaction that puts words into a cell: the words of claims among them, as CarriedSpan. */
export const CARRIED = 'taraz:carried'
