import { useMemo, useState } from 'react'

/** Where the focus is to go when what lies over the window is gone; nowhere while nothing does. */
let owed: Element | null = null

export type ReturnFocus = {
  /**
   * To be passed as onCloseAutoFocus, which is called a moment after it is gone: what was opened meanwhile keeps the
   * focus that it took, and gives it back to the same place.
   */
  readonly whenClosed: (event: Event) => void
  /** For who took it away at once and goes on where the focus was. */
  readonly now: () => void
}

/** For what opens over the window without a button of its own, by keys: gives the focus back to where it was. */
export function useReturnFocus(): ReturnFocus {
  const [before] = useState(() => (owed = isFree() ? owed : document.activeElement))
  return useMemo(() => {
    const now = () => {
      owed = null
      if (before instanceof HTMLElement && before.isConnected && isFree()) before.focus()
    }
    const whenClosed = (event: Event) => {
      event.preventDefault()
      now()
    }
    return { whenClosed, now }
  }, [before])
}

/** Nobody has the focus, or what had it is gone. */
function isFree(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}
