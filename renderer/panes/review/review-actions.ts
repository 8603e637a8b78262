import { firstSpan } from '../../../shared/claims/claim-place.ts'
import { selectWords } from '../../../shared/claims/select-words.ts'
import { newId } from '../../../shared/model/new-id.ts'
import type { ClaimId, CommentId, SuggestionId } from '../../../shared/model/id.ts'
import type { Anchor, ClaimMention, Comment, Suggestion } from '../../../shared/model/records.ts'
import {
  heldMentions,
  planAddComment,
  planEditComment,
  planRemoveComment,
  planResolveComment,
} from '../../../shared/operations/plan-comments.ts'
import {
  isStaleSuggestion,
  planAcceptSuggestions,
  planRefuseSuggestions,
} from '../../../shared/operations/plan-suggestions.ts'
import type { EditorHandle } from '../../editor/editor-handle.ts'
import { caretAt } from '../../editor/editor-selection.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { reviewDeskOf, type Remark } from './review-desk.ts'
import { recordOf, spanOf, type ReviewItem } from './review-items.ts'

export type TextHandle = Pick<EditorHandle, 'focus' | 'focusSelection'>

/** What was typed, and the claims that were chosen while it was. */
export type WrittenRemark = { readonly text: string; readonly mentions: readonly ClaimMention[] }

function mentioning(text: string, mentions: readonly ClaimMention[]): Pick<Comment, 'mentions'> {
  const held = heldMentions(text, mentions)
  return held.length === 0 ? {} : { mentions: held }
}

/** Lights a claim up and puts the caret at its first word. */
export function goToMention(store: ProjectStore, handle: TextHandle, id: ClaimId): void {
  const claim = store.state.claim(id)
  const span = claim && firstSpan(claim)?.span
  const link = span && store.state.linkOf(span.sentence)
  if (!claim || !span || !link) return store.notice('nothing-to-do')
  store.setUi({ activeClaim: id })
  const { side } = store.state.sentence(span.sentence)!
  handle.focusSelection(caretAt(link.id, side, { sentence: span.sentence, offset: span.from }))
}

/** A remark on the selected words, else on the claim that is lit up, else on the row of the caret. */
export function beginRemark(store: ProjectStore): void {
  const { selection, state } = store
  const link = selection && state.link(selection.row)
  if (!link || !selection) return
  const { document } = link
  const words =
    selection.anchor && selection.head
      ? selectWords(state, link[selection.side], selection.anchor, selection.head)
      : []
  const claim = claimInRow(store)
  const about: Remark =
    words.length > 0
      ? { document, anchor: words }
      : claim
        ? { document, anchor: [], claim }
        : { document, anchor: rowAnchor(store) }
  reviewDeskOf(store).write(about)
}

/** Adds what was written, and the caret goes back to the text. Nothing is written: nothing is done. */
export function addRemark(
  store: ProjectStore,
  handle: TextHandle,
  remark: Remark,
  { text, mentions }: WrittenRemark,
): void {
  if (text.trim() !== '') {
    const written = { text: text.trim(), ...mentioning(text, mentions) }
    const comment: Comment = { id: newId('comment'), ...remark, ...written, ...store.signature }
    if (store.dispatch('review.comment', planAddComment(store.state, comment))) return
    reviewDeskOf(store).go(comment.id)
  }
  reviewDeskOf(store).write(null)
  // What is typed next must not take the place of the words that were remarked on.
  const { selection } = store
  if (selection) store.select(caretAt(selection.row, selection.side, selection.head))
  handle.focus()
}

export function answer(store: ProjectStore, thread: CommentId, { text, mentions }: WrittenRemark): void {
  const root = store.state.tables.comments.get(thread)
  if (!root || text.trim() === '') return
  const { document } = root
  const reply = { id: newId('comment'), document, anchor: [], replyTo: thread, text: text.trim() }
  const named = mentioning(text, mentions)
  store.dispatch('review.answer', planAddComment(store.state, { ...reply, ...named, ...store.signature }))
}

export function editRemark(store: ProjectStore, id: CommentId, { text, mentions }: WrittenRemark): void {
  const { time } = store.signature
  store.dispatch('review.edit', planEditComment(store.state, id, text.trim(), time, mentions))
}

export function setResolved(store: ProjectStore, id: CommentId, isResolved: boolean): void {
  const by = isResolved ? store.signature : null
  store.dispatch('review.resolve', planResolveComment(store.state, id, by))
}

export function removeRemark(store: ProjectStore, id: CommentId): void {
  store.dispatch('review.remove', planRemoveComment(store.state, id))
}

export function acceptSuggestions(store: ProjectStore, ids: readonly SuggestionId[]): void {
  store.dispatch('review.accept', planAcceptSuggestions(store.state, ids))
}

export function refuseSuggestions(store: ProjectStore, ids: readonly SuggestionId[]): void {
  store.dispatch('review.refuse', planRefuseSuggestions(store.state, ids))
}

/**
 * Those of everybody, or of one author, that can be done together: of two that want the same words, the one that was
 * suggested first.
 */
export function acceptable(store: ProjectStore, author: string | null): SuggestionId[] {
  const { state } = store
  const taken: Suggestion[] = []
  for (const id of state.orders.suggestions.toArray()) {
    const one = state.tables.suggestions.get(id)!
    const isFree = !taken.some((other) => overlap(one.anchor, other.anchor))
    const isWanted = author === null || one.author === author
    if (isWanted && isFree && !isStaleSuggestion(state, one) && !isLocked(store, one)) taken.push(one)
  }
  return taken.map(({ id }) => id)
}

/** Puts the caret on the words, and lights the card up. */
export function goToItem(store: ProjectStore, handle: TextHandle, item: ReviewItem): void {
  const { state } = store
  reviewDeskOf(store).go(item.id)
  const record = recordOf(state, item)
  const span = record && spanOf(state, record)
  const link = span && state.linkOf(span.sentence)
  if (!span || !link) return store.notice('nothing-to-do')
  const { side } = state.sentence(span.sentence)!
  const point = (offset: number) => ({ sentence: span.sentence, offset })
  handle.focusSelection({ row: link.id, side, anchor: point(span.from), head: point(span.to) })
}

function claimInRow({ ui, state, selection }: ProjectStore) {
  if (ui.activeClaim === null || !selection) return undefined
  const link = state.link(selection.row)
  const here = link ? [...link.source, ...link.target].flatMap((id) => state.claimsOn(id)) : []
  return here.find(({ id }) => id === ui.activeClaim)?.id
}

function rowAnchor({ selection, state }: ProjectStore): Anchor {
  const link = selection && state.link(selection.row)
  const sentence = link && (link[selection.side][0] ?? link.source[0] ?? link.target[0])
  return sentence === undefined || sentence === null ? [] : [{ sentence, from: 0, to: 0, quote: '' }]
}

function overlap(a: Anchor, b: Anchor): boolean {
  return a.some((one) =>
    b.some((other) => one.sentence === other.sentence && one.from < other.to && other.from < one.to),
  )
}

function isLocked({ state }: ProjectStore, { anchor }: Suggestion): boolean {
  return anchor.some(({ sentence }) => state.linkOf(sentence)?.locked === true)
}
