import { useCallback, useState } from 'react'

/** Where the focus is to go when what lies over the window is gone; nowhere while nothing does. */
let owed: Element | null = null

/**
 * For what opens over the window without a button of its own, by keys: gives the focus back to where it was, then runs
 * `after`. To be passed as onCloseAutoFocus, which is called a moment after it is gone: what was opened meanwhile keeps
 * the focus that it took, and gives it back to the same place.
 */
export function useReturnFocus(after?: () => void): (event: Event) => void {
  const [before] = useState(() => (owed = isFree() ? owed : document.activeElement))
  return useCallback(
    (event: Event) => {
      event.preventDefault()
      owed = null
      if (before instanceof HTMLElement && before.isConnected && isFree()) before.focus()
      after?.()
    },
    [before, after],
  )
}

/** Nobody has the focus, or what had it is gone. */
function isFree(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
