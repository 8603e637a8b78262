import { useSyncExternalStore } from 'react'
import { useProjectStore } from '../../../editor/store-context.ts'
import { comparisonDeskOf, type ComparisonDesk, type ComparisonState } from './comparison-desk.ts'

export function useComparisonDesk(): ComparisonDesk {
  return comparisonDeskOf(useProjectStore())
}

export function useComparison(): ComparisonState {
  const desk = useComparisonDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state)
}

export function useDifferenceCount(): number {
  return useComparison().comparison?.total ?? 0
}
