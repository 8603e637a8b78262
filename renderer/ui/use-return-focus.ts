import { useCallback, useState } from 'react'

/**
 * For what opens over the window without a button of its own, by keys: gives the focus back to where it was, then runs
 * `after`. To be passed as onCloseAutoFocus.
 */
export function useReturnFocus(after?: () => void): (event: Event) => void {
  const [before] = useState(() => document.activeElement)
  return useCallback(
    (event: Event) => {
      event.preventDefault()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
      after?.()
    },
    [before, after],
  )
}
