import type { Path } from './band.ts'
import { KeyNumbers } from './key-numbers.ts'
import { pairTable } from './pair-table.ts'
import type { Pair, PairTable } from './pair-table.ts'
import type { SideModel } from './side-model.ts'

/** Rounds of expectation and maximisation. */
const ROUNDS = 4
/** Taken off every count: without it later passes harden the errors of the first. */
const DISCOUNT = 0.4
/** Beads with more words than this teach little and cost much. */
const MOST_WORDS = 160

/**
 * Which words go together, learned from the beads of a path by IBM Model 1 in both directions; counts are absolute
 * and discounted, so that what was seen once weighs little.
 */
export function learnPairs(source: SideModel, target: SideModel, path: Path): PairTable {
  const beads = readBeads(source, target, path)
  const index = new PairIndex(beads, target.vocabulary.types.length)
  const forward = runModel(index, beads, 'forward')
  const backward = runModel(index, beads, 'backward')
  const pairs: Pair[] = []
  index.sources.forEach((from, k) => {
    const pair = {
      source: from,
      target: index.targets[k] ?? 0,
      forward: discounted(forward[k]),
      backward: discounted(backward[k]),
    }
    if (pair.forward > 0 || pair.backward > 0) pairs.push(pair)
  })
  return pairTable(pairs)
}

function discounted(count: number | undefined): number {
  return Math.max(0, (count ?? 0) - DISCOUNT)
}

type Bead = { readonly source: readonly number[]; readonly target: readonly number[] }

/** The distinct words of each bead with two sides. */
function readBeads(source: SideModel, target: SideModel, path: Path): Bead[] {
  const beads: Bead[] = []
  for (let k = 1; k < path.source.length; k++) {
    const bead = {
      source: wordsOf(source, path.source[k - 1] ?? 0, path.source[k] ?? 0),
      target: wordsOf(target, path.target[k - 1] ?? 0, path.target[k] ?? 0),
    }
    const isUseful = bead.source.length > 0 && bead.target.length > 0
    if (isUseful && Math.max(bead.source.length, bead.target.length) <= MOST_WORDS) beads.push(bead)
  }
  return beads
}

function wordsOf(side: SideModel, from: number, to: number): number[] {
  return [...new Set(side.tokens.subarray(side.starts[from], side.starts[to]))]
}

/** Numbers the pairs that occur in beads; `events` holds a pair number for each word pair of each bead, in order. */
class PairIndex {
  readonly events: Int32Array
  /** Types of each pair. */
  readonly sources: Int32Array
  readonly targets: Int32Array

  constructor(beads: readonly Bead[], targetTypes: number) {
    this.events = new Int32Array(
      beads.reduce((sum, bead) => sum + bead.source.length * bead.target.length, 0),
    )
    const keys = new KeyNumbers()
    let event = 0
    for (const bead of beads) {
      for (const from of bead.source) {
        for (const to of bead.target) this.events[event++] = keys.numberOf(from * targetTypes + to)
      }
    }
    this.sources = Int32Array.from(keys.keys(), (key) => Math.floor(key / targetTypes))
    this.targets = Int32Array.from(keys.keys(), (key) => key % targetTypes)
  }

  get size(): number {
    return this.sources.length
  }
}

/** Expected counts of the pairs after the last round; forward: each target word comes from one source word. */
function runModel(index: PairIndex, beads: readonly Bead[], direction: 'forward' | 'backward'): Float64Array {
  let probability: Float64Array = new Float64Array(index.size).fill(1)
  let counts: Float64Array = new Float64Array(index.size)
  for (let round = 0; round < ROUNDS; round++) {
    counts = expectedCounts(index, beads, probability, direction)
    probability = normalise(index, counts, direction)
  }
  return counts
}

function expectedCounts(
  index: PairIndex,
  beads: readonly Bead[],
  probability: Float64Array,
  direction: 'forward' | 'backward',
): Float64Array {
  const counts = new Float64Array(index.size)
  let first = 0
  for (const bead of beads) {
    const sources = bead.source.length
    const targets = bead.target.length
    if (direction === 'forward') {
      for (let t = 0; t < targets; t++) spread(index.events, probability, counts, first + t, targets, sources)
    } else {
      for (let s = 0; s < sources; s++)
        spread(index.events, probability, counts, first + s * targets, 1, targets)
    }
    first += sources * targets
  }
  return counts
}

/** Shares one word out among the `count` words it may come from: events `first`, `first + step`, … */
function spread(
  events: Int32Array,
  probability: Float64Array,
  counts: Float64Array,
  first: number,
  step: number,
  count: number,
): void {
  let total = 0
  for (let k = 0; k < count; k++) total += probability[events[first + k * step] ?? 0] ?? 0
  if (total === 0) return
  for (let k = 0; k < count; k++) {
    const pair = events[first + k * step] ?? 0
    counts[pair] = (counts[pair] ?? 0) + (probability[pair] ?? 0) / total
  }
}

function normalise(index: PairIndex, counts: Float64Array, direction: 'forward' | 'backward'): Float64Array {
  const given = direction === 'forward' ? index.sources : index.targets
  const totals = new Float64Array(given.reduce((highest, id) => Math.max(highest, id), 0) + 1)
  counts.forEach((count, k) => {
    totals[given[k] ?? 0] = (totals[given[k] ?? 0] ?? 0) + count
  })
  return counts.map((count, k) => count / (totals[given[k] ?? 0] ?? 1))
}
