import type { ClaimId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { SIDES } from '../model/fixed-values.ts'
import type { Claim, ClaimSide, Side, Span } from '../model/records.ts'

/** More levels than this nobody writes; it also ends the walk where claims stand within one another in a ring. */
const DEEPEST = 8

/** How many claims a claim stands within: 0 is reported by the text itself. */
export function depthOf(state: ProjectState, claim: Claim): number {
  const seen = new Set<ClaimId>([claim.id])
  let outer = claim.within === undefined ? undefined : state.claim(claim.within)
  while (outer && !seen.has(outer.id) && seen.size <= DEEPEST) {
    seen.add(outer.id)
    outer = outer.within === undefined ? undefined : state.claim(outer.within)
  }
  return seen.size - 1
}

/**
 * The claims that another may stand within: those on the same sentences whose content holds some of its words, and
 * that do not themselves stand within it. The tightest first.
 */
export function outerClaims(
  state: ProjectState,
  sides: Readonly<Record<Side, ClaimSide>>,
  own: ClaimId | null,
): Claim[] {
  const spans = SIDES.flatMap((side) => [...sides[side].content, ...sides[side].cue])
  const found = new Set(spans.flatMap((span) => state.claimsOn(span.sentence)))
  return [...found]
    .filter((claim) => claim.id !== own && !claim.proposal && !standsWithin(state, claim, own))
    .filter((claim) => spans.some((span) => contentOf(claim).some((other) => isMeeting(span, other))))
    .sort((a, b) => lengthOf(a) - lengthOf(b) || (a.id < b.id ? -1 : 1))
}

function standsWithin(state: ProjectState, claim: Claim, outer: ClaimId | null): boolean {
  let at: Claim | undefined = claim
  for (let step = 0; at && step <= DEEPEST; step++) {
    if (at.within === undefined) return false
    if (at.within === outer) return true
    at = state.claim(at.within)
  }
  return false
}

function contentOf(claim: Claim): readonly Span[] {
  return SIDES.flatMap((side) => claim[side].content)
}

function isMeeting(a: Span, b: Span): boolean {
  return a.sentence === b.sentence && a.from < b.to && b.from < a.to
}

function lengthOf(claim: Claim): number {
  return contentOf(claim).reduce((sum, span) => sum + span.to - span.from, 0)
}
