import type { EditorView } from 'prosemirror-view'

/** What ProseMirror (prosemirror-view 1.42) knows of keyboard and pointer, and tells nobody. */
function inputOf(view: EditorView): object {
  const input: unknown = Reflect.get(view, 'input')
  return typeof input === 'object' && input ? input : {}
}

/**
 * For 200 ms after it got the focus ProseMirror takes a caret that arrives at the start for a fault of the browser, and
 * puts it back (DOMObserver.flush). A caret that a key takes there is none.
 */
export function trustCaret(view: EditorView): void {
  const input = inputOf(view)
  if ('lastFocus' in input) input.lastFocus = 0
}

/** A button of the mouse was pressed in it and is still held. */
export function isPressed(view: EditorView): boolean {
  const input = inputOf(view)
  return 'mouseDown' in input && input.mouseDown !== null
}
