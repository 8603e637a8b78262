import type { AnnotationAgreement, Coefficient } from '../../model/annotation-agreement.ts'
import type { SentenceId } from '../../model/id.ts'
import { CLAIM_PARTS } from '../../model/fixed-values.ts'
import type { Claim, ClaimPart, Sentence } from '../../model/records.ts'
import { undefinedBecause } from './coefficient.ts'
import type { MarkedUnit } from './gamma-disorder.ts'
import { gammaOf, SAMPLING } from './gamma.ts'
import { spansOf } from './spans-of-claims.ts'
import { unionOf, unitizingAlpha } from './unitizing-alpha.ts'

/** Where each sentence begins in the continuum that all the compared ones make, end to end. */
type Continuum = { readonly starts: ReadonlyMap<string, number>; readonly length: number }

/** Agreement on the units that two people marked, each part of a claim a category of its own. */
export function unitAgreement(
  a: readonly Claim[],
  b: readonly Claim[],
  sentences: readonly Sentence[],
  shared: ReadonlySet<SentenceId>,
): Pick<AnnotationAgreement, 'unitizing' | 'gamma'> {
  const continuum = continuumOf(sentences.filter(({ id }) => shared.has(id)))
  const unitsOf = (claims: readonly Claim[]) =>
    CLAIM_PARTS.flatMap((part) =>
      spansOf(claims, part, shared).flatMap(({ segments }) =>
        segments.map(({ text, from, to }): MarkedUnit => {
          const start = continuum.starts.get(text)!
          return { category: part, start: start + from, end: start + to }
        }),
      ),
    )
  const [mine, others] = [unitsOf(a), unitsOf(b)]
  return { unitizing: unitizingOf(mine, others, continuum), gamma: gammaOfParts(mine, others) }
}

function continuumOf(sentences: readonly Sentence[]): Continuum {
  const starts = new Map<string, number>()
  let length = 0
  for (const { id, text } of sentences) {
    starts.set(id, length)
    length += text.length
  }
  return { starts, length }
}

function unitizingOf(
  a: readonly MarkedUnit[],
  b: readonly MarkedUnit[],
  { length }: Continuum,
): AnnotationAgreement['unitizing'] {
  const apart = (units: readonly MarkedUnit[]) =>
    unionOf(units.map(({ category, start, end }) => ({ category, start, length: end - start })))
  const { overall, byCategory } = unitizingAlpha([apart(a), apart(b)], { start: 0, length })
  return { overall, byPart: byPart((part) => byCategory.get(part) ?? undefinedBecause('no-units', 0)) }
}

function gammaOfParts(a: readonly MarkedUnit[], b: readonly MarkedUnit[]): AnnotationAgreement['gamma'] {
  const { gamma, category } = gammaOf([a, b])
  const only = (part: ClaimPart) => [a, b].map((units) => units.filter((unit) => unit.category === part))
  return {
    overall: gamma,
    category,
    byPart: byPart((part) => gammaOf(only(part)).gamma),
    ...SAMPLING,
  }
}

function byPart(figure: (part: ClaimPart) => Coefficient): Record<ClaimPart, Coefficient> {
  return Object.fromEntries(CLAIM_PARTS.map((part) => [part, figure(part)])) as Record<ClaimPart, Coefficient>
}
