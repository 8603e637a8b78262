import { useEffect, useRef, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import {
  goToItem,
  removeRemark,
  setResolved,
  acceptSuggestions,
  refuseSuggestions,
} from './review-actions.ts'
import type { ReviewItem } from './review-items.ts'
import { SuggestionCard } from './suggestion-card.tsx'
import { ThreadCard } from './thread-card.tsx'
import { useReview, useReviewDesk } from './use-review.ts'

/** Cards; what lies far off the screen is laid out only when it comes near (content-visibility in review.css). */
export function ReviewList({ items }: { readonly items: readonly ReviewItem[] }) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const { current } = useReview()
  const reached = items.some(({ id }) => id === current) ? current : items[0]?.id
  useFollow(list, current)
  const onKeyDown = useCardKeys(items)
  return (
    <div ref={list} className="review-list" role="list" aria-label={t('review.list')} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <div
          key={item.id}
          role="listitem"
          className="review-item"
          data-item={item.id}
          aria-current={item.id === current}
          tabIndex={item.id === reached ? 0 : -1}
        >
          {item.kind === 'thread' ? (
            <ThreadCard id={item.id} isCurrent={item.id === current} />
          ) : (
            <SuggestionCard id={item.id} isCurrent={item.id === current} />
          )}
        </div>
      ))}
    </div>
  )
}

/** Brings the card of what was gone to into sight. */
function useFollow(list: React.RefObject<HTMLDivElement | null>, current: string | null): void {
  const desk = useReviewDesk()
  useEffect(() => {
    const card = current && list.current?.querySelector<HTMLElement>(`[data-item="${current}"]`)
    if (card) card.scrollIntoView({ block: 'nearest' })
    desk.answered()
  }, [list, current, desk])
}

/** On a card: arrows go on, Enter goes to the words, Delete and the letters of the buttons do what they say. */
function useCardKeys(items: readonly ReviewItem[]) {
  const store = useProjectStore()
  const handle = useEditorHandle()
  return (event: KeyboardEvent<HTMLElement>) => {
    const card = event.target as HTMLElement
    const at = items.findIndex(({ id }) => id === card.dataset['item'])
    const item = items[at]
    if (!item || event.altKey || event.ctrlKey || event.metaKey) return
    const focusAt = (place: number) =>
      card.parentElement?.querySelector<HTMLElement>(`[data-item="${items[place]?.id}"]`)?.focus()
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusAt(at + 1),
      ArrowUp: () => focusAt(at - 1),
      Enter: () => goToItem(store, handle, item),
      Escape: () => handle.focus(),
      Delete: () => {
        focusAt(at + 1 < items.length ? at + 1 : at - 1)
        if (item.kind === 'thread') removeRemark(store, item.id)
        else refuseSuggestions(store, [item.id])
      },
      ' ': () => {
        focusAt(at + 1 < items.length ? at + 1 : at - 1)
        if (item.kind === 'thread')
          setResolved(store, item.id, !store.state.tables.comments.get(item.id)?.resolved)
        else acceptSuggestions(store, [item.id])
      },
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
}
