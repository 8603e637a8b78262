import { planClearCells } from '../../../shared/operations/plan-cells.ts'
import { boundsOf, cellsOf, extendTo, headOf, selectColumn, sidesInOrder } from '../cell-range.ts'
import type { CellRange } from '../editor-ui-state.ts'
import type { ProjectStore } from '../project-store.ts'
import type { CellNavigator } from './cell-navigator.ts'
import type { TypedCell } from './typed-cell.ts'

/**
 * The keys that make a selection over rows, make it longer, and end it. True: the key was dealt with. With the
 * selection ended by a key that types, the key goes on to the cell in which the caret stands.
 */
export function handleRangeKey(cell: TypedCell, navigator: CellNavigator, event: KeyboardEvent): boolean {
  const { store } = cell
  if (isSelectAll(event)) return selectAll(cell)
  if (event.shiftKey && !event.altKey && extendByKey(cell, navigator, event)) return true
  const { cells } = store.ui
  return cells !== null && doRangeKey(store, cells, navigator, event)
}

function isSelectAll({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return code === 'KeyA' && (ctrlKey || metaKey) && !altKey && !shiftKey
}

/** First all of the cell, then all of its column, then both columns. */
function selectAll(cell: TypedCell): boolean {
  const { store, view, side } = cell
  const { selection, doc } = view.state
  const bounds = store.ui.cells && boundsOf(store, store.ui.cells)
  const isColumn = bounds?.first === 0 && bounds.last === store.rows.length - 1
  const isWholeCell = selection.from === 0 && selection.to === doc.content.size
  if (!store.ui.cells && !isWholeCell) cell.setCaret(0, doc.content.size)
  else selectColumn(store, isColumn ? sidesInOrder(store) : (bounds?.sides ?? [side]))
  return true
}

function extendByKey(cell: TypedCell, navigator: CellNavigator, event: KeyboardEvent): boolean {
  const { store, view } = cell
  const isRange = store.ui.cells !== null
  const isControl = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp': {
      const by = event.key === 'ArrowDown' ? 1 : -1
      if (isControl || (!isRange && !view.endOfTextblock(by > 0 ? 'down' : 'up'))) return false
      return navigator.extendRows(by)
    }
    case 'PageDown':
      return navigator.extendPage(1)
    case 'PageUp':
      return navigator.extendPage(-1)
    case 'Home':
      return isControl && navigator.extendToEnd(-1)
    case 'End':
      return isControl && navigator.extendToEnd(1)
    case 'ArrowLeft':
    case 'ArrowRight':
      return isRange && extendAcross(store, event.key === 'ArrowRight' ? 1 : -1, view.dom)
    default:
      return false
  }
}

/** To the column that stands on that side of the window. */
function extendAcross(store: ProjectStore, by: 1 | -1, element: HTMLElement): boolean {
  const head = headOf(store)
  const isMirrored = element.ownerDocument.documentElement.dir === 'rtl'
  const sides = sidesInOrder(store)
  const side = sides[by > 0 === isMirrored ? 0 : 1]!
  if (head) extendTo(store, { row: head.row, side })
  return true
}

function doRangeKey(
  store: ProjectStore,
  cells: CellRange,
  navigator: CellNavigator,
  event: KeyboardEvent,
): boolean {
  const end = () => store.setUi({ cells: null })
  switch (event.key) {
    case 'Escape':
      end()
      return true
    case 'Delete':
    case 'Backspace':
      clearRange(store, cells)
      return true
    case 'ArrowUp':
    case 'ArrowDown':
    case 'ArrowLeft':
    case 'ArrowRight':
      end()
      return navigator.goTo(cells.head)
    default: {
      const isTyped = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
      if (isTyped || ['Enter', 'Tab'].includes(event.key)) end()
      return false
    }
  }
}

/** Takes the words out of every cell of the range. False: it was refused, and the window says why. */
export function clearRange(store: ProjectStore, cells: CellRange): boolean {
  const places = cellsOf(store, cells).flat()
  if (places.some(({ side }) => side === 'source') && !store.ui.sourceUnlocked) {
    store.notice('source-protected')
    return false
  }
  return store.dispatch('editor.clearCells', planClearCells(store.state, places)) === undefined
}
