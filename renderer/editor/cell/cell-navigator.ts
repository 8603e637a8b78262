import type { CellPlace } from '../../../shared/operations/plan-cells.ts'

/** Where a cell sends the caret when it leaves it, and how it is brought into view. */
export type CellNavigator = {
  /** To the row below (1) or above (-1), near `x`, in client pixels. False: there is none. */
  moveRow(by: 1 | -1, x: number): boolean
  /** To the next or previous cell in the order of reading. False: there is none. */
  moveCell(by: 1 | -1): boolean
  movePage(by: 1 | -1): boolean
  moveToEnd(by: 1 | -1): boolean
  /** Makes the selection over rows longer, or begins one. True always: what is at the last row stays. */
  extendRows(by: 1 | -1): true
  extendPage(by: 1 | -1): true
  extendToEnd(by: 1 | -1): true
  goTo(cell: CellPlace): true
  /** Scrolls as little as shows the caret. True always: ProseMirror need not scroll itself. */
  revealCaret(): true
}
