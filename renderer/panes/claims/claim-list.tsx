import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimId } from '../../../shared/model/id.ts'
import { useProjectStore, useUi } from '../../editor/store-context.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { acceptNewWords, goToClaim, removeClaim, showClaim } from './claim-actions.ts'
import { ClaimCard, type CardActions } from './claim-card.tsx'
import { acceptProposals, refuseProposals } from './proposals/decide-proposals.ts'
import { useDesk, useUnderCaret } from './use-desk.ts'
import { useRovingCard } from './use-roving-card.ts'

/** A card with two lines of words; each is measured once it is drawn. */
const CARD_HEIGHT = 126
const cardHeight = () => CARD_HEIGHT

type ClaimListProps = {
  readonly ids: readonly ClaimId[]
  /** They are proposals: Enter accepts, Delete refuses. */
  readonly isProposed?: boolean
}

/** The claims that were found, only those in sight drawn. The arrow keys go through them; Enter goes to the text. */
export function ClaimList({ ids, isProposed = false }: ClaimListProps) {
  const { t } = useTranslation()
  const scroller = useRef<HTMLDivElement>(null)
  const { activeClaim } = useUi()
  const underCaret = useUnderCaret()
  const actions = useCardActions(isProposed)
  const look = useLook(isProposed)
  const virtualizer = useCards(ids, scroller)
  const scrollTo = virtualizer.scrollToIndex
  const roving = useRovingCard(ids, scroller, scrollTo, actions)
  useFollow(ids, activeClaim ?? underCaret[0] ?? null, scrollTo)

  return (
    <div
      ref={scroller}
      className="claim-list"
      role="list"
      aria-label={t(isProposed ? 'proposals.list' : 'claims.list')}
      onKeyDown={roving.onKeyDown}
    >
      <div className="claim-list-room" style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const id = ids[item.index]!
          return (
            <div
              key={id}
              ref={virtualizer.measureElement}
              data-index={item.index}
              data-claim={id}
              className="claim-list-item"
              style={{ insetBlockStart: item.start }}
              role="listitem"
              aria-posinset={item.index + 1}
              aria-setsize={ids.length}
              aria-current={id === activeClaim}
              tabIndex={item.index === roving.index ? 0 : -1}
              onFocus={(event) => {
                if (event.target !== event.currentTarget) return
                roving.setCurrent(id)
                look(id)
              }}
            >
              <ClaimCard
                id={id}
                isActive={id === activeClaim}
                isUnderCaret={underCaret.includes(id)}
                actions={actions}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function useCards(ids: readonly ClaimId[], scroller: RefObject<HTMLDivElement | null>) {
  return useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    // The same functions as long as the list is the same: with others all of it would be measured anew.
    estimateSize: cardHeight,
    getItemKey: useCallback((index: number) => ids[index]!, [ids]),
    gap: 8,
    overscan: 4,
    paddingStart: 2,
    paddingEnd: 12,
    scrollPaddingStart: 4,
    scrollPaddingEnd: 12,
  })
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
