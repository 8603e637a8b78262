import type { EditorView } from 'prosemirror-view'
import type { CellNavigator } from './cell-navigator.ts'
import type { TypedCell } from './typed-cell.ts'
import { deleteForward } from './delete-forward.ts'
import { handleRangeKey } from './range-keys.ts'

export const ZWNJ = '\u200c'

/**
 * The keys that belong to a cell whatever the user binds. Others are commands of the window, matched there. True: the
 * key was dealt with.
 */
export function handleCellKey(cell: TypedCell, navigator: CellNavigator, event: KeyboardEvent): boolean {
  if (cell.view.composing || event.isComposing) return false
  if (isModifier(event.key)) return false
  cell.readSelection()
  trustCaret(cell.view)
  if (handleRangeKey(cell, navigator, event)) return true
  if (!cell.store.ui.cells) navigator.revealCaret()
  if (isZwnj(cell, event)) {
    cell.insertText(ZWNJ)
    return true
  }
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey
  if (event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey)
    return handleControlKey(navigator, event)
  return hasModifier ? false : handlePlainKey(cell, navigator, event)
}

/**
 * For 200 ms after it got the focus ProseMirror takes a caret that arrives at the start for a fault of the browser, and
 * puts it back (prosemirror-view 1.42, DOMObserver.flush). A caret that a key takes there is none.
 */
function trustCaret(view: EditorView): void {
  const input: unknown = Reflect.get(view, 'input')
  if (typeof input === 'object' && input && 'lastFocus' in input) input.lastFocus = 0
}

function isModifier(key: string): boolean {
  return ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock'].includes(key)
}

/** Persian typists press Shift+Space; where ZWNJ is no letter of the language that is an ordinary space. */
function isZwnj(cell: TypedCell, event: KeyboardEvent): boolean {
  if (event.altKey || event.metaKey || !event.shiftKey) return event.key === ZWNJ
  if (event.ctrlKey) return event.code === 'Digit2'
  return event.key === ZWNJ || (event.code === 'Space' && cell.direction === 'rtl')
}

function handleControlKey(navigator: CellNavigator, event: KeyboardEvent): boolean {
  switch (event.key) {
    case 'Home':
      return navigator.moveToEnd(-1)
    case 'End':
      return navigator.moveToEnd(1)
    default:
      return false
  }
}

function handlePlainKey(cell: TypedCell, navigator: CellNavigator, event: KeyboardEvent): boolean {
  switch (event.key) {
    case 'Tab':
      return navigator.moveCell(event.shiftKey ? -1 : 1)
    case 'Enter':
      return true
    case 'Backspace':
      return backspace(cell)
    case 'Delete':
      return !event.shiftKey && deleteForward(cell)
    case 'ArrowUp':
      return !event.shiftKey && leaveUpOrDown(cell, navigator, -1)
    case 'ArrowDown':
      return !event.shiftKey && leaveUpOrDown(cell, navigator, 1)
    case 'PageUp':
      return navigator.movePage(-1)
    case 'PageDown':
      return navigator.movePage(1)
    default:
      return false
  }
}

function leaveUpOrDown(cell: TypedCell, navigator: CellNavigator, by: 1 | -1): boolean {
  const { view } = cell
  if (!view.endOfTextblock(by < 0 ? 'up' : 'down')) return false
  return navigator.moveRow(by, view.coordsAtPos(view.state.selection.head).left)
}

/** At the start of a sentence inside a cell: it joins the one before. */
function backspace(cell: TypedCell): boolean {
  const { selection } = cell.view.state
  const { nodeBefore } = selection.$head
  if (!selection.empty || nodeBefore?.type.name !== 'separator') return false
  cell.joinAt(selection.head - 1)
  return true
}
