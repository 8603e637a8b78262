import type { ClaimId } from '../../../../shared/model/id.ts'
import type { Claim } from '../../../../shared/model/records.ts'
import type { Operation } from '../../../../shared/operations/operation.ts'
import { planPatchClaim } from '../../../../shared/operations/plan-records.ts'
import type { ProjectStore } from '../../../editor/project-store.ts'

/** They are claims from now on, as one step. */
export function acceptProposals(store: ProjectStore, ids: readonly ClaimId[]): void {
  decide(store, 'claims.acceptProposal', ids, () => undefined)
}

/** They are kept as refused, so that they are not proposed again. */
export function refuseProposals(store: ProjectStore, ids: readonly ClaimId[]): void {
  decide(store, 'claims.refuseProposal', ids, (mark) => ({ ...mark, refused: true }))
}

type Mark = NonNullable<Claim['proposal']>

function decide(
  store: ProjectStore,
  command: string,
  ids: readonly ClaimId[],
  markOf: (mark: Mark) => Mark | undefined,
): void {
  const operations: Operation[] = []
  for (const id of ids) {
    const mark = store.state.claim(id)?.proposal
    const plan = mark && planPatchClaim(store.state, id, { proposal: markOf(mark) })
    if (plan?.ok) operations.push(...plan.value)
  }
  store.dispatch(command, operations)
}
