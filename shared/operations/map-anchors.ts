import { CLAIM_PARTS, SIDES, type Anchor, type Claim, type ClaimSide } from '../model/records.ts'
import type { SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'

/** A claim with each of its anchors carried through `map`; the same claim where none of them moved. */
export function mapClaim(claim: Claim, map: (anchor: Anchor) => Anchor): Claim {
  let moved = claim
  for (const side of SIDES) {
    for (const part of CLAIM_PARTS) {
      const before = moved[side][part]
      const after = map(before)
      if (isSameAnchor(before, after)) continue
      const changed: ClaimSide = { ...moved[side], [part]: after }
      moved = { ...moved, [side]: changed }
    }
  }
  return moved
}

/** Carries every claim that has a span on one of the sentences. */
export function mapAnchorsOn(
  state: ProjectState,
  sentences: readonly SentenceId[],
  map: (anchor: Anchor) => Anchor,
): void {
  for (const claim of claimsOnAny(state, sentences)) {
    const moved = mapClaim(claim, map)
    if (moved !== claim) state.putClaim(moved)
  }
}

export function claimsOnAny(state: ProjectState, sentences: readonly SentenceId[]): Set<Claim> {
  return new Set(sentences.flatMap((id) => state.claimsOn(id)))
}

export function isSameAnchor(a: Anchor, b: Anchor): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  return a.every((span, index) => {
    const other = b[index]!
    return (
      span === other ||
      (span.sentence === other.sentence &&
        span.from === other.from &&
        span.to === other.to &&
        span.quote === other.quote)
    )
  })
}
