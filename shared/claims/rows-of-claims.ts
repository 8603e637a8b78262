import type { ClaimId, LinkId } from '../model/id.ts'
import { sentencesOf } from '../model/claim-sentences.ts'
import type { ProjectState } from '../model/project-state.ts'

/** The rows in which claims have words, on either side. */
export function rowsOfClaims(state: ProjectState, ids: Iterable<ClaimId>): Set<LinkId> {
  const rows = new Set<LinkId>()
  for (const id of ids) {
    const claim = state.claim(id)
    for (const sentence of claim ? sentencesOf(claim) : []) {
      const link = state.linkOf(sentence)
      if (link) rows.add(link.id)
    }
  }
  return rows
}
