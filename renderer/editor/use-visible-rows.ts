import { useSyncExternalStore } from 'react'
import { useEditorHandle, type VisibleRows } from './editor-handle.ts'

/** The first and the last row in sight; null while there is no grid. */
export function useVisibleRows(): VisibleRows | null {
  const handle = useEditorHandle()
  return useSyncExternalStore(handle.subscribeVisible, () => handle.visibleRows)
}
