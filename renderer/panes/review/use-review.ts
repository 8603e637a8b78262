import { useSyncExternalStore } from 'react'
import { useProjectStore } from '../../editor/store-context.ts'
import { reviewDeskOf, type ReviewDesk, type ReviewDeskState } from './review-desk.ts'

export function useReviewDesk(): ReviewDesk {
  return reviewDeskOf(useProjectStore())
}

export function useReview(): ReviewDeskState {
  const desk = useReviewDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state)
}

/** Open threads and suggested changes: what still waits for somebody. */
export function useReviewCount(): number {
  const { counts } = useReview()
  return counts.open + counts.suggestions
}
