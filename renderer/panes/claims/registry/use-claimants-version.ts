import { useCallback, useRef, useSyncExternalStore } from 'react'
import { useProjectStore } from '../../../editor/store-context.ts'

/** Grows with every change of a claimant. */
export function useClaimantsVersion(): number {
  const store = useProjectStore()
  const version = useRef(0)
  const listen = useCallback(
    (wake: () => void) =>
      store.subscribe(({ others }) => {
        if (!others.has('claimants')) return
        version.current++
        wake()
      }),
    [store],
  )
  return useSyncExternalStore(listen, () => version.current)
}
