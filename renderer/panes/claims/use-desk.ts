import { useDeferredValue, useMemo, useSyncExternalStore } from 'react'
import { claimsAt } from '../../../shared/claims/claims-at.ts'
import type { ClaimId } from '../../../shared/model/id.ts'
import { useProjectStore, useSelection } from '../../editor/store-context.ts'
import { deskOf, type ClaimDesk, type DeskState } from './claim-desk.ts'

export function useDesk(): ClaimDesk {
  return deskOf(useProjectStore())
}

/** Draws again when a claim changed, one was opened, or the focus was asked for. */
export function useDeskState(): DeskState {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state)
}

/** The version of the claims, as it was when there was last time to look: for what costs something at every claim. */
export function useUnhurriedVersion(): number {
  return useDeferredValue(useDeskState().version)
}

const NONE: readonly ClaimId[] = []

/** The claims under the caret, the shortest first. */
export function useUnderCaret(): readonly ClaimId[] {
  const { state } = useProjectStore()
  const { version } = useDeskState()
  const head = useSelection()?.head ?? null
  return useMemo(() => {
    // The version is no argument of the search, but what it finds changes with it.
    if (!head || version < 0) return NONE
    return claimsAt(state, head).map((claim) => claim.id)
  }, [state, head, version])
}
