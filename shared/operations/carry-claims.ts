import type { ClaimId, SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { CLAIM_PARTS } from '../model/fixed-values.ts'
import type { Anchor, Claim, ClaimPart, Sentence, Side } from '../model/records.ts'
import { mapClaim } from './map-anchors.ts'
import { mapAnchor, type Operation } from './operation.ts'

/** Words of a claim in a text that was cut out; offsets are those of that text. */
export type CarriedSpan = {
  readonly claim: ClaimId
  readonly side: Side
  readonly part: ClaimPart
  readonly from: number
  readonly to: number
  readonly quote: string
}

/** Where a text with carried words was put in. */
export type CarriedTo = {
  readonly sentence: SentenceId
  readonly side: Side
  /** Where in the sentence, as it stands after the operations, the text begins. */
  readonly offset: number
  readonly spans: readonly CarriedSpan[]
}

/** The words of claims that lie whole in [from, to) of a sentence and are as a person tagged them. */
export function spansToCarry(
  state: ProjectState,
  sentence: Sentence,
  from: number,
  to: number,
): CarriedSpan[] {
  const { side } = sentence
  return state.claimsOn(sentence.id).flatMap((claim) =>
    CLAIM_PARTS.flatMap((part) =>
      claim[side][part]
        .filter((span) => span.sentence === sentence.id && span.from < span.to)
        .filter((span) => span.from >= from && span.to <= to)
        .filter((span) => sentence.text.slice(span.from, span.to) === span.quote)
        .map((span) => {
          const place = { from: span.from - from, to: span.to - from, quote: span.quote }
          return { claim: claim.id, side, part, ...place }
        }),
    ),
  )
}

/**
 * What takes the words of claims along to where their text was put in: done after `operations`, which put it there.
 * Only words that were cut out come along: where they stood, the claim has nothing left but the place. So what is
 * pasted a second time, or was only copied, is text alone.
 */
export function planCarry(
  state: ProjectState,
  operations: readonly Operation[],
  carried: readonly CarriedTo[],
): Operation[] {
  const changed = new Map<ClaimId, { readonly before: Claim; readonly after: Claim }>()
  for (const place of carried) {
    for (const span of place.spans) {
      if (span.side !== place.side) continue
      const before = changed.get(span.claim)?.before ?? claimAfter(state, operations, span.claim)
      const after = before && withWords(changed.get(span.claim)?.after ?? before, span, place)
      if (before && after) changed.set(span.claim, { before, after })
    }
  }
  return [...changed].map(([id, { before, after }]) => patchSides(id, before, after))
}

function claimAfter(state: ProjectState, operations: readonly Operation[], id: ClaimId): Claim | undefined {
  const claim = state.claim(id)
  return (
    claim &&
    mapClaim(claim, (anchor) => operations.reduce((moved, operation) => mapAnchor(operation, moved), anchor))
  )
}

/** The first place that lost these very words takes them again. */
function withWords(
  claim: Claim,
  { side, part, from, to, quote }: CarriedSpan,
  at: CarriedTo,
): Claim | undefined {
  const anchor = claim[side][part]
  const lost = anchor.findIndex((span) => span.from === span.to && span.quote === quote)
  if (lost < 0) return undefined
  const found = { sentence: at.sentence, from: at.offset + from, to: at.offset + to, quote }
  const words: Anchor = anchor.with(lost, { ...anchor[lost], ...found })
  return { ...claim, [side]: { ...claim[side], [part]: words } }
}

function patchSides(id: ClaimId, before: Claim, after: Claim): Operation {
  const sides = (['source', 'target'] as const).filter((side) => before[side] !== after[side])
  const pick = (claim: Claim) => Object.fromEntries(sides.map((side) => [side, claim[side]])) as never
  return { kind: 'record.patch', collection: 'claims', id, before: pick(before), after: pick(after) }
}
