import type { EditorProps, EditorView } from 'prosemirror-view'
import { oneLine } from '../../../shared/operations/one-line.ts'
import { readClipboard } from '../clipboard/read-clipboard.ts'
import { wordsBetween } from '../clipboard/words-between.ts'
import { writeCells, writeWords } from '../clipboard/write-clipboard.ts'
import { pasteRows, pasteWords } from '../clipboard/paste-rows.ts'
import { clearRange } from './range-keys.ts'
import type { TypedCell } from './typed-cell.ts'

/** What a browser would put in that has no place in a sentence. */
const REFUSED_INPUT =
  /^(?:format|insertParagraph|insertLineBreak|insertHorizontalRule|insertOrdered|insertUnordered)/

/** Words only come in: no markup of another program. */
export function cellEvents(cell: TypedCell): EditorProps {
  return {
    handleKeyPress: (_view, event) => typeLetter(cell, event),
    handlePaste: (_view, event) => paste(cell, event.clipboardData),
    handleDrop: (view, event) => drop(cell, view, event),
    handleDOMEvents: {
      beforeinput: (_view, event) => beforeInput(cell, event),
      compositionend: () => cell.afterComposition(),
      copy: (_view, event) => {
        cell.readSelection()
        return copy(cell, event)
      },
      cut: (_view, event) => {
        cell.readSelection()
        return cut(cell, event)
      },
      dragstart: (_view, event) => {
        event.preventDefault()
        return true
      },
    },
  }
}

/**
 * A letter goes into the records and from there to the screen. Left to the browser it would go to the screen first and
 * be read back from there, with the page laid out twice. Half a character is left to it, and so is what is composed.
 */
function typeLetter(cell: TypedCell, { charCode }: KeyboardEvent): boolean {
  const isHalf = charCode >= 0xd800 && charCode <= 0xdfff
  if (isHalf || charCode < 0x20 || cell.store.ui.cells) return false
  cell.insertText(String.fromCharCode(charCode))
  return true
}

/** Into the words of the cell; what is made of rows goes over rows, or asks. */
function paste(cell: TypedCell, data: DataTransfer | null): boolean {
  const pasted = data && readClipboard(data)
  if (!pasted) return true
  if (pasted.rows.length > 1 || pasted.rows[0]!.length > 1 || cell.store.ui.cells) pasteRows(cell, pasted)
  else pasteWords(cell, pasted.rows[0]![0]!)
  return true
}

/** A file is for the window; words are put where they fall. */
function drop(cell: TypedCell, view: EditorView, event: DragEvent): boolean {
  const text = oneLine(event.dataTransfer?.getData('text/plain') ?? '')
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
  if (text === '' || !place) return true
  cell.setCaret(place.pos)
  view.dispatch(view.state.tr.insertText(text).setMeta('paste', true))
  return true
}

function beforeInput(cell: TypedCell, event: InputEvent): boolean {
  const { inputType } = event
  if (inputType === 'historyUndo') cell.store.undo()
  else if (inputType === 'historyRedo') cell.store.redo()
  else if (cell.isProtected && !event.isComposing) cell.store.notice('source-protected')
  else if (!REFUSED_INPUT.test(inputType)) return false
  event.preventDefault()
  return true
}

function copy(cell: TypedCell, event: ClipboardEvent): boolean {
  event.preventDefault()
  const { clipboardData } = event
  const { store, view } = cell
  const { from, to, empty } = view.state.selection
  if (!clipboardData) return true
  if (store.ui.cells) writeCells(store, store.ui.cells, clipboardData)
  else if (!empty) writeWords(store, wordsBetween(store.state, cell.places, from, to), clipboardData)
  return true
}

function cut(cell: TypedCell, event: ClipboardEvent): boolean {
  copy(cell, event)
  const { store, view } = cell
  if (store.ui.cells) clearRange(store, store.ui.cells)
  else if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection().setMeta('paste', true))
  return true
}
