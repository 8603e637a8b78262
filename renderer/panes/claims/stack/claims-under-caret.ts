import { claimsAt } from '../../../../shared/claims/claims-at.ts'
import type { Claim } from '../../../../shared/model/records.ts'
import type { ProjectStore } from '../../../editor/project-store.ts'

/** The claims that have words where the caret is, the shortest first; refused proposals are none. */
export function claimsUnderCaret(store: ProjectStore): Claim[] {
  const head = store.selection?.head
  return head ? claimsAt(store.state, head).filter((claim) => !claim.proposal?.refused) : []
}
