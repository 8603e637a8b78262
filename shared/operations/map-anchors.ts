import { CLAIM_PARTS, SIDES } from '../model/fixed-values.ts'
import type { Anchor, Claim, ClaimSide } from '../model/records.ts'
import { NOTES, type Note, type NoteCollection } from '../model/collections.ts'
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

/** The same for a comment or a suggestion. */
export function mapNote<N extends Note>(note: N, map: (anchor: Anchor) => Anchor): N {
  const anchor = map(note.anchor)
  return isSameAnchor(note.anchor, anchor) ? note : { ...note, anchor }
}

/** Carries every claim, comment and suggestion that has a span on one of the sentences. */
export function mapAnchorsOn(
  state: ProjectState,
  sentences: readonly SentenceId[],
  map: (anchor: Anchor) => Anchor,
): void {
  for (const claim of claimsOnAny(state, sentences)) {
    const moved = mapClaim(claim, map)
    if (moved !== claim) state.putClaim(moved)
  }
  for (const collection of NOTES) {
    for (const note of notesOnAny(state, collection, sentences)) {
      const moved = mapNote(note, map)
      if (moved !== note) state.putNote(collection, moved as never)
    }
  }
}

export function notesOnAny(
  state: ProjectState,
  collection: NoteCollection,
  sentences: readonly SentenceId[],
): Set<Note> {
  return new Set(sentences.flatMap((id) => state.notesOn(collection, id)))
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
