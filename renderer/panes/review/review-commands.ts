import type { LinkId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import { planSetState } from '../../../shared/operations/plan-records.ts'
import type { EditorHandle } from '../../editor/editor-handle.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { isDoubtful } from '../../editor/row-filter.ts'
import {
  acceptable,
  acceptSuggestions,
  beginRemark,
  goToItem,
  refuseSuggestions,
  setResolved,
} from './review-actions.ts'
import { reviewDeskOf } from './review-desk.ts'
import { shiftedClaim } from './shifted-claim.ts'
import { listReview, recordOf, type ReviewItem } from './review-items.ts'

/** Something a reviewer can have done by one key; its name stands in shared/i18n under `commands`. */
export type ReviewCommand = {
  readonly id: `review.${string}`
  readonly isEnabled: (store: ProjectStore) => boolean
  readonly run: (store: ProjectStore, handle: EditorHandle) => void
}

/** The item at hand: the one last gone to, as long as it is there. */
function currentItem(store: ProjectStore): ReviewItem | undefined {
  const { current, items } = reviewDeskOf(store).state
  return items.find(({ id }) => id === current)
}

function currentSuggestion(store: ProjectStore) {
  const item = currentItem(store)
  if (item?.kind === 'suggestion') return item.id
  const head = store.selection?.head
  if (!head) return undefined
  const near = store.state.notesOn('suggestions', head.sentence)
  return near.find(({ anchor }) => anchor.some(({ from, to }) => from <= head.offset && head.offset <= to))
    ?.id
}

function step(filter: 'open' | 'suggestions', by: 1 | -1) {
  return (store: ProjectStore, handle: EditorHandle): void => {
    const desk = reviewDeskOf(store)
    if (desk.state.filter !== filter) desk.show(filter)
    const { items, current } = desk.state
    if (items.length === 0) return store.notice('nothing-to-do')
    const at = items.findIndex(({ id }) => id === current)
    const next = at < 0 && by < 0 ? items.length - 1 : (at + by + items.length) % items.length
    goToItem(store, handle, items[next]!)
  }
}

function settleSuggestion(id: ReviewCommand['id'], settle: typeof acceptSuggestions): ReviewCommand {
  return {
    id,
    isEnabled: (store) => store.state.tables.suggestions.size > 0,
    run(store, handle) {
      const suggestion = currentSuggestion(store)
      if (suggestion === undefined) return step('suggestions', 1)(store, handle)
      const { items } = reviewDeskOf(store).state
      const next = items[items.findIndex((item) => item.id === suggestion) + 1]
      settle(store, [suggestion])
      if (next && recordOf(store.state, next)) goToItem(store, handle, next)
    },
  }
}

/**
 * What the walk of review stops at: a doubtful link that nobody has reviewed, what somebody left, and a claim whose force
 * the target changes and nobody found that right.
 */
function needsReview(state: ProjectState, noted: ReadonlySet<LinkId>, id: LinkId): boolean {
  const link = state.link(id)
  if (!link) return false
  const isOpen = link.state !== 'reviewed' && link.state !== 'final'
  return noted.has(id) || (isOpen && isDoubtful(link))
}

function notedRows(state: ProjectState): ReadonlySet<LinkId> {
  const items = [...listReview(state, 'open'), ...listReview(state, 'suggestions')]
  const sentences = items.flatMap(
    (item) => recordOf(state, item)?.anchor.map(({ sentence }) => sentence) ?? [],
  )
  return new Set(sentences.flatMap((sentence) => state.linkOf(sentence)?.id ?? []))
}

function walk(store: ProjectStore, handle: EditorHandle): void {
  const { rows, state, selection } = store
  const noted = notedRows(state)
  const start = selection ? rows.indexOf(selection.row) : -1
  for (let by = 1; by <= rows.length; by++) {
    const row = rows[(start + by + rows.length) % rows.length]!
    if (row === selection?.row) continue
    const shifted = shiftedClaim(store, row)
    if (!shifted && !needsReview(state, noted, row)) continue
    if (shifted) store.setUi({ activeClaim: shifted.id })
    return handle.focusCell(row, 'target')
  }
  store.notice('nothing-to-do')
}

function approveAndWalk(store: ProjectStore, handle: EditorHandle): void {
  const { selection, state, signature } = store
  if (!selection) return walk(store, handle)
  const refusal = store.dispatch('review.approve', planSetState(state, selection.row, 'reviewed', signature))
  if (!refusal) walk(store, handle)
}

const hasCaret = (store: ProjectStore) => store.selection !== null
const hasRows = (store: ProjectStore) => store.rows.length > 0
const hasSuggestions = (store: ProjectStore) => store.state.tables.suggestions.size > 0

export const REVIEW_COMMANDS: readonly ReviewCommand[] = [
  { id: 'review.comment', isEnabled: hasCaret, run: beginRemark },
  { id: 'review.next', isEnabled: hasRows, run: walk },
  { id: 'review.approveNext', isEnabled: hasRows, run: approveAndWalk },
  { id: 'review.nextComment', isEnabled: hasRows, run: step('open', 1) },
  { id: 'review.previousComment', isEnabled: hasRows, run: step('open', -1) },
  {
    id: 'review.resolve',
    isEnabled: (store) => currentItem(store)?.kind === 'thread',
    run(store) {
      const item = currentItem(store)
      if (item?.kind === 'thread')
        setResolved(store, item.id, !store.state.tables.comments.get(item.id)?.resolved)
    },
  },
  {
    id: 'review.toggleSuggesting',
    isEnabled: () => true,
    run: (store) => store.setUi({ suggesting: !store.ui.suggesting }),
  },
  { id: 'review.nextSuggestion', isEnabled: hasSuggestions, run: step('suggestions', 1) },
  settleSuggestion('review.accept', acceptSuggestions),
  settleSuggestion('review.refuse', refuseSuggestions),
  {
    id: 'review.acceptAll',
    isEnabled: hasSuggestions,
    run: (store) => acceptSuggestions(store, acceptable(store, null)),
  },
  {
    id: 'review.refuseAll',
    isEnabled: hasSuggestions,
    run: (store) => refuseSuggestions(store, store.state.orders.suggestions.toArray()),
  },
]
