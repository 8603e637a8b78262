import { comparePlaces, firstSpan, placeOfSpan } from '../../../shared/claims/claim-place.ts'
import type { CommentId, SuggestionId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import type { Comment, Span, Suggestion } from '../../../shared/model/records.ts'

/** What a reviewer left: a thread by the remark that opened it, or a suggested change. */
export type ReviewItem =
  | { readonly kind: 'thread'; readonly id: CommentId }
  | { readonly kind: 'suggestion'; readonly id: SuggestionId }

export type ReviewFilter = 'open' | 'resolved' | 'suggestions'
export const REVIEW_FILTERS: readonly ReviewFilter[] = ['open', 'resolved', 'suggestions']

export type ReviewCounts = Readonly<Record<ReviewFilter, number>>

/** What the filter lets through, in the order of the text; what has lost its words stands at the end. */
export function listReview(state: ProjectState, filter: ReviewFilter): readonly ReviewItem[] {
  const items = [...threads(state, filter), ...suggestions(state, filter)]
  const rowOf: Parameters<typeof placeOfSpan>[3] = (document, link) =>
    state.orderOf(document).rows.indexOf(link)
  const placed = items.map((item) => {
    const record = recordOf(state, item)!
    return { item, place: placeOfSpan(state, record.document, spanOf(state, record), rowOf) }
  })
  return placed.toSorted((a, b) => comparePlaces(a.place, b.place)).map(({ item }) => item)
}

export function countReview(state: ProjectState): ReviewCounts {
  return {
    open: threads(state, 'open').length,
    resolved: threads(state, 'resolved').length,
    suggestions: state.tables.suggestions.size,
  }
}

export function recordOf(state: ProjectState, item: ReviewItem): Comment | Suggestion | undefined {
  return item.kind === 'thread' ? state.tables.comments.get(item.id) : state.tables.suggestions.get(item.id)
}

/** Where it stands: its own words, or those of the claim that it is about. */
export function spanOf(state: ProjectState, record: Comment | Suggestion): Span | undefined {
  const claim = 'claim' in record ? state.claim(record.claim as never) : undefined
  return record.anchor[0] ?? (claim && firstSpan(claim)?.span)
}

function threads(state: ProjectState, filter: ReviewFilter): ReviewItem[] {
  if (filter === 'suggestions') return []
  return [...state.tables.comments.values()]
    .filter(
      (comment) =>
        opensThread(state, comment) && (comment.resolved !== undefined) === (filter === 'resolved'),
    )
    .map(({ id }) => ({ kind: 'thread', id }))
}

/** An answer whose thread is gone, as a merge may leave one, is a thread of its own. */
function opensThread(state: ProjectState, { replyTo }: Comment): boolean {
  return replyTo === undefined || !state.tables.comments.has(replyTo)
}

function suggestions(state: ProjectState, filter: ReviewFilter): ReviewItem[] {
  if (filter !== 'suggestions') return []
  return [...state.tables.suggestions.keys()].map((id) => ({ kind: 'suggestion', id }))
}
