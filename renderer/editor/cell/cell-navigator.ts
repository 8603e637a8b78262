/** Where a cell sends the caret when it leaves it, and how it is brought into view. */
export type CellNavigator = {
  /** To the row below (1) or above (-1), near `x`, in client pixels. False: there is none. */
  moveRow(by: 1 | -1, x: number): boolean
  /** To the next or previous cell in the order of reading. False: there is none. */
  moveCell(by: 1 | -1): boolean
  movePage(by: 1 | -1): boolean
  moveToEnd(by: 1 | -1): boolean
  /** Scrolls as little as shows the caret. True always: ProseMirror need not scroll itself. */
  revealCaret(): true
}
