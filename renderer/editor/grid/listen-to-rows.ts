import type { LinkId } from '../../../shared/model/id.ts'
import type { Side } from '../../../shared/model/records.ts'
import type { CellPlace } from '../../../shared/operations/plan-cells.ts'
import { extendTo } from '../cell-range.ts'
import { dragOverRows } from './drag-over-rows.ts'
import type { RowSheet } from './row-sheet.ts'

/** What presses in the rows do, and what the focus does that comes to a cell by itself. One listener for all rows. */
export function listenToRows(box: HTMLElement, sheet: RowSheet): () => void {
  const end = new AbortController()
  box.addEventListener('mousedown', (event) => press(event, sheet), { signal: end.signal })
  box.addEventListener('focusin', (event) => takeFocus(event, sheet), { signal: end.signal })
  return () => end.abort()
}

function press(event: MouseEvent, sheet: RowSheet): void {
  if (!(event.target instanceof Element)) return
  const cell = event.target.closest<HTMLElement>('.row-cell')
  if (cell) {
    if (event.button === 0) pressCell(event, sheet, placeOf(cell), cell.dataset['live'] === 'true')
    return
  }
  const row = event.target.closest<HTMLElement>('.row')
  if (!row || event.target.closest('.row-work')) return
  event.preventDefault()
  if (row.dataset['awake'] === 'true') sheet.handle.focus()
  else sheet.handle.focusCell(row.dataset['row'] as LinkId, 'target')
}

/**
 * The cell wakes under the pointer at once, with the caret where it was pressed; with the button still held the
 * selection follows. The browser's own selection began on what is no longer there. With Shift the cells from the
 * caret's to this one are selected.
 */
function pressCell(event: MouseEvent, { store, handle }: RowSheet, cell: CellPlace, isLive: boolean): void {
  if (store.ui.cells && !event.shiftKey) store.setUi({ cells: null })
  if (isLive) return dragOverRows(store, handle, cell, true)
  event.preventDefault()
  event.stopPropagation()
  if (event.shiftKey && store.selection) {
    extendTo(store, cell)
    handle.cell?.view.focus()
    return dragOverRows(store, handle, store.selection, true)
  }
  handle.wakeAt(cell.row, cell.side, event.clientX, event.clientY)
  dragOverRows(store, handle, cell, false)
}

function takeFocus({ target }: FocusEvent, { handle }: RowSheet): void {
  if (!(target instanceof HTMLElement) || !target.matches('.row-cell')) return
  const { row, side } = placeOf(target)
  handle.focusCell(row, side)
}

function placeOf(cell: HTMLElement): CellPlace {
  const row = cell.closest<HTMLElement>('.row')!.dataset['row'] as LinkId
  return { row, side: cell.dataset['side'] as Side }
}
