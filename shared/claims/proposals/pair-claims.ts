import type { VerbClass } from '../../model/records.ts'
import { sharedCues } from '../shared-cues.ts'
import type { FoundClaim } from './found-claim.ts'

/** A claim of one row with where it stands in the row's text on its side. */
export type RowClaim = {
  readonly found: FoundClaim
  /** Offsets in the row's text, from the first part of the content to the last. */
  readonly from: number
  readonly to: number
  readonly isNested: boolean
  /** The verb of another only brings it in: "said he hoped …". */
  readonly isBrought: boolean
}

/** Weights found by trying on annotated reports; what matters most is the class, then the order. */
const SAME_CLASS = 3
const NEAR_CLASS = 2
const BASE = 1.2
const ORDER = 2
const PLACE = 1
const SHARED = 0.8
const AMISS = 0.6
const WEAK = 1.2
const NESTED = 0.6
const BROUGHT = 0.6

const NEUTRAL: ReadonlySet<VerbClass> = new Set(['NEU', 'ADD', 'EXP', 'ANN'])

/** More claims than this in one row, and they are paired in order alone: the search grows as 2ⁿ. */
const MOST = 12

/**
 * Pairs the claims of the two sides of one row: the assignment with the greatest sum over class, order, numbers and
 * names that both contents hold, and kind of construction. Each claim is in at most one pair.
 */
export function pairClaims(
  source: readonly RowClaim[],
  target: readonly RowClaim[],
  texts: { readonly source: string; readonly target: string },
): readonly (readonly [source: number, target: number])[] {
  if (source.length === 0 || target.length === 0) return []
  if (target.length > MOST) return source.slice(0, target.length).map((_, index) => [index, index] as const)
  const shared = sharedCues(texts.source, texts.target)
  const ranks = { source: ranksOf(source), target: ranksOf(target) }
  const scores = source.map((one, i) =>
    target.map((other, j) => {
      const rank = Math.abs(ranks.source[i]! - ranks.target[j]!)
      const place = Math.abs(placeOf(one, texts.source) - placeOf(other, texts.target))
      let score = BASE - ORDER * rank - PLACE * place + likeness(one, other)
      for (const { here, there } of shared) {
        const inOne = here.at >= one.from && here.at < one.to
        const inOther = there.at >= other.from && there.at < other.to
        if (inOne && inOther) score += SHARED
        else if (inOne !== inOther) score -= AMISS / 2
      }
      return score
    }),
  )
  return bestAssignment(scores)
}

/** The order of each from 0 to 1; what stands inside another has the rank of the one before it. */
function ranksOf(claims: readonly RowClaim[]): number[] {
  const count = claims.filter(({ isNested }) => !isNested).length
  let before = -1
  return claims.map(({ isNested }) => {
    if (!isNested) before++
    return count < 2 ? 0 : Math.max(0, before) / (count - 1)
  })
}

function placeOf({ from, to }: RowClaim, text: string): number {
  return (from + to) / 2 / Math.max(1, text.length)
}

function likeness(
  { found: one, isNested: oneInside, isBrought: oneBrought }: RowClaim,
  { found: other, isNested: otherInside, isBrought: otherBrought }: RowClaim,
): number {
  let score = 0
  if (one.class === other.class) score += SAME_CLASS
  else if (NEUTRAL.has(one.class) && NEUTRAL.has(other.class)) score += NEAR_CLASS
  if (one.rule === other.rule) score += 0.4
  if ((one.rule === 'source') === (other.rule === 'source')) score += 0.2
  if (one.isImpersonal && other.isImpersonal) score += 1
  if (one.isImpersonal !== other.isImpersonal) score -= 0.4
  const oneNested = oneInside && !oneBrought
  const otherNested = otherInside && !otherBrought
  score += oneNested === otherNested ? 0.4 : -NESTED
  if (oneBrought || otherBrought) score += BROUGHT
  if (one.isQuoted && other.isQuoted) score += 0.5
  if (one.negated === other.negated) score += 0.2
  if (one.weak) score -= WEAK
  if (other.weak) score -= WEAK
  return score
}

/** The pairs with the greatest sum; a pair below nothing is left out. Rows before `from` are settled; `used` is a set of bits. */
function bestAssignment(scores: readonly (readonly number[])[]): [number, number][] {
  const known = new Map<number, { sum: number; pairs: [number, number][] }>()
  const width = scores[0]!.length
  const solve = (row: number, used: number): { sum: number; pairs: [number, number][] } => {
    if (row === scores.length) return { sum: 0, pairs: [] }
    const key = row * 2 ** width + used
    const before = known.get(key)
    if (before) return before
    let best = solve(row + 1, used)
    scores[row]!.forEach((score, column) => {
      if (score <= 0 || used & (1 << column)) return
      const rest = solve(row + 1, used | (1 << column))
      if (rest.sum + score > best.sum) best = { sum: rest.sum + score, pairs: [[row, column], ...rest.pairs] }
    })
    known.set(key, best)
    return best
  }
  return solve(0, 0).pairs
}
