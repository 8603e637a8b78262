import { indexPairs } from './index-pairs.ts'
import type { KnownPairs, PairIndex, WordBead } from './index-pairs.ts'
import type { PairTable } from './pair-table.ts'
import type { Vocabulary } from './side-model.ts'

/** Rounds of expectation and maximisation. */
const ROUNDS = 4
/** Taken off every learned count: without it later passes harden the errors of the first. */
const DISCOUNT = 0.4
/** Beads with more words than this teach little and cost much. */
const MOST_WORDS = 160
/** So many beads teach as much as more of them would. */
const MOST_BEADS = 20_000

/** A pair counted less than this is forgotten. */
const WORTH_KEEPING = 0.05

export type LearnedPairs = {
  /** Seeds and discounted counts together: what scoring goes by. */
  readonly table: PairTable
  /** What was counted, before and now: `before` of the next beads. */
  readonly counted: PairTable
}

/**
 * Which words go together, learned from beads by IBM Model 1 (Brown et al. 1993) in both directions at once: a pair
 * counts as often as both agree on it (alignment by agreement, Liang, Taskar and Klein 2006). Measured on
 * development texts, this was worth 1.5 points of strict F1 over two models that do not know of one another. Counts
 * are absolute and discounted, so that what was seen once weighs little. The seeds are added to them; to let them
 * explain words while learning was measured to do harm, since not every seed is right.
 */
export function learnPairs(
  source: Vocabulary,
  target: Vocabulary,
  all: readonly WordBead[],
  known: KnownPairs,
): LearnedPairs {
  const beads = usefulBeads(all)
  const index = indexPairs(source.types.length, target.types.length, beads, known)
  let chances = firstChances(index)
  for (let round = 1; ; round++) {
    const counts = withBefore(index, expectedCounts(index, beads, chances))
    if (round === ROUNDS) return sumUp(index, counts)
    chances = normalise(index, counts, target.types.length)
  }
}

/** What was counted before is as good as what these beads count: it settles what they alone leave open. */
function withBefore({ before }: PairIndex, counts: Float32Array): Float32Array {
  for (let k = 0; k < counts.length; k++) counts[k]! += before[k]!
  return counts
}

function sumUp(index: PairIndex, counts: Float32Array): LearnedPairs {
  const table = new Float32Array(counts.length)
  for (let k = 0; k < counts.length; k++) table[k] = index.seeds[k]! + Math.max(0, counts[k]! - DISCOUNT)
  return { table: moreThan(0, index, table), counted: moreThan(WORTH_KEEPING, index, counts) }
}

function usefulBeads(all: readonly WordBead[]): WordBead[] {
  const step = Math.ceil(all.length / MOST_BEADS)
  return all.filter(
    ({ source, target }, k) =>
      k % step === 0 &&
      Math.min(source.length, target.length) > 0 &&
      Math.max(source.length, target.length) <= MOST_WORDS,
  )
}

/** p(target | source) and p(source | target) of each pair, not normalised in the first round. */
type Chances = { readonly forward: Float32Array; readonly backward: Float32Array }

function firstChances({ targets }: PairIndex): Chances {
  const start = new Float32Array(targets.length).fill(1)
  return { forward: start, backward: start }
}

/** How often each pair is expected to be a rendering; each word of either side comes from one of the other. */
function expectedCounts(index: PairIndex, beads: readonly WordBead[], chances: Chances): Float32Array {
  const counter = new PairCounter(index, chances)
  for (let number = 0; number < beads.length; number++) counter.add(number, beads[number]!)
  return counter.counts
}

/** Chances lie far apart in memory, so those of a bead are fetched once. */
class PairCounter {
  readonly counts: Float32Array
  private readonly index: PairIndex
  private readonly chances: Chances
  private readonly forward = new Float32Array(MOST_WORDS ** 2)
  private readonly backward = new Float32Array(MOST_WORDS ** 2)
  /** For each target word of the bead: 1 over what all its source words together offer it. */
  private readonly shares = new Float64Array(MOST_WORDS)

  constructor(index: PairIndex, chances: Chances) {
    this.index = index
    this.chances = chances
    this.counts = new Float32Array(index.targets.length)
  }

  add(number: number, { source, target, weight }: WordBead): void {
    const first = this.index.first[number]!
    const width = target.length
    const size = source.length * width
    this.fetch(first, size)
    this.shareTargets(size, width)
    for (let row = 0; row < size; row += width) this.countRow(first, row, width, weight)
  }

  private fetch(first: number, size: number): void {
    const { forward, backward, chances } = this
    const { events } = this.index
    for (let k = 0; k < size; k++) {
      const pair = events[first + k]!
      forward[k] = chances.forward[pair]!
      backward[k] = chances.backward[pair]!
    }
  }

  private shareTargets(size: number, width: number): void {
    const { forward, shares } = this
    shares.fill(0, 0, width)
    for (let row = 0; row < size; row += width) {
      for (let t = 0; t < width; t++) shares[t]! += forward[row + t]!
    }
    for (let t = 0; t < width; t++) shares[t] = shareOf(shares[t]!)
  }

  /** One source word against all target words. */
  private countRow(first: number, row: number, width: number, weight: number): void {
    const { forward, backward, shares, counts } = this
    const { events } = this.index
    let offered = 0
    for (let t = 0; t < width; t++) offered += backward[row + t]!
    const share = weight * shareOf(offered)
    for (let t = 0; t < width; t++) {
      counts[events[first + row + t]!]! += forward[row + t]! * shares[t]! * backward[row + t]! * share
    }
  }
}

/** Where the two directions found nothing to agree on, a word comes from nowhere. */
function shareOf(total: number): number {
  return total > 0 ? 1 / total : 0
}

function normalise(index: PairIndex, counts: Float32Array, targetTypes: number): Chances {
  return { forward: sharesOfRows(index, counts), backward: sharesOfTargets(index, counts, targetTypes) }
}

function sharesOfRows({ rowStarts }: PairIndex, counts: Float32Array): Float32Array {
  const shares = new Float32Array(counts.length)
  for (let row = 0; row + 1 < rowStarts.length; row++) {
    shareOut(counts, shares, rowStarts[row]!, rowStarts[row + 1]!)
  }
  return shares
}

function shareOut(counts: Float32Array, shares: Float32Array, from: number, to: number): void {
  let total = 0
  for (let k = from; k < to; k++) total += counts[k]!
  const one = shareOf(total)
  for (let k = from; k < to; k++) shares[k] = counts[k]! * one
}

function sharesOfTargets({ targets }: PairIndex, counts: Float32Array, targetTypes: number): Float32Array {
  const totals = new Float64Array(targetTypes)
  for (let k = 0; k < counts.length; k++) totals[targets[k]!]! += counts[k]!
  const ones = totals.map(shareOf)
  const shares = new Float32Array(counts.length)
  for (let k = 0; k < counts.length; k++) shares[k] = counts[k]! * ones[targets[k]!]!
  return shares
}

function moreThan(least: number, { rowStarts, targets }: PairIndex, counts: Float32Array): PairTable {
  const size = countMore(least, counts)
  const kept = { targets: new Int32Array(size), counts: new Float32Array(size) }
  const starts = new Int32Array(rowStarts.length)
  let at = 0
  for (let row = 0; row + 1 < rowStarts.length; row++) {
    for (let k = rowStarts[row]!; k < rowStarts[row + 1]!; k++) {
      if (counts[k]! <= least) continue
      kept.targets[at] = targets[k]!
      kept.counts[at++] = counts[k]!
    }
    starts[row + 1] = at
  }
  return { rowStarts: starts, ...kept }
}

function countMore(least: number, counts: Float32Array): number {
  let size = 0
  for (let k = 0; k < counts.length; k++) if (counts[k]! > least) size++
  return size
}
