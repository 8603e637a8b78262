import { useMemo, useSyncExternalStore } from 'react'
import type { ConflictId } from '../../../shared/model/id.ts'
import { useProjectStore } from '../../editor/store-context.ts'

/** The conflicts that are still open, in order: the same array until one comes or goes. */
export function useConflicts(): readonly ConflictId[] {
  const store = useProjectStore()
  const key = useSyncExternalStore(store.subscribe, () => store.state.orders.conflicts.toArray().join(' '))
  return useMemo(() => key.split(' ').filter(Boolean) as ConflictId[], [key])
}
