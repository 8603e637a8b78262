import type { PairTable } from './pair-table.ts'
import { exchangeSides } from './pair-table.ts'
import type { Vocabulary } from './side-model.ts'

/**
 * One direction of a pair table, ready for scoring. For a given word (a row) and a word of the other side:
 * p(other | given) / p(other) = `floor[given]` + its `gain` if the two are a pair. `belief[other]` is how much the
 * presence of a rendering of `other` matters: 0 for a word that nothing is known of.
 */
export type Lexicon = {
  readonly rowStarts: Int32Array
  readonly others: Int32Array
  readonly gains: Float32Array
  readonly floor: Float32Array
  readonly belief: Float32Array
}

/** `forward`: p(target word | source word); `backward`: p(source word | target word). */
export type Lexica = { readonly forward: Lexicon; readonly backward: Lexicon }

/** Share of the background distribution in p(other | given), in counts. */
const SMOOTHING = 0.5
/** Counts at which a word is believed half as much as it can be. */
const HALF_BELIEF = 0.6

/** `penaltyFloor`: what is left of a word's likelihood when nothing on the other side renders it, 0..1. */
export function compileLexica(
  table: PairTable,
  source: Vocabulary,
  target: Vocabulary,
  penaltyFloor: number,
): Lexica {
  const mirrored = exchangeSides(table, target.types.length)
  return {
    forward: compile(table, target, penaltyFloor),
    backward: compile(mirrored, source, penaltyFloor),
  }
}

function compile(
  { rowStarts, targets, counts }: PairTable,
  other: Vocabulary,
  penaltyFloor: number,
): Lexicon {
  const { frequency, tokens } = other
  const rows = rowStarts.length - 1
  const floor = new Float32Array(rows)
  const gains = new Float32Array(targets.length)
  const known = new Float64Array(frequency.length)
  for (let row = 0; row < rows; row++) {
    let total = SMOOTHING
    for (let k = rowStarts[row]!; k < rowStarts[row + 1]!; k++) total += counts[k]!
    floor[row] = SMOOTHING / total
    for (let k = rowStarts[row]!; k < rowStarts[row + 1]!; k++) {
      const id = targets[k]!
      gains[k] = (counts[k]! * tokens) / frequency[id]! / total
      known[id]! += counts[k]!
    }
  }
  const belief = Float32Array.from(known, (count, id) => (1 - penaltyFloor) * beliefIn(count, frequency[id]!))
  return { rowStarts, others: targets, gains, floor, belief }
}

/** A word seen once and paired with nothing says nothing; each further sighting makes its absence tell more. */
function beliefIn(known: number, frequency: number): number {
  if (known === 0) return 0
  const seen = frequency - 1 + known
  return seen / (seen + HALF_BELIEF)
}
