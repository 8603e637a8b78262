import type { EditorProps, EditorView } from 'prosemirror-view'
import { plainText } from './cell-document.ts'
import type { TypedCell } from './typed-cell.ts'
import { oneLine } from './plan-cell-edit.ts'

/** What a browser would put in that has no place in a sentence. */
const REFUSED_INPUT =
  /^(?:format|insertParagraph|insertLineBreak|insertHorizontalRule|insertOrdered|insertUnordered)/

/** Words only, in and out: no markup of ours reaches another program, none of theirs comes in. */
export function cellEvents(cell: TypedCell): EditorProps {
  return {
    handlePaste: (_view, event) => paste(cell, event.clipboardData),
    handleDrop: (view, event) => drop(cell, view, event),
    handleDOMEvents: {
      beforeinput: (_view, event) => beforeInput(cell, event),
      compositionend: () => cell.afterComposition(),
      copy: (view, event) => {
        cell.readSelection()
        return copy(view, event)
      },
      cut: (view, event) => {
        cell.readSelection()
        return cut(cell, view, event)
      },
      dragstart: (_view, event) => {
        event.preventDefault()
        return true
      },
    },
  }
}

function paste(cell: TypedCell, data: DataTransfer | null): boolean {
  const text = oneLine(data?.getData('text/plain') ?? '')
  if (text === '') return true
  const { tr } = cell.view.state
  cell.view.dispatch(tr.insertText(text).setMeta('paste', true).scrollIntoView())
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

function copy(view: EditorView, event: ClipboardEvent): boolean {
  const { from, to, empty } = view.state.selection
  event.preventDefault()
  if (!empty) event.clipboardData?.setData('text/plain', plainText(view.state.doc, from, to))
  return true
}

function cut(cell: TypedCell, view: EditorView, event: ClipboardEvent): boolean {
  copy(view, event)
  if (!view.state.selection.empty) view.dispatch(view.state.tr.deleteSelection().setMeta('paste', true))
  return true
}
