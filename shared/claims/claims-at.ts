import type { ClaimId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { CLAIM_PARTS, SIDES } from '../model/fixed-values.ts'
import type { Claim } from '../model/records.ts'
import type { TextPoint } from './select-words.ts'

/**
 * The claims under a caret: those with a span that holds the point or ends at it, the shortest span first, for that
 * is the one a person most likely means where several lie over one another.
 */
export function claimsAt(state: ProjectState, point: TextPoint): Claim[] {
  const found: { claim: Claim; length: number }[] = []
  for (const claim of state.claimsOn(point.sentence)) {
    const length = shortestAt(claim, point)
    if (length !== undefined) found.push({ claim, length })
  }
  found.sort((a, b) => a.length - b.length || (a.claim.id < b.claim.id ? -1 : 1))
  return found.map(({ claim }) => claim)
}

/** The claim after `current` among those stacked under the caret, and round again; the first if it is none of them. */
export function nextAmong(claims: readonly Claim[], current: ClaimId | null): Claim | undefined {
  const index = claims.findIndex((claim) => claim.id === current)
  return claims[(index + 1) % claims.length]
}

function shortestAt(claim: Claim, point: TextPoint): number | undefined {
  let shortest: number | undefined
  for (const side of SIDES) {
    for (const part of CLAIM_PARTS) {
      for (const span of claim[side][part]) {
        if (span.sentence !== point.sentence || point.offset < span.from || point.offset > span.to) continue
        shortest = Math.min(shortest ?? Infinity, span.to - span.from)
      }
    }
  }
  return shortest
}
