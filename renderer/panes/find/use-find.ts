import { useSyncExternalStore } from 'react'
import { useProjectStore } from '../../editor/store-context.ts'
import { findDeskOf, type FindDesk, type FindState } from './find-desk.ts'

export function useFindDesk(): FindDesk {
  return findDeskOf(useProjectStore())
}

/** What is looked for and what was found: a new value with every change of either. */
export function useFind(): FindState {
  const desk = useFindDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state)
}
