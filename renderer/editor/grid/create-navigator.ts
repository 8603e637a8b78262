import type { LinkId } from '../../../shared/model/id.ts'
import type { Side } from '../../../shared/model/records.ts'
import { extendTo, headOf } from '../cell-range.ts'
import type { CellNavigator } from '../cell/cell-navigator.ts'
import { neighbour } from '../commands/editor-command.ts'
import type { CellPlace, EditorHandle } from '../editor-handle.ts'
import type { ProjectStore } from '../project-store.ts'

/** How the caret goes from cell to cell by the keys that belong to the text. */
export function createNavigator(store: ProjectStore, handle: EditorHandle): CellNavigator {
  const go = (row: LinkId | undefined, side: Side, place: CellPlace): boolean => {
    if (row === undefined) return false
    handle.focusCell(row, side, place)
    return true
  }
  const here = () => store.selection!
  const extend = (rowFrom: (row: LinkId) => LinkId | undefined): true => {
    const head = headOf(store)
    const row = head && rowFrom(head.row)
    if (!head || !row) return true
    extendTo(store, { row, side: head.side })
    handle.revealRow(row)
    return true
  }
  return {
    moveRow(by, x) {
      const { row, side } = here()
      return go(neighbour(store, row, by), side, { x, line: by > 0 ? 'first' : 'last' })
    },
    moveCell(by) {
      const { row, side } = here()
      const first = store.ui.firstSide
      const second: Side = first === 'source' ? 'target' : 'source'
      const goesAcross = by > 0 ? side === first : side === second
      if (goesAcross) return go(row, by > 0 ? second : first, 'start')
      return go(neighbour(store, row, by), by > 0 ? first : second, 'start')
    },
    movePage(by) {
      const { row, side } = here()
      go(handle.pageFrom(row, by), side, 'start')
      return true
    },
    moveToEnd(by) {
      return go(store.rows.at(by < 0 ? 0 : -1), here().side, by < 0 ? 'start' : 'end')
    },
    extendRows: (by) => extend((row) => neighbour(store, row, by)),
    extendPage: (by) => extend((row) => handle.pageFrom(row, by)),
    extendToEnd: (by) => extend(() => store.rows.at(by < 0 ? 0 : -1)),
    goTo({ row, side }) {
      go(row, side, 'start')
      return true
    },
    revealCaret() {
      handle.revealCaret()
      return true
    },
  }
}
