import {
  acceptProposal,
  claimOf,
  isComplete,
  startDraft,
  withWords,
  type ClaimDraft,
} from '../../../shared/claims/claim-draft.ts'
import { firstSpan } from '../../../shared/claims/claim-place.ts'
import { addSpans } from '../../../shared/claims/edit-anchor.ts'
import { proposeWords } from '../../../shared/claims/propose-words.ts'
import { selectWords, type TextPoint } from '../../../shared/claims/select-words.ts'
import { newId } from '../../../shared/model/new-id.ts'
import type { ClaimantId, ClaimId, DocumentId, LinkId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import type { Anchor, Claim, ClaimPart, Side, Span } from '../../../shared/model/records.ts'
import {
  planAddClaim,
  planAddClaimant,
  planPatchClaim,
  planRefreshQuotes,
  planRemoveClaim,
  type Patch,
} from '../../../shared/operations/plan-records.ts'
import { planSettle } from '../../../shared/operations/merge/plan-settle.ts'
import type { Plan } from '../../../shared/operations/plan-sentences.ts'
import { claimantOf } from '../../../shared/claims/proposals/plan-proposals.ts'
import type { EditorHandle } from '../../editor/editor-handle.ts'
import { caretAt } from '../../editor/editor-selection.ts'
import { ALL_ROWS, isFiltered } from '../../editor/row-filter.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { deskOf } from './claim-desk.ts'

/** What the claims need of the text: that it takes the caret. */
export type TextHandle = Pick<EditorHandle, 'focus' | 'focusCell' | 'focusSelection'>

export type SelectedWords = {
  readonly document: DocumentId
  readonly row: LinkId
  readonly side: Side
  readonly spans: Anchor
}

/** The words that are selected in the text; null where none are. */
export function selectedWords(store: ProjectStore): SelectedWords | null {
  const { selection, state } = store
  const link = selection && state.link(selection.row)
  if (!link || !selection.anchor || !selection.head) return null
  const spans = selectWords(state, link[selection.side], selection.anchor, selection.head)
  if (spans.length === 0) return null
  return { document: link.document, row: link.id, side: selection.side, spans }
}

/** A claim begins: with the claimant of the last one, and a proposal for the other side. */
export function beginDraft(store: ProjectStore, words: SelectedWords): void {
  const draft = startDraft(words.document, words.side, words.spans, likelyClaimant(store, words))
  deskOf(store).edit(null)
  store.setUi({ draft: proposeFor(store.state, draft), activeClaim: null })
}

/** Whoever was chosen last; before anybody was, who speaks in the claim before these words. */
function likelyClaimant(store: ProjectStore, words: SelectedWords): ClaimantId | null {
  const { index, lastClaimant } = deskOf(store)
  const { claimants } = store.state.tables
  if (lastClaimant !== null && claimants.has(lastClaimant)) return lastClaimant
  const first = words.spans[0]!
  const { previous, next } = index.neighbours({ sentence: first.sentence, offset: first.from })
  const near = previous ?? next
  const claim = near === undefined ? undefined : store.state.claim(near)
  return claim?.claimant ?? store.state.orders.claimants.last() ?? null
}

/** The draft with a proposal for the side that has no words yet. */
function proposeFor(state: ProjectState, draft: ClaimDraft): ClaimDraft {
  const { source, target } = draft
  if (source.content.length > 0 && target.content.length > 0) return { ...draft, proposal: null }
  const side: Side = source.content.length > 0 ? 'source' : 'target'
  return { ...draft, proposal: proposeWords(state, draft[side].content, side) }
}

/** Words of the draft's content, in the place of those that it had on that side. */
export function replaceDraftContent(store: ProjectStore, words: SelectedWords): void {
  const { draft } = store.ui
  if (!draft) return
  store.setUi({ draft: proposeFor(store.state, withWords(draft, words.side, 'content', words.spans)) })
}

export function changeDraft(store: ProjectStore, fields: Patch<ClaimDraft>): void {
  const { draft } = store.ui
  if (draft) store.setUi({ draft: { ...draft, ...fields } as ClaimDraft })
}

/** Takes the proposed words into the draft, which stays open. */
export function takeProposal(store: ProjectStore): void {
  const { draft } = store.ui
  if (draft) store.setUi({ draft: acceptProposal(draft) })
}

export type ClaimSubject =
  { readonly kind: 'draft'; readonly draft: ClaimDraft } | { readonly kind: 'claim'; readonly claim: Claim }

/**
 * What words added by a key belong to: the draft, the claim that lies open, or the one that is lit up and has words
 * in the row of the selection. A claim that is lit up elsewhere is not touched: it may be long forgotten.
 */
export function subjectOf(store: ProjectStore): ClaimSubject | null {
  const { draft, activeClaim } = store.ui
  if (draft) return { kind: 'draft', draft }
  const { editing } = deskOf(store).state
  const open = editing === null ? undefined : store.state.claim(editing)
  if (open) return { kind: 'claim', claim: open }
  const active = activeClaim === null ? undefined : store.state.claim(activeClaim)
  const row = store.selection && store.state.link(store.selection.row)
  if (!active || !row) return null
  const isHere = [...row.source, ...row.target].some((id) =>
    store.state.claimsOn(id).some((claim) => claim.id === active.id),
  )
  return isHere ? { kind: 'claim', claim: active } : null
}

/** Adds the selected words to a part of the draft or of the claim: a further span, or more of one. */
export function addWords(store: ProjectStore, part: ClaimPart): void {
  const words = selectedWords(store)
  const subject = subjectOf(store)
  if (!words || !subject) return
  const { side, spans } = words
  const before = subject.kind === 'draft' ? subject.draft[side][part] : subject.claim[side][part]
  setWords(store, subject, side, part, addSpans(store.state, before, spans))
}

export function removeWords(
  store: ProjectStore,
  subject: ClaimSubject,
  side: Side,
  part: ClaimPart,
  span: Span,
): void {
  const before = subject.kind === 'draft' ? subject.draft[side][part] : subject.claim[side][part]
  setWords(
    store,
    subject,
    side,
    part,
    before.filter((other) => other !== span),
  )
}

export function setWords(
  store: ProjectStore,
  subject: ClaimSubject,
  side: Side,
  part: ClaimPart,
  anchor: Anchor,
): void {
  if (subject.kind === 'draft') {
    const draft = withWords(subject.draft, side, part, anchor)
    store.setUi({ draft: part === 'content' ? proposeFor(store.state, draft) : draft })
  } else {
    const { claim } = subject
    patchClaim(store, claim.id, { [side]: { ...claim[side], [part]: anchor } })
  }
}

export function patchClaim(
  store: ProjectStore,
  id: ClaimId,
  fields: Patch<Omit<Claim, 'id' | 'document'>>,
): void {
  store.dispatch('claims.edit', planPatchClaim(store.state, id, fields))
}

/**
 * Makes a claim of the draft: with the proposed words where they are accepted. False: something is missing (the pane
 * says what), or it was refused; the draft stays as it is.
 */
export function acceptDraft(store: ProjectStore, withProposal: boolean): boolean {
  const { draft } = store.ui
  if (!draft) return false
  const ready = withProposal ? acceptProposal(draft) : draft
  const named = withProposedClaimant(ready)
  if (!isComplete(named.draft)) return false
  const made = { id: newId('claim'), author: '', time: new Date().toISOString() }
  const claim = claimOf(store.state, named.draft, made)
  const plans = [...named.plan(store.state), planAddClaim(store.state, claim), ...settling(store, draft)]
  const command = draft.settles ? 'conflicts.makeNew' : 'claims.tag'
  if (store.dispatch(command, joined(plans))) return false
  deskOf(store).lastClaimant = claim.claimant
  store.setUi({ draft: null, activeClaim: claim.id })
  return true
}

/** A claimant whom only the text names becomes one of the project, in the same step as the claim. */
function withProposedClaimant(draft: ClaimDraft): {
  readonly draft: ClaimDraft
  readonly plan: (state: ProjectState) => Plan[]
} {
  if (draft.claimant !== null || !draft.suggestion) return { draft, plan: () => [] }
  const record = claimantOf(draft.suggestion.claimant)
  return { draft: { ...draft, claimant: record.id }, plan: (state) => [planAddClaimant(state, record)] }
}

/** What it stands in the place of goes in the same step; settled meanwhile, it is one claim more. */
function settling({ state }: ProjectStore, { settles }: ClaimDraft): Plan[] {
  return settles && state.tables.conflicts.has(settles) ? [planSettle(state, settles, 'neither')] : []
}

function joined(plans: readonly Plan[]): Plan {
  const refused = plans.find((plan) => !plan.ok)
  return refused ?? { ok: true, value: plans.flatMap((plan) => (plan.ok ? plan.value : [])) }
}

export function removeClaim(store: ProjectStore, id: ClaimId): boolean {
  const refusal = store.dispatch('claims.remove', planRemoveClaim(store.state, id))
  if (refusal) return false
  if (store.ui.activeClaim === id) store.setUi({ activeClaim: null })
  return true
}

/** The words as they read now are those of the claim: it no longer asks for a look. */
export function acceptNewWords(store: ProjectStore, id: ClaimId): void {
  store.dispatch('claims.acceptWords', planRefreshQuotes(store.state, id))
}

/** Lights the claim up on both sides and puts the caret at its first word. */
export function goToClaim(store: ProjectStore, handle: TextHandle, claim: Claim): void {
  store.setUi({ activeClaim: claim.id })
  const first = firstSpan(claim)
  if (first) goToPoint(store, handle, { sentence: first.span.sentence, offset: first.span.from })
}

/** Shows the row of a place, whatever is shown now, and puts the caret there, with the words from `anchor` selected. */
function goToPoint(store: ProjectStore, handle: TextHandle, head: TextPoint, anchor: TextPoint = head): void {
  const sentence = store.state.sentence(head.sentence)
  const link = store.state.linkOf(head.sentence)
  if (!sentence || !link) return
  if (link.document !== store.document) store.setUi({ ...ALL_ROWS, document: link.document })
  else if (isFiltered(store.ui) && !store.rows.includes(link.id)) store.setUi(ALL_ROWS)
  const isOneCell = link[sentence.side].includes(anchor.sentence)
  handle.focusSelection({ row: link.id, side: sentence.side, anchor: isOneCell ? anchor : head, head })
}

/** Brings the row of a claim into sight; the caret stays where it is. */
export function showClaim(store: ProjectStore, handle: EditorHandle, claim: Claim): void {
  const first = firstSpan(claim)
  const link = first && store.state.linkOf(first.span.sentence)
  if (!link || link.document !== store.document) return
  const place = (row: LinkId | undefined) => (row === undefined ? -1 : store.rowIndex(row))
  const [from, to] = [place(handle.visibleRows?.first), place(handle.visibleRows?.last)]
  const at = place(link.id)
  if (at >= 0 && (at < from || at > to)) handle.scrollToRow(link.id)
}

/** Puts the proposed words into the hand: selected in their cell, to be taken or changed. */
export function selectProposal(store: ProjectStore, handle: TextHandle): void {
  const { draft } = store.ui
  if (!draft) return
  const [first, last] = [draft.proposal?.spans[0], draft.proposal?.spans.at(-1)]
  if (!first || !last) return goToOtherSide(store, handle, draft)
  const anchor = { sentence: first.sentence, offset: first.from }
  goToPoint(store, handle, { sentence: last.sentence, offset: last.to }, anchor)
}

function goToOtherSide(store: ProjectStore, handle: TextHandle, draft: ClaimDraft): void {
  const side: Side = draft.source.content.length > 0 ? 'source' : 'target'
  const first = draft[side].content[0]
  const link = first && store.state.linkOf(first.sentence)
  if (link) handle.focusCell(link.id, side === 'source' ? 'target' : 'source')
}

/** Back to the text, to the caret where it was; words that were selected are let go, lest a letter replace them. */
export function returnToText(store: ProjectStore, handle: TextHandle): void {
  const { selection } = store
  if (selection) handle.focusSelection(caretAt(selection.row, selection.side, selection.head))
}
