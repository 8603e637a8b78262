import type { ClaimId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { CLAIM_PARTS, SIDES } from '../model/fixed-values.ts'
import type { Claim } from '../model/records.ts'
import { wordsOf } from '../model/stale.ts'
import { foldText } from '../text/fold-text.ts'

/** The words of each claim, the names of its claimant and its note, folded for searching; made when first asked for. */
export class ClaimWordsCache {
  private readonly state: ProjectState
  private readonly folded = new Map<ClaimId, string>()

  constructor(state: ProjectState) {
    this.state = state
  }

  of(claim: Claim): string {
    const known = this.folded.get(claim.id)
    if (known !== undefined) return known
    const claimant = this.state.tables.claimants.get(claim.claimant)
    const words = SIDES.flatMap((side) =>
      CLAIM_PARTS.flatMap((part) => claim[side][part].map((span) => wordsOf(this.state, span))),
    )
    const text = [claimant?.names.source, claimant?.names.target, ...words, claim.note].join('\n')
    const folded = foldText(text).text
    this.folded.set(claim.id, folded)
    return folded
  }

  forget(id: ClaimId): void {
    this.folded.delete(id)
  }

  clear(): void {
    this.folded.clear()
  }
}
