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
  const counter = new PairCounter(index, beads)
  let counts = counter.count(firstModel(index, target.types.length))
  for (let round = 1; round < ROUNDS; round++)
    counts = counter.count(normalise(index, counts, target.types.length))
  return sumUp(index, counts)
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

/**
 * Both directions' chances of a pair are its count times a factor of its row, p(target | source), or of its target,
 * p(source | target): 1 over what the word's pairs come to together.
 */
type PairModel = {
  readonly counts: Float32Array
  readonly ofSource: Float64Array
  readonly ofTarget: Float64Array
}

/** Every pair alike; not normalised. */
function firstModel({ rowStarts, targets }: PairIndex, targetTypes: number): PairModel {
  return {
    counts: new Float32Array(targets.length).fill(1),
    ofSource: new Float64Array(rowStarts.length - 1).fill(1),
    ofTarget: new Float64Array(targetTypes).fill(1),
  }
}

function normalise({ rowStarts, targets }: PairIndex, counts: Float32Array, targetTypes: number): PairModel {
  const ofSource = new Float64Array(rowStarts.length - 1)
  const ofTarget = new Float64Array(targetTypes)
  for (let row = 0; row < ofSource.length; row++) {
    let total = 0
    for (let k = rowStarts[row]!; k < rowStarts[row + 1]!; k++) {
      total += counts[k]!
      ofTarget[targets[k]!]! += counts[k]!
    }
    ofSource[row] = shareOf(total)
  }
  for (let word = 0; word < targetTypes; word++) ofTarget[word] = shareOf(ofTarget[word]!)
  return { counts, ofSource, ofTarget }
}

/** Counts how often each pair is expected to be a rendering; each word of either side comes from one of the other. */
class PairCounter {
  private readonly index: PairIndex
  private readonly beads: readonly WordBead[]
  /** Counts lie far apart in memory, so those of a bead are fetched once, a row of target words a source word. */
  private readonly fetched = new Float32Array(MOST_WORDS ** 2)
  /** For each word of the bead: its factor, times 1 over what all words of the other side together offer it. */
  private readonly sourceShares = new Float64Array(MOST_WORDS)
  private readonly targetShares = new Float64Array(MOST_WORDS)

  constructor(index: PairIndex, beads: readonly WordBead[]) {
    this.index = index
    this.beads = beads
  }

  /** What was counted before is as good as what these beads count: it settles what they alone leave open. */
  count(model: PairModel): Float32Array {
    const counts = this.index.before.slice()
    this.beads.forEach((bead, number) => {
      const first = this.index.first[number]!
      this.fetch(first, bead, model)
      this.add(first, bead, counts)
    })
    return counts
  }

  private fetch(first: number, { source, target, weight }: WordBead, model: PairModel): void {
    const { fetched, sourceShares, targetShares } = this
    const { events } = this.index
    const { counts, ofSource, ofTarget } = model
    const width = target.length
    targetShares.fill(0, 0, width)
    for (let s = 0, at = 0; s < source.length; s++) {
      const factor = ofSource[source[s]!]!
      let offered = 0
      for (let t = 0; t < width; t++, at++) {
        const count = counts[events[first + at]!]!
        fetched[at] = count
        offered += count * ofTarget[target[t]!]!
        targetShares[t]! += count * factor
      }
      sourceShares[s] = weight * factor * shareOf(offered)
    }
    for (let t = 0; t < width; t++) targetShares[t] = ofTarget[target[t]!]! * shareOf(targetShares[t]!)
  }

  private add(first: number, { source, target }: WordBead, counts: Float32Array): void {
    const { fetched, sourceShares, targetShares } = this
    const { events } = this.index
    for (let s = 0, at = 0; s < source.length; s++) {
      const share = sourceShares[s]!
      for (let t = 0; t < target.length; t++, at++) {
        const count = fetched[at]!
        counts[events[first + at]!]! += count * count * targetShares[t]! * share
      }
    }
  }
}

/** Where the two directions found nothing to agree on, a word comes from nowhere. */
function shareOf(total: number): number {
  return total > 0 ? 1 / total : 0
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
