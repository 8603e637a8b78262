import { NOTES } from '../model/collections.ts'
import type { SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { SIDES } from '../model/fixed-values.ts'
import type { Anchor, Claim } from '../model/records.ts'
import { isEqual } from './is-equal.ts'
import { claimsOnAny, isSameAnchor, mapClaim, mapNote, notesOnAny } from './map-anchors.ts'
import { invertBare, mapAnchor, type Operation } from './operation.ts'
import type { PatchRecord } from './records.ts'

/**
 * What takes an operation back, asked of the state before it is done. Carrying an anchor there and back again does
 * not always bring it home: words that are deleted and put back are new words to an anchor. Where it would not, the
 * inverse ends by putting the anchors of that claim, comment or suggestion back as they were.
 */
export function invertOperation(state: ProjectState, value: Operation): Operation[] {
  const inverse = invertBare(state, value)
  const thereAndBack = (anchor: Anchor) => mapAnchor(inverse, mapAnchor(value, anchor))
  const touched = sentencesTouched(value)
  const restores: Operation[] = []
  for (const claim of claimsOnAny(state, touched)) {
    const restore = restoreAnchors(claim, mapClaim(claim, thereAndBack))
    if (restore) restores.push(restore)
  }
  return [inverse, ...restores, ...restoreNotes(state, touched, thereAndBack)]
}

function restoreNotes(
  state: ProjectState,
  touched: readonly SentenceId[],
  thereAndBack: (anchor: Anchor) => Anchor,
): PatchRecord[] {
  return NOTES.flatMap((collection) =>
    [...notesOnAny(state, collection, touched)].flatMap((note) => {
      const back = mapNote(note, thereAndBack).anchor
      if (isSameAnchor(note.anchor, back)) return []
      const fields = (anchor: Anchor) => ({ anchor }) as PatchRecord['before']
      const { id, anchor } = note
      return [{ kind: 'record.patch', collection, id, before: fields(back), after: fields(anchor) } as const]
    }),
  )
}

function sentencesTouched(value: Operation): SentenceId[] {
  switch (value.kind) {
    case 'sentence.replaceText':
    case 'sentence.split':
      return [value.sentence]
    case 'sentence.join':
      return [value.sentence, value.second.id]
    case 'sentence.remove':
      return [value.sentence.id]
    default:
      return []
  }
}

function restoreAnchors(claim: Claim, back: Claim): PatchRecord | undefined {
  const sides = SIDES.filter((side) => !isEqual(claim[side], back[side]))
  if (sides.length === 0) return undefined
  const pick = (from: Claim) =>
    Object.fromEntries(sides.map((side) => [side, from[side]])) as PatchRecord['before']
  return { kind: 'record.patch', collection: 'claims', id: claim.id, before: pick(back), after: pick(claim) }
}
