import type { SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { SIDES, type Claim } from '../model/records.ts'
import { isEqual } from './is-equal.ts'
import { claimsOnAny, mapClaim } from './map-anchors.ts'
import { invertBare, mapAnchor, type Operation } from './operation.ts'
import type { PatchRecord } from './records.ts'

/**
 * What takes an operation back, asked of the state before it is done. Carrying an anchor there and back again does
 * not always bring it home: words that are deleted and put back are new words to an anchor. Where it would not, the
 * inverse ends by putting that claim's anchors back as they were.
 */
export function invertOperation(state: ProjectState, value: Operation): Operation[] {
  const inverse = invertBare(state, value)
  const restores: Operation[] = []
  for (const claim of claimsOnAny(state, sentencesTouched(value))) {
    const there = mapClaim(claim, (anchor) => mapAnchor(value, anchor))
    const back = mapClaim(there, (anchor) => mapAnchor(inverse, anchor))
    const restore = restoreAnchors(claim, back)
    if (restore) restores.push(restore)
  }
  return [inverse, ...restores]
}

function sentencesTouched(value: Operation): SentenceId[] {
  switch (value.kind) {
    case 'sentence.replaceText':
    case 'sentence.split':
      return [value.sentence]
    case 'sentence.join':
      return [value.sentence, value.second.id]
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
