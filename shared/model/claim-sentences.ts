import type { SentenceId } from './id.ts'
import { CLAIM_PARTS, SIDES } from './fixed-values.ts'
import type { Claim } from './records.ts'

/** The sentences on which a claim has a span, each once. */
export function sentencesOf(claim: Claim): Set<SentenceId> {
  const ids = new Set<SentenceId>()
  for (const side of SIDES) {
    for (const part of CLAIM_PARTS) for (const span of claim[side][part]) ids.add(span.sentence)
  }
  return ids
}

/** The same sentences, span by span: the index need not be written anew. */
export function isOnSameSentences(a: Claim, b: Claim): boolean {
  return SIDES.every((side) =>
    CLAIM_PARTS.every((part) => {
      const [before, after] = [a[side][part], b[side][part]]
      return (
        before === after ||
        (before.length === after.length &&
          before.every((span, index) => span.sentence === after[index]!.sentence))
      )
    }),
  )
}

/** Where a change of a claim is seen: on the sentences of the anchors that changed, or of all if more than anchors did. */
export function sentencesOfChange(before: Claim, after: Claim): Set<SentenceId> {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)])
  for (const side of SIDES) keys.delete(side)
  if ([...keys].some((key) => before[key] !== after[key])) return sentencesOf(after)
  const ids = new Set<SentenceId>()
  for (const side of SIDES) {
    for (const part of CLAIM_PARTS) {
      if (before[side][part] === after[side][part]) continue
      for (const span of after[side][part]) ids.add(span.sentence)
    }
  }
  return ids
}
