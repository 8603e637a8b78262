import type { SentenceId } from '../../model/id.ts'
import { SIDES } from '../../model/fixed-values.ts'
import type { Claim, ClaimPart } from '../../model/records.ts'
import type { MarkedSpan } from './span-agreement.ts'

/** The parts of claims as spans, one a claim and side. */
export function spansOf(
  claims: readonly Claim[],
  part: ClaimPart,
  shared: ReadonlySet<SentenceId>,
): MarkedSpan[] {
  return claims.flatMap((claim) =>
    SIDES.map((side) => ({
      role: `${part}/${side}`,
      segments: claim[side][part]
        .filter(({ sentence, from, to }) => from < to && shared.has(sentence))
        .map(({ sentence, from, to }) => ({ text: sentence as string, from, to })),
    })).filter(({ segments }) => segments.length > 0),
  )
}
