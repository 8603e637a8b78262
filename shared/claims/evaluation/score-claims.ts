import type { EvaluatedClaim, EvaluatedSpan } from './evaluated-claim.ts'
import type { ShiftKind, ShiftLevel } from '../shift/shift-judgement.ts'

export type Prf = { readonly precision: number; readonly recall: number; readonly f1: number }
type Language = 'fa' | 'en'
type Part = 'cue' | 'content' | 'claimant'
const LANGUAGES: readonly Language[] = ['fa', 'en']
const PARTS: readonly Part[] = ['cue', 'content', 'claimant']

export type SideScore = {
  readonly [P in Part]: {
    readonly exact: Prf
    readonly overlap: Prf
    readonly gold: number
    readonly predicted: number
  }
} & { readonly force: { readonly accuracy: number; readonly n: number } }

export type ClaimScores = {
  readonly claims: number
  readonly predicted: number
  readonly fa: SideScore
  readonly en: SideScore
  readonly shift: Prf & {
    readonly gold: number
    readonly predicted: number
    readonly pairs: number
    readonly levelAccuracy: number
    readonly kindAccuracy: number
    readonly targetCueAccuracy: number
  }
  /** Over pairs of claims whose Persian cues meet; the labels of claims.json. */
  readonly labels: Readonly<Record<'act' | 'factuality' | 'polarity', number>>
}

export type ScoredDocument = {
  readonly gold: readonly EvaluatedClaim[]
  readonly predicted: readonly EvaluatedClaim[]
}

/**
 * Predicted claims against annotated ones, the counts of all documents pooled. Exact: the same set of segments.
 * Overlap: at least one shared character, one to one, greedy by shared characters, then by Dice. A pair for the shift
 * is made by the Persian cue, of added claims by the English one; positive is an alert; an alert without a pair is an
 * error. Figures are those of the scorer published with the corpus, against which this one was checked.
 */
export function scoreClaims(documents: readonly ScoredDocument[]): ClaimScores {
  const counts = new Map<string, number>()
  const add = (key: string, by: number | boolean = 1) => counts.set(key, (counts.get(key) ?? 0) + Number(by))
  for (const { gold, predicted } of documents) {
    add('claims', gold.length)
    add('predicted', predicted.length)
    for (const language of LANGUAGES)
      for (const part of PARTS) countPart(gold, predicted, language, part, add)
    countShifts(gold, predicted, add)
  }
  return scoresOf((key) => counts.get(key) ?? 0)
}

type Add = (key: string, by?: number | boolean) => void

function countPart(
  gold: readonly EvaluatedClaim[],
  predicted: readonly EvaluatedClaim[],
  language: Language,
  part: Part,
  add: Add,
): void {
  const wanted = withSegments(gold, language, part)
  const given = withSegments(predicted, language, part)
  const key = `${language}.${part}`
  add(`${key}.gold`, wanted.length)
  add(`${key}.predicted`, given.length)
  add(`${key}.exact`, sameSegments(wanted, given))
  const pairs = pairByOverlap(
    wanted.map(({ segments }) => segments),
    given.map(({ segments }) => segments),
  )
  add(`${key}.overlap`, pairs.length)
  if (part !== 'cue') return
  for (const [one, other] of pairs) {
    const force = gold[wanted[one]!.index]!.force[language]
    if (force === null) continue
    add(`${language}.force.n`)
    add(`${language}.force.ok`, force === predicted[given[other]!.index]!.force[language])
  }
}

type Segments = readonly EvaluatedSpan[]

function segmentsOf(claim: EvaluatedClaim, language: Language, part: Part): Segments {
  const spans = claim[language]?.[part] ?? []
  return spans.filter(([, from, to]) => to > from).toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
}

function withSegments(claims: readonly EvaluatedClaim[], language: Language, part: Part) {
  return claims
    .map((claim, index) => ({ index, segments: segmentsOf(claim, language, part) }))
    .filter(({ segments }) => segments.length > 0)
}

function sameSegments(
  wanted: readonly { segments: Segments }[],
  given: readonly { segments: Segments }[],
): number {
  const left = new Map<string, number>()
  for (const { segments } of wanted) left.set(String(segments), (left.get(String(segments)) ?? 0) + 1)
  let same = 0
  for (const { segments } of given) {
    const count = left.get(String(segments)) ?? 0
    if (count === 0) continue
    same++
    left.set(String(segments), count - 1)
  }
  return same
}

function pairByOverlap(wanted: readonly Segments[], given: readonly Segments[]): [number, number][] {
  const candidates: { one: number; other: number; shared: number; dice: number }[] = []
  wanted.forEach((segments, one) => {
    given.forEach((others, other) => {
      const shared = sharedCharacters(segments, others)
      if (shared > 0)
        candidates.push({ one, other, shared, dice: (2 * shared) / (lengthOf(segments) + lengthOf(others)) })
    })
  })
  candidates.sort((a, b) => b.shared - a.shared || b.dice - a.dice || a.one - b.one || a.other - b.other)
  const taken = { one: new Set<number>(), other: new Set<number>() }
  const pairs: [number, number][] = []
  for (const { one, other } of candidates) {
    if (taken.one.has(one) || taken.other.has(other)) continue
    taken.one.add(one)
    taken.other.add(other)
    pairs.push([one, other])
  }
  return pairs
}

/** The segments of one claim do not overlap one another. */
function sharedCharacters(a: Segments, b: Segments): number {
  let shared = 0
  for (const [sentence, from, to] of a) {
    for (const [other, start, end] of b) {
      if (sentence === other) shared += Math.max(0, Math.min(to, end) - Math.max(from, start))
    }
  }
  return shared
}

function lengthOf(segments: Segments): number {
  return segments.reduce((sum, [, from, to]) => sum + to - from, 0)
}

function shiftOf(claim: EvaluatedClaim): { level: ShiftLevel; kind: ShiftKind | null } {
  return { level: claim.shift ?? 'none', kind: claim.shiftKind ?? null }
}

function countShifts(gold: readonly EvaluatedClaim[], predicted: readonly EvaluatedClaim[], add: Add): void {
  for (const claim of gold) add('alerts.gold', shiftOf(claim).level === 'alert')
  for (const claim of predicted) add('alerts.predicted', shiftOf(claim).level === 'alert')
  for (const language of LANGUAGES) {
    const wanted = pairable(gold, language)
    const given = pairable(predicted, language)
    const pairs = pairByOverlap(
      wanted.map(({ segments }) => segments),
      given.map(({ segments }) => segments),
    )
    for (const [one, other] of pairs)
      countPair(gold[wanted[one]!.index]!, predicted[given[other]!.index]!, add)
  }
}

/** By the Persian cue; by the English one where there is none. */
function pairable(claims: readonly EvaluatedClaim[], language: Language) {
  const found = withSegments(claims, language, 'cue')
  return language === 'fa'
    ? found
    : found.filter(({ index }) => segmentsOf(claims[index]!, 'fa', 'cue').length === 0)
}

function countPair(gold: EvaluatedClaim, predicted: EvaluatedClaim, add: Add): void {
  const [want, have] = [shiftOf(gold), shiftOf(predicted)]
  add('pairs')
  add('level.ok', want.level === have.level)
  for (const label of ['act', 'factuality', 'polarity'] as const)
    add(`${label}.ok`, gold[label] === predicted[label])
  const target = segmentsOf(gold, 'en', 'cue')
  if (target.length > 0 && segmentsOf(gold, 'fa', 'cue').length > 0) {
    add('target.n')
    add('target.ok', sharedCharacters(target, segmentsOf(predicted, 'en', 'cue')) > 0)
  }
  if (want.level !== 'alert' || have.level !== 'alert') return
  add('alerts.both')
  add('kind.ok', want.kind === have.kind)
}

type Count = (key: string) => number

function scoresOf(count: Count): ClaimScores {
  const pairs = count('pairs')
  return {
    claims: count('claims'),
    predicted: count('predicted'),
    fa: sideScore('fa', count),
    en: sideScore('en', count),
    shift: {
      ...prf(count('alerts.both'), count('alerts.predicted'), count('alerts.gold')),
      gold: count('alerts.gold'),
      predicted: count('alerts.predicted'),
      pairs,
      levelAccuracy: share(count('level.ok'), pairs),
      kindAccuracy: share(count('kind.ok'), count('alerts.both')),
      targetCueAccuracy: share(count('target.ok'), count('target.n')),
    },
    labels: {
      act: share(count('act.ok'), pairs),
      factuality: share(count('factuality.ok'), pairs),
      polarity: share(count('polarity.ok'), pairs),
    },
  }
}

function sideScore(language: Language, count: Count): SideScore {
  const part = (name: Part) => {
    const [gold, predicted] = [count(`${language}.${name}.gold`), count(`${language}.${name}.predicted`)]
    return {
      exact: prf(count(`${language}.${name}.exact`), predicted, gold),
      overlap: prf(count(`${language}.${name}.overlap`), predicted, gold),
      gold,
      predicted,
    }
  }
  const n = count(`${language}.force.n`)
  return {
    cue: part('cue'),
    content: part('content'),
    claimant: part('claimant'),
    force: { accuracy: share(count(`${language}.force.ok`), n), n },
  }
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

function prf(both: number, predicted: number, gold: number): Prf {
  const [precision, recall] = [share(both, predicted), share(both, gold)]
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) }
}
