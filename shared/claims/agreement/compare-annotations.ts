import type {
  AnnotationAgreement,
  Disagreement,
  FieldAgreement,
  SpanAgreement,
} from '../../model/annotation-agreement.ts'
import type { ProjectRecords } from '../../model/collections.ts'
import type { SentenceId } from '../../model/id.ts'
import { CLAIM_PARTS, SIDES } from '../../model/fixed-values.ts'
import type { Claim, ClaimPart } from '../../model/records.ts'
import { cohenKappa, confusionOf } from './cohen-kappa.ts'
import { undefinedBecause } from './coefficient.ts'
import { Judgements, judgedFields, type JudgedField } from './judged-fields.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { linkAgreement, type Bead } from './link-agreement.ts'
import { matchClaims, type ClaimMatch } from './match-claims.ts'
import { spanAgreement } from './span-agreement.ts'
import { spansOf } from './spans-of-claims.ts'
import { unitAgreement } from './unit-agreement.ts'

/**
 * How far two people agree who annotated one project each for themselves. Sentences are met by their ids, and only
 * those whose words are alike in both are compared; proposals that nobody accepted are no claims. Counts are pooled
 * over the whole project.
 */
export function compareAnnotations(a: ProjectRecords, b: ProjectRecords): AnnotationAgreement {
  const shared = sharedSentences(a, b)
  const [mine, others] = [claimsOf(a), claimsOf(b)]
  const matches = matchClaims(mine, others, shared)
  const spans = Object.fromEntries(
    CLAIM_PARTS.map((part) => [
      part,
      spanAgreement(spansOf(mine, part, shared), spansOf(others, part, shared)),
    ]),
  ) as Record<ClaimPart, SpanAgreement>
  const judged = judgedFields(a, b)
  const judgements = [new Judgements(a), new Judgements(b)] as const
  const fields = Object.fromEntries(
    judged.map((field) => [field.id, fieldAgreement(field, matches, judgements)]),
  )
  return {
    sentences: {
      compared: shared.size,
      leftOut: new Set([...a.sentences, ...b.sentences].map(({ id }) => id)).size - shared.size,
    },
    claims: { a: mine.length, b: others.length, matched: matches.length },
    spans,
    ...unitAgreement(mine, others, a.sentences, shared),
    fields,
    links: linkAgreement(beadsOf(a), beadsOf(b)),
    disagreements: [
      ...claimDisagreements(mine, others, matches, (match) => fieldDisagreements(match, judged, judgements)),
      ...linkDisagreements(a, b),
    ],
  }
}

function sharedSentences(a: ProjectRecords, b: ProjectRecords): Set<SentenceId> {
  const texts = new Map(b.sentences.map(({ id, text }) => [id, text]))
  return new Set(a.sentences.filter(({ id, text }) => texts.get(id) === text).map(({ id }) => id))
}

function claimsOf({ claims }: ProjectRecords): Claim[] {
  return claims.filter(({ proposal }) => proposal === undefined)
}

function fieldAgreement(
  field: JudgedField,
  matches: readonly ClaimMatch[],
  [one, other]: readonly [Judgements, Judgements],
): FieldAgreement {
  const pairs = matches
    .map((match) => [one.of(field, match.a), other.of(field, match.b)] as const)
    .filter((pair): pair is readonly [string, string] => pair[0] !== undefined && pair[1] !== undefined)
  const n = pairs.length
  const { values, matrix } = confusionOf(pairs)
  return {
    same: n === 0 ? undefined : pairs.filter(([first, second]) => first === second).length / n,
    n,
    kappa: n === 0 ? undefinedBecause('nothing-to-compare', 0) : cohenKappa(matrix),
    alpha: krippendorffAlpha(placesIn(values, pairs), 'nominal'),
    ...(field.order && { ordinalAlpha: krippendorffAlpha(placesIn(field.order, pairs), 'ordinal') }),
  }
}

function placesIn(values: readonly string[], pairs: readonly (readonly [string, string])[]) {
  const places = new Map(values.map((value, index) => [value, index]))
  return [0, 1].map((observer) => pairs.map((pair) => places.get(pair[observer]!)))
}

function beadsOf({ links }: ProjectRecords): Bead[] {
  return links.map(({ source, target }) => ({ source, target }))
}

function claimDisagreements(
  a: readonly Claim[],
  b: readonly Claim[],
  matches: readonly ClaimMatch[],
  fieldsOf: (match: ClaimMatch) => Disagreement[],
): Disagreement[] {
  const [matchedA, matchedB] = [
    new Set(matches.map((match) => match.a)),
    new Set(matches.map((match) => match.b)),
  ]
  const alone = (only: 'a' | 'b', claims: readonly Claim[], matched: ReadonlySet<Claim>): Disagreement[] =>
    claims.filter((claim) => !matched.has(claim)).map(({ id }) => ({ kind: 'claim', only, claim: id }))
  return [
    ...alone('a', a, matchedA),
    ...alone('b', b, matchedB),
    ...matches.flatMap((match) => [...spanDisagreements(match), ...fieldsOf(match)]),
  ]
}

function spanDisagreements({ a, b }: ClaimMatch): Disagreement[] {
  const places = (claim: Claim, side: 'source' | 'target', part: ClaimPart) =>
    JSON.stringify(claim[side][part].map(({ sentence, from, to }) => [sentence, from, to]))
  return SIDES.flatMap((side) =>
    CLAIM_PARTS.filter((part) => places(a, side, part) !== places(b, side, part)).map(
      (part): Disagreement => ({ kind: 'span', part, side, a: a.id, b: b.id }),
    ),
  )
}

function fieldDisagreements(
  { a, b }: ClaimMatch,
  fields: readonly JudgedField[],
  [one, other]: readonly [Judgements, Judgements],
): Disagreement[] {
  return fields.flatMap((field): Disagreement[] => {
    const values = [one.of(field, a) ?? '', other.of(field, b) ?? ''] as const
    if (values[0] === values[1]) return []
    const shown = [values[0].replace('\0', ' / '), values[1].replace('\0', ' / ')] as const
    return [{ kind: 'field', field: field.id, a: a.id, b: b.id, values: shown }]
  })
}

function linkDisagreements(a: ProjectRecords, b: ProjectRecords): Disagreement[] {
  const keyOf = ({ source, target }: Bead) => JSON.stringify([source.toSorted(), target.toSorted()])
  const alone = (only: 'a' | 'b', one: ProjectRecords, other: ProjectRecords): Disagreement[] => {
    const keys = new Set(beadsOf(other).map(keyOf))
    return one.links
      .filter((link) => !keys.has(keyOf(link)))
      .map(({ id }) => ({ kind: 'link', only, link: id }))
  }
  return [...alone('a', a, b), ...alone('b', b, a)]
}
