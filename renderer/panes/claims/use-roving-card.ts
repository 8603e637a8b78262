import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import type { ClaimId } from '../../../shared/model/id.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import type { CardActions } from './claim-card.tsx'
import { useAskedPart, useDesk } from './use-desk.ts'

/** Cards that PageUp and PageDown go over. */
const PAGE = 6

type RovingCard = {
  /** The card that Tab reaches. */
  readonly index: number
  readonly setCurrent: (id: ClaimId) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** Tab reaches one card; the arrow keys go on from there, also to cards that are not drawn yet. */
export function useRovingCard(
  ids: readonly ClaimId[],
  scroller: RefObject<HTMLElement | null>,
  scrollTo: (index: number) => void,
  actions: CardActions,
): RovingCard {
  const [current, setCurrent] = useState<ClaimId | null>(null)
  const focusAt = useFocusAt(ids, scroller, scrollTo, setCurrent)
  useFocusOnRequest(ids, focusAt)
  const keys = useCardKeys(ids, focusAt, actions)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const item = (event.target as HTMLElement).closest<HTMLElement>('[data-claim]')
    const id = item?.dataset['claim'] as ClaimId | undefined
    if (id === undefined || event.target !== item) return
    const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey
    const act = hasModifier ? undefined : keys(id)[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return { index: current === null ? 0 : Math.max(0, ids.indexOf(current)), setCurrent, onKeyDown }
}

/** Focuses the card of a place in the list, once it is drawn. */
function useFocusAt(
  ids: readonly ClaimId[],
  scroller: RefObject<HTMLElement | null>,
  scrollTo: (index: number) => void,
  setCurrent: (id: ClaimId) => void,
): (index: number) => void {
  const wanted = useRef<ClaimId | null>(null)
  // The card may be drawn only some frames after the list was scrolled to it.
  useEffect(() => {
    const id = wanted.current
    const element = id && scroller.current?.querySelector<HTMLElement>(`[data-claim="${id}"]`)
    if (!element) return
    element.focus({ preventScroll: true })
    wanted.current = null
  })
  return useCallback(
    (index) => {
      const place = Math.min(Math.max(index, 0), ids.length - 1)
      const id = ids[place]
      if (id === undefined) return
      setCurrent(id)
      wanted.current = id
      scrollTo(place)
    },
    [ids, scrollTo, setCurrent],
  )
}

function useFocusOnRequest(ids: readonly ClaimId[], focusAt: (index: number) => void): void {
  const store = useProjectStore()
  const desk = useDesk()
  const asked = useAskedPart()
  useEffect(() => {
    if (asked !== 'list' || ids.length === 0 || !desk.takeFocus('list')) return
    const { activeClaim } = store.ui
    focusAt(activeClaim === null ? 0 : ids.indexOf(activeClaim))
  }, [asked, desk, store, ids, focusAt])
}

function useCardKeys(ids: readonly ClaimId[], focusAt: (index: number) => void, actions: CardActions) {
  const handle = useEditorHandle()
  return (id: ClaimId): Readonly<Record<string, () => void>> => {
    const at = ids.indexOf(id)
    /** The card goes, the next takes the focus. */
    const leave = (act: (id: ClaimId) => void) => {
      focusAt(ids.length > at + 1 ? at + 1 : at - 1)
      act(id)
    }
    return {
      ArrowDown: () => focusAt(at + 1),
      ArrowUp: () => focusAt(at - 1),
      PageDown: () => focusAt(at + PAGE),
      PageUp: () => focusAt(at - PAGE),
      Home: () => focusAt(0),
      End: () => focusAt(ids.length - 1),
      Enter: () => (actions.accept ? leave(actions.accept) : actions.go(id)),
      ' ': () => (actions.accept ? actions.go(id) : actions.edit(id)),
      Delete: () => leave(actions.refuse ?? actions.remove),
      Escape: () => handle.focus(),
    }
  }
}
