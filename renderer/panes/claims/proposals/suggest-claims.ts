import { isComplete, type ClaimDraft } from '../../../../shared/claims/claim-draft.ts'
import type { ClaimProposal } from '../../../../shared/claims/proposals/claim-proposal.ts'
import { ClaimantFinder, findThere } from '../../../../shared/claims/proposals/plan-proposals.ts'
import { proposeRows } from '../../../../shared/claims/proposals/propose-rows.ts'
import type { TextPoint } from '../../../../shared/claims/select-words.ts'
import { CLAIM_PARTS, SIDES } from '../../../../shared/model/fixed-values.ts'
import type { ProjectStore } from '../../../editor/project-store.ts'
import { deskOf } from '../claim-desk.ts'

/**
 * Proposes the claim whose cue the caret stands on, or in whose words it stands, else the first of the row that is not
 * there yet; the others of the row come after it. False: the grammar finds none here.
 */
export function suggestHere(store: ProjectStore): boolean {
  const { selection, state } = store
  const link = selection && state.link(selection.row)
  if (!link) return false
  const rows = state.orderOf(link.document).rows
  // Six rows before are enough for a pronoun; a list of all rows would cost what the document is long.
  const near = [link.id]
  for (let above = rows.before(link.id); above !== undefined && near.length < 7; above = rows.before(above))
    near.unshift(above)
  const found = proposeRows(state, near, near.length - 1, near.length)
  const open = found.filter((proposal) => !findThere(state, proposal))
  if (open.length === 0) return false
  const list = open.map((proposal) => draftOf(store, proposal))
  deskOf(store).suggest(list)
  showSuggestion(store, selection.head ? placeOf(open, selection.head) : 0)
  return true
}

/** Shows one of those that were proposed, as the draft that Enter accepts. */
export function showSuggestion(store: ProjectStore, at: number): void {
  const desk = deskOf(store)
  const { list } = desk.state.suggestions ?? { list: [] }
  const place = (at + list.length) % Math.max(1, list.length)
  const draft = list[place]
  if (!draft) return
  desk.edit(null)
  desk.suggest(list, place)
  store.setUi({ draft, activeClaim: null })
  desk.requestFocus('editor')
}

function placeOf(list: readonly ClaimProposal[], point: TextPoint): number {
  for (const parts of [['cue'], CLAIM_PARTS] as const) {
    const found = list.findIndex((proposal) =>
      SIDES.some((side) =>
        parts.some((part) =>
          proposal[side][part].some(
            ({ sentence, from, to }) =>
              sentence === point.sentence && from <= point.offset && point.offset <= to,
          ),
        ),
      ),
    )
    if (found >= 0) return found
  }
  return 0
}

function draftOf(store: ProjectStore, proposal: ClaimProposal): ClaimDraft {
  const { selection, state } = store
  const { claimant, rule, verb, isAmbiguous } = proposal
  return {
    document: state.link(selection!.row)!.document,
    claimant: new ClaimantFinder(state).find(claimant) ?? null,
    act: proposal.act,
    factuality: proposal.factuality,
    polarity: proposal.polarity,
    note: '',
    source: proposal.source,
    target: proposal.target,
    proposal: null,
    suggestion: { rule, verb, isAmbiguous, claimant },
  }
}

/** Whether it lacks nothing but a claimant, which can be made of the names that the text has. */
export function canBeAccepted(draft: ClaimDraft): boolean {
  if (isComplete(draft)) return true
  const hasWords = SIDES.some((side) => draft[side].content.length > 0)
  return draft.suggestion !== undefined && hasWords
}
