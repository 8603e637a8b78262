import type { ProjectRecords } from '../../model/collections.ts'
import type { SentenceId } from '../../model/id.ts'
import {
  CLAIM_PARTS,
  SIDES,
  claimAct,
  claimCheck,
  claimCheckKind,
  claimMode,
  factuality,
  polarity,
  type Claim,
  type ClaimPart,
} from '../../model/records.ts'
import { cohenKappa, confusionOf } from './cohen-kappa.ts'
import { undefinedBecause, type Coefficient } from './coefficient.ts'
import { krippendorffAlpha } from './krippendorff-alpha.ts'
import { linkAgreement, type Bead, type LinkAgreement } from './link-agreement.ts'
import { cellsOf, spanAgreement, type MarkedSpan, type SpanAgreement } from './span-agreement.ts'
import { unionOf, unitizingAlpha, type Unit } from './unitizing-alpha.ts'

/** The fields of a claim that people judge; those with an order are also compared by it. */
export const JUDGED = ['act', 'factuality', 'polarity', 'check', 'checkKind', 'mode', 'claimant'] as const
export type JudgedField = (typeof JUDGED)[number]

/** The values in their order, and whether that order means less and more. */
const VALUES: Readonly<
  Record<
    Exclude<JudgedField, 'claimant'>,
    { readonly values: readonly string[]; readonly isOrdered: boolean }
  >
> = {
  act: { values: claimAct.options, isOrdered: false },
  factuality: { values: factuality.options, isOrdered: true },
  polarity: { values: polarity.options, isOrdered: false },
  check: { values: claimCheck.options, isOrdered: true },
  checkKind: { values: claimCheckKind.options, isOrdered: false },
  mode: { values: claimMode.options, isOrdered: false },
}

export type FieldAgreement = {
  /** Share of the matched claims for which both said the same; undefined: neither said anything. */
  readonly same: number | undefined
  readonly n: number
  readonly kappa: Coefficient
  readonly alpha: Coefficient
  /** Only where the values have an order. */
  readonly ordinalAlpha?: Coefficient
}

export type Disagreement =
  | { readonly kind: 'claim'; readonly only: 'a' | 'b'; readonly claim: string }
  | {
      readonly kind: 'span'
      readonly part: ClaimPart
      readonly side: 'source' | 'target'
      readonly a: string
      readonly b: string
    }
  | {
      readonly kind: 'field'
      readonly field: JudgedField
      readonly a: string
      readonly b: string
      readonly values: readonly [string, string]
    }
  | { readonly kind: 'link'; readonly only: 'a' | 'b'; readonly link: string }

export type AnnotationAgreement = {
  /** Sentences with the same words in both; claims are compared on these alone. */
  readonly sentences: { readonly compared: number; readonly leftOut: number }
  /** `matched`: those that have a character of content in common, one to one. */
  readonly claims: { readonly a: number; readonly b: number; readonly matched: number }
  readonly spans: Readonly<Record<ClaimPart, SpanAgreement>>
  readonly unitizing: {
    readonly overall: Coefficient
    readonly byPart: Readonly<Record<ClaimPart, Coefficient>>
  }
  readonly fields: Readonly<Record<JudgedField, FieldAgreement>>
  /** A is taken as right. */
  readonly links: LinkAgreement
  readonly disagreements: readonly Disagreement[]
}

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
  const fields = Object.fromEntries(
    JUDGED.map((field) => [field, fieldAgreement(field, matches, a, b)]),
  ) as Record<JudgedField, FieldAgreement>
  return {
    sentences: {
      compared: shared.size,
      leftOut: new Set([...a.sentences, ...b.sentences].map(({ id }) => id)).size - shared.size,
    },
    claims: { a: mine.length, b: others.length, matched: matches.length },
    spans,
    unitizing: unitizingOf(mine, others, a, shared),
    fields,
    links: linkAgreement(beadsOf(a), beadsOf(b)),
    disagreements: [...claimDisagreements(mine, others, matches, a, b), ...linkDisagreements(a, b)],
  }
}

type Match = { readonly a: Claim; readonly b: Claim }

function sharedSentences(a: ProjectRecords, b: ProjectRecords): Set<SentenceId> {
  const texts = new Map(b.sentences.map(({ id, text }) => [id, text]))
  return new Set(a.sentences.filter(({ id, text }) => texts.get(id) === text).map(({ id }) => id))
}

function claimsOf({ claims }: ProjectRecords): Claim[] {
  return claims.filter(({ proposal }) => proposal === undefined)
}

/** The parts of claims as spans, one a claim and side. */
function spansOf(claims: readonly Claim[], part: ClaimPart, shared: ReadonlySet<SentenceId>): MarkedSpan[] {
  return claims.flatMap((claim) =>
    SIDES.map((side) => ({
      role: `${part}/${side}`,
      segments: claim[side][part]
        .filter(({ sentence, from, to }) => from < to && shared.has(sentence))
        .map(({ sentence, from, to }) => ({ text: sentence as string, from, to })),
    })).filter(({ segments }) => segments.length > 0),
  )
}

/** Those that share most go together first; of equals, those that come first. */
function matchClaims(a: readonly Claim[], b: readonly Claim[], shared: ReadonlySet<SentenceId>): Match[] {
  const cells = (claim: Claim) => spansOf([claim], 'content', shared).flatMap((span) => [...cellsOf(span)])
  const owners = new Map<string, number[]>()
  for (const [index, claim] of b.entries())
    for (const cell of cells(claim)) owners.set(cell, [...(owners.get(cell) ?? []), index])
  const pairs = a.flatMap((claim, first) => {
    const common = new Map<number, number>()
    for (const cell of cells(claim))
      for (const second of owners.get(cell) ?? []) common.set(second, (common.get(second) ?? 0) + 1)
    return [...common].map(([second, count]) => ({ first, second, count }))
  })
  pairs.sort((one, other) => other.count - one.count || one.first - other.first || one.second - other.second)
  const [usedA, usedB] = [new Set<number>(), new Set<number>()]
  const matches: { first: number; match: Match }[] = []
  for (const { first, second } of pairs) {
    if (usedA.has(first) || usedB.has(second)) continue
    usedA.add(first)
    usedB.add(second)
    matches.push({ first, match: { a: a[first]!, b: b[second]! } })
  }
  return matches.toSorted((one, other) => one.first - other.first).map(({ match }) => match)
}

function fieldAgreement(
  field: JudgedField,
  matches: readonly Match[],
  a: ProjectRecords,
  b: ProjectRecords,
): FieldAgreement {
  const pairs = matches
    .map((match) => [judgement(field, match.a, a), judgement(field, match.b, b)] as const)
    .filter((pair): pair is readonly [string, string] => pair[0] !== undefined && pair[1] !== undefined)
  const n = pairs.length
  const same = n === 0 ? undefined : pairs.filter(([one, other]) => one === other).length / n
  const { values, matrix } = confusionOf(pairs)
  const known = field === 'claimant' ? values : VALUES[field].values
  const places = new Map(known.map((value, index) => [value, index]))
  const data = [0, 1].map((observer) => pairs.map((pair) => places.get(pair[observer]!)))
  const isOrdered = field !== 'claimant' && VALUES[field].isOrdered
  return {
    same,
    n,
    kappa: n === 0 ? undefinedBecause('nothing-to-compare', 0) : cohenKappa(matrix),
    alpha: krippendorffAlpha(data, 'nominal'),
    ...(isOrdered && { ordinalAlpha: krippendorffAlpha(data, 'ordinal') }),
  }
}

/** Claimants are met by their names: two people who add one each have two ids for him. */
function judgement(field: JudgedField, claim: Claim, { claimants }: ProjectRecords): string | undefined {
  if (field !== 'claimant') return claim[field]
  const found = claimants.find(({ id }) => id === claim.claimant)
  return found && `${found.names.source}\0${found.names.target}`
}

function unitizingOf(
  a: readonly Claim[],
  b: readonly Claim[],
  records: ProjectRecords,
  shared: ReadonlySet<SentenceId>,
): AnnotationAgreement['unitizing'] {
  const starts = new Map<string, number>()
  let length = 0
  for (const { id, text } of records.sentences) {
    if (!shared.has(id)) continue
    starts.set(id, length)
    length += text.length
  }
  const unitsOf = (claims: readonly Claim[]) =>
    unionOf(
      CLAIM_PARTS.flatMap((part) =>
        spansOf(claims, part, shared).flatMap(({ segments }) =>
          segments.map(({ text, from, to }): Unit => ({
            category: part,
            start: starts.get(text)! + from,
            length: to - from,
          })),
        ),
      ),
    )
  const { overall, byCategory } = unitizingAlpha([unitsOf(a), unitsOf(b)], { start: 0, length })
  const byPart = Object.fromEntries(
    CLAIM_PARTS.map((part) => [part, byCategory.get(part) ?? undefinedBecause('no-units', 0)]),
  ) as Record<ClaimPart, Coefficient>
  return { overall, byPart }
}

function beadsOf({ links }: ProjectRecords): Bead[] {
  return links.map(({ source, target }) => ({ source, target }))
}

function claimDisagreements(
  a: readonly Claim[],
  b: readonly Claim[],
  matches: readonly Match[],
  one: ProjectRecords,
  other: ProjectRecords,
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
    ...matches.flatMap((match) => [...spanDisagreements(match), ...fieldDisagreements(match, one, other)]),
  ]
}

function spanDisagreements({ a, b }: Match): Disagreement[] {
  const places = (claim: Claim, side: 'source' | 'target', part: ClaimPart) =>
    JSON.stringify(claim[side][part].map(({ sentence, from, to }) => [sentence, from, to]))
  return SIDES.flatMap((side) =>
    CLAIM_PARTS.filter((part) => places(a, side, part) !== places(b, side, part)).map(
      (part): Disagreement => ({ kind: 'span', part, side, a: a.id, b: b.id }),
    ),
  )
}

function fieldDisagreements({ a, b }: Match, one: ProjectRecords, other: ProjectRecords): Disagreement[] {
  return JUDGED.flatMap((field): Disagreement[] => {
    const values = [judgement(field, a, one) ?? '', judgement(field, b, other) ?? ''] as const
    if (values[0] === values[1]) return []
    const shown = [values[0].replace('\0', ' / '), values[1].replace('\0', ' / ')] as const
    return [{ kind: 'field', field, a: a.id, b: b.id, values: shown }]
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
