import type { PairTable } from './pair-table.ts'
import type { SideModel } from './side-model.ts'

/**
 * One direction of a pair table, ready for scoring. For a given word (a row) and a word of the other side:
 * p(other | given) / p(other) = `floor[given]` + its `gain` if the two are a pair. `weight[other]` is how much the
 * presence of a rendering of `other` is believed to matter: 0 for a word that nothing is known of.
 */
export type Lexicon = {
  readonly rowStarts: Int32Array
  readonly others: Int32Array
  readonly gains: Float32Array
  readonly floor: Float32Array
  readonly weight: Float32Array
}

export type LexiconOptions = {
  /** What is left of a word's likelihood when nothing on the other side renders it, 0..1. */
  readonly penaltyFloor: number
}

/** Share of the background distribution in p(other | given), in counts. */
const SMOOTHING = 0.5
/** Counts at which a word is believed half as much as it can be. */
const HALF_BELIEF = 0.6

/** p(target word | source word); `table.forward` counts it. */
export function forwardLexicon(
  table: PairTable,
  source: SideModel,
  target: SideModel,
  options: LexiconOptions,
): Lexicon {
  return compile(table.sources, table.targets, table.forward, source, target, options)
}

/** p(source word | target word); `table.backward` counts it. */
export function backwardLexicon(
  table: PairTable,
  source: SideModel,
  target: SideModel,
  options: LexiconOptions,
): Lexicon {
  return compile(table.targets, table.sources, table.backward, target, source, options)
}

function compile(
  given: Int32Array,
  others: Int32Array,
  counts: Float64Array,
  givenSide: SideModel,
  otherSide: SideModel,
  options: LexiconOptions,
): Lexicon {
  const rows = givenSide.vocabulary.types.length
  const frequency = otherSide.vocabulary.frequency
  const tokens = Math.max(1, otherSide.tokens.length)
  const total = new Float64Array(rows)
  const support = new Float64Array(frequency.length)
  counts.forEach((count, k) => {
    total[given[k] ?? 0] = (total[given[k] ?? 0] ?? 0) + count
    support[others[k] ?? 0] = (support[others[k] ?? 0] ?? 0) + count
  })
  const { rowStarts, order } = groupByRow(given, counts, rows)
  return {
    rowStarts,
    others: order.map((k) => others[k] ?? 0),
    gains: Float32Array.from(order, (k) =>
      gain(counts[k] ?? 0, total[given[k] ?? 0] ?? 0, (frequency[others[k] ?? 0] ?? 1) / tokens),
    ),
    floor: Float32Array.from(total, (sum) => SMOOTHING / (sum + SMOOTHING)),
    weight: Float32Array.from(support, (known, id) => belief(known, frequency[id] ?? 1, options)),
  }
}

function gain(count: number, total: number, background: number): number {
  return count / background / (total + SMOOTHING)
}

/** A word seen once and paired with nothing says nothing; each further sighting makes its absence tell more. */
function belief(known: number, frequency: number, options: LexiconOptions): number {
  if (known === 0) return 0
  const seen = frequency - 1 + known
  return ((1 - options.penaltyFloor) * seen) / (seen + HALF_BELIEF)
}

/** Indices of the pairs with a count, sorted by row (counting sort). */
function groupByRow(
  given: Int32Array,
  counts: Float64Array,
  rows: number,
): { rowStarts: Int32Array; order: Int32Array } {
  const rowStarts = new Int32Array(rows + 1)
  counts.forEach((count, k) => {
    if (count > 0) rowStarts[(given[k] ?? 0) + 1] = (rowStarts[(given[k] ?? 0) + 1] ?? 0) + 1
  })
  for (let row = 0; row < rows; row++) rowStarts[row + 1] = (rowStarts[row + 1] ?? 0) + (rowStarts[row] ?? 0)
  const next = rowStarts.slice()
  const order = new Int32Array(rowStarts[rows] ?? 0)
  counts.forEach((count, k) => {
    if (count <= 0) return
    const row = given[k] ?? 0
    const at = next[row] ?? 0
    order[at] = k
    next[row] = at + 1
  })
  return { rowStarts, order }
}
