import { useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ClaimFilter } from '../../../shared/claims/claim-index.ts'
import type { ClaimCounts } from '../../../shared/claims/claim-tally.ts'
import { claimsAt } from '../../../shared/claims/claims-at.ts'
import type { ClaimId } from '../../../shared/model/id.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import {
  deskOf,
  type ClaimDesk,
  type DeskState,
  type PanePart,
  type PaneView,
  type Pretag,
} from './claim-desk.ts'

/** Each of these draws again when what it gives has changed, and not with every letter that is typed. */

export function useDesk(): ClaimDesk {
  return deskOf(useProjectStore())
}

/** The claim that is being changed. */
export function useEditing(): ClaimId | null {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state.editing)
}

/** The part of the pane that is asked to take the focus. */
export function useAskedPart(): PanePart | null {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state.focus)
}

/** All claims in the order of the text. */
export function useClaimOrder(): readonly ClaimId[] {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.index.ids)
}

/** What was proposed and is to be decided on, in the order of the text. */
export function useProposalOrder(): readonly ClaimId[] {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.proposals.ids)
}

export function useSuggestions(): DeskState['suggestions'] {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state.suggestions)
}

export function usePretag(): Pretag | null {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state.pretag)
}

/** Where the menu of stacked claims stands open. */
export function useStackMenu(): DeskState['stackMenu'] {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state.stackMenu)
}

export function usePaneView(): PaneView {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state.view)
}

export function useClaimFilter(): ClaimFilter {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.state.filter)
}

export function useClaimCounts(): ClaimCounts {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => desk.index.counts)
}

/** Grows with every change of a claim, for those to whom it `matters`; 0 for others, who then do not draw again. */
export function useClaimsVersion(matters: boolean): number {
  const desk = useDesk()
  return useSyncExternalStore(desk.subscribe, () => (matters ? desk.state.version : 0))
}

/** The claims under the caret, the shortest first. */
export function useUnderCaret(): readonly ClaimId[] {
  const store = useProjectStore()
  const desk = useDesk()
  const listen = useCallback(
    (wake: () => void) => {
      const ends = [store.subscribeSelection(wake), desk.subscribe(wake)]
      return () => ends.forEach((end) => end())
    },
    [store, desk],
  )
  const key = useSyncExternalStore(listen, () => {
    const head = store.selection?.head
    return head
      ? claimsAt(store.state, head)
          .map((claim) => claim.id)
          .join(' ')
      : ''
  })
  return useMemo(() => key.split(' ').filter(Boolean) as ClaimId[], [key])
}
