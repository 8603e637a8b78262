/** Right under the caret, in pixels of the window; at the end of an empty line under what has the focus. */
export function placeOfCaret(): { readonly x: number; readonly y: number } {
  const selection = getSelection()
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
  const caret = range?.getClientRects().item(0)
  const { left, bottom } = caret ?? document.activeElement!.getBoundingClientRect()
  return { x: left, y: bottom }
}
