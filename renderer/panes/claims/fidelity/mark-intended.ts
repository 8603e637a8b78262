import type { ClaimId } from '../../../../shared/model/id.ts'
import { planPatchClaim } from '../../../../shared/operations/plan-records.ts'
import type { ProjectStore } from '../../../editor/project-store.ts'

/** Somebody found the change of force right; `reason` may be empty. */
export function markIntended(store: ProjectStore, id: ClaimId, reason: string): void {
  const intendedShift = { ...(reason !== '' && { reason }), time: new Date().toISOString() }
  store.dispatch('claims.markIntended', planPatchClaim(store.state, id, { intendedShift }))
}

export function unmarkIntended(store: ProjectStore, id: ClaimId): void {
  store.dispatch('claims.unmarkIntended', planPatchClaim(store.state, id, { intendedShift: undefined }))
}
