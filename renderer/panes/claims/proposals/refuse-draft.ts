import type { ClaimDraft } from '../../../../shared/claims/claim-draft.ts'
import { planProposals } from '../../../../shared/claims/proposals/plan-proposals.ts'
import type { Operation } from '../../../../shared/operations/operation.ts'
import type { ProjectStore } from '../../../editor/project-store.ts'

/** What was proposed under the caret is kept as refused, so that it is not proposed there again. */
export function refuseDraft(store: ProjectStore, draft: ClaimDraft): void {
  const { suggestion } = draft
  if (!suggestion) return
  const proposal = {
    ...draft,
    ...suggestion,
    force: { source: undefined, target: undefined },
    mode: 'indirect' as const,
    within: null,
    confidence: 0,
  }
  const { operations } = planProposals(store.state, draft.document, [[proposal]], new Date().toISOString())
  store.dispatch('claims.refuseProposal', operations.map(asRefused))
}

function asRefused(operation: Operation): Operation {
  if (operation.kind !== 'record.add' || operation.placed.collection !== 'claims') return operation
  const { placed } = operation
  const { record } = placed
  const proposal = { rule: '', ...record.proposal, refused: true as const }
  return { ...operation, placed: { ...placed, record: { ...record, proposal } } }
}
