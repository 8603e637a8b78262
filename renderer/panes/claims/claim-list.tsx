import { useCallback, useEffect, useMemo, useRef, type FocusEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/model/id.ts'
import { useProjectStore, useUi } from '../../editor/store-context.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useListWindow, VirtualList } from '../../ui/virtual-list.tsx'
import { acceptNewWords, goToClaim, removeClaim, showClaim } from './claim-actions.ts'
import { ClaimCard, type CardActions } from './claim-card.tsx'
import { acceptProposals, refuseProposals } from './proposals/decide-proposals.ts'
import { useDesk, useUnderCaret } from './use-desk.ts'
import { useRovingCard } from './use-roving-card.ts'

/** A card with two lines of words. */
const CARD_HEIGHT = 126

type ClaimListProps = {
  readonly ids: readonly ClaimId[]
  /** They are proposals: Enter accepts, Delete refuses. */
  readonly isProposed?: boolean
}

/** The claims that were found, only those in sight drawn. The arrow keys go through them; Enter goes to the text. */
export function ClaimList({ ids, isProposed = false }: ClaimListProps) {
  const { t } = useTranslation()
  const { activeClaim } = useUi()
  const underCaret = useUnderCaret()
  const actions = useCardActions(isProposed)
  const look = useLook(isProposed)
  const keyOf = useCallback((index: number) => ids[index]!, [ids])
  const window = useListWindow({ count: ids.length, itemHeight: CARD_HEIGHT, gap: 8, keyOf })
  const scrollTo = window.cards.scrollToIndex
  const roving = useRovingCard(ids, window.scroller, scrollTo, actions)
  useFollow(ids, activeClaim ?? underCaret[0] ?? null, scrollTo)
  const itemProps = (index: number) => ({
    'data-claim': ids[index]!,
    'aria-current': ids[index] === activeClaim,
    tabIndex: index === roving.index ? 0 : -1,
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.target !== event.currentTarget) return
      roving.setCurrent(ids[index]!)
      look(ids[index]!)
    },
  })
  return (
    <VirtualList
      window={window}
      label={t(isProposed ? 'proposals.list' : 'claims.list')}
      onKeyDown={roving.onKeyDown}
      itemProps={itemProps}
    >
      {(index) => (
        <ClaimCard
          id={ids[index]!}
          isActive={ids[index] === activeClaim}
          isUnderCaret={underCaret.includes(ids[index]!)}
          actions={actions}
        />
      )}
    </VirtualList>
  )
}

/** What is to be decided on is shown in the text as one goes through the list. */
function useLook(isProposed: boolean): (id: ClaimId) => void {
  const store = useProjectStore()
  const handle = useEditorHandle()
  return (id) => {
    const claim = isProposed ? store.state.claim(id) : undefined
    if (!claim || store.ui.activeClaim === id) return
    store.setUi({ activeClaim: id })
    showClaim(store, handle, claim)
  }
}

function useCardActions(isProposed: boolean): CardActions {
  const store = useProjectStore()
  const handle = useEditorHandle()
  const desk = useDesk()
  return useMemo(
    () => ({
      go: (id) => {
        const claim = store.state.claim(id)
        if (claim) goToClaim(store, handle, claim)
      },
      edit: (id) => {
        const claim = store.state.claim(id)
        if (!claim) return
        store.setUi({ activeClaim: id })
        showClaim(store, handle, claim)
        desk.edit(id)
        desk.requestFocus('editor')
      },
      remove: (id) => removeClaim(store, id),
      acceptWords: (id) => acceptNewWords(store, id),
      ...(isProposed && {
        accept: (id) => acceptProposals(store, [id]),
        refuse: (id) => refuseProposals(store, [id]),
      }),
    }),
    [store, handle, desk, isProposed],
  )
}

/** Brings the card of the claim that is looked at in the text into sight. */
function useFollow(ids: readonly ClaimId[], id: ClaimId | null, scrollTo: (index: number) => void): void {
  const latest = useRef({ ids, scrollTo })
  useEffect(() => {
    latest.current = { ids, scrollTo }
  })
  useEffect(() => {
    const index = id === null ? -1 : latest.current.ids.indexOf(id)
    if (index >= 0) latest.current.scrollTo(index)
  }, [id])
}
