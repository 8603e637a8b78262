import type { PairTable } from './pair-table.ts'

/** The distinct words of both sides of a bead, and how much it counts, 0..1. */
export type WordBead = { readonly source: Int32Array; readonly target: Int32Array; readonly weight: number }

/** What is known of pairs beside the beads: the seeds, and what was counted before. */
export type KnownPairs = { readonly seeds: PairTable; readonly before: PairTable }

/**
 * The word pairs of all beads and of what is known, numbered row by row as in a PairTable. A sighting is a source word
 * in a bead: those of row `r` are numbers `sightings[r] … sightings[r + 1] - 1`. Its events, one for each target word
 * of its bead, follow those of the sighting before; `events` holds their pairs' numbers. So a row's counts, which are
 * few, are met one after another.
 */
export type PairIndex = {
  readonly rowStarts: Int32Array
  readonly targets: Int32Array
  readonly seeds: Float32Array
  readonly before: Float32Array
  /** `before`, and what the beads count where every pair is as likely as any other. */
  readonly first: Float32Array
  readonly sightings: Int32Array
  /** The bead of each sighting. */
  readonly beads: Int32Array
  readonly events: Int32Array
}

/** Goes through the source words one by one, so that finding a pair's number again needs no hash table. */
export function indexPairs(
  sourceTypes: number,
  targetTypes: number,
  all: readonly WordBead[],
  known: KnownPairs,
): PairIndex {
  const { sightings, beads, size } = findSightings(sourceTypes, all)
  const shares = all.map(({ source, target, weight }) => (1 / source.length) * (weight * (1 / target.length)))
  const events = new Int32Array(size)
  const rowStarts = new Int32Array(sourceTypes + 1)
  const pairs = new PairNumbers(targetTypes, size)
  for (let row = 0, event = 0; row < sourceTypes; row++) {
    pairs.beginRow(row, known)
    for (let k = sightings[row]!; k < sightings[row + 1]!; k++) {
      const bead = beads[k]!
      event = pairs.see(all[bead]!.target, shares[bead]!, events, event)
    }
    rowStarts[row + 1] = pairs.count
  }
  return { rowStarts, ...pairs.finish(), sightings, beads, events }
}

/** `size`: how many events there are. */
type Sightings = Pick<PairIndex, 'sightings' | 'beads'> & { readonly size: number }

/** For each source word, the beads it is in. */
function findSightings(sourceTypes: number, all: readonly WordBead[]): Sightings {
  const sightings = new Int32Array(sourceTypes + 1)
  for (const { source } of all) for (let s = 0; s < source.length; s++) sightings[source[s]! + 1]!++
  for (let row = 0; row < sourceTypes; row++) sightings[row + 1]! += sightings[row]!
  const next = sightings.slice()
  const beads = new Int32Array(sightings[sourceTypes]!)
  let size = 0
  all.forEach(({ source, target }, bead) => {
    for (let s = 0; s < source.length; s++) beads[next[source[s]!]!++] = bead
    size += source.length * target.length
  })
  return { sightings, beads, size }
}

/** Numbers the target words of one row after another. */
class PairNumbers {
  count = 0
  private rowStart = 0
  private readonly numbers: Int32Array
  private targets: Int32Array
  private seeds: Float32Array
  private before: Float32Array
  private first: Float32Array

  /** About every other event is a pair of its own. */
  constructor(targetTypes: number, events: number) {
    const room = LEAST_ROOM + (events >> 1)
    this.numbers = new Int32Array(targetTypes).fill(-1)
    this.targets = new Int32Array(room)
    this.seeds = new Float32Array(room)
    this.before = new Float32Array(room)
    this.first = new Float32Array(room)
  }

  /** With the pairs of it that are known. */
  beginRow(row: number, { seeds, before }: KnownPairs): void {
    this.rowStart = this.count
    for (let k = seeds.rowStarts[row]!; k < seeds.rowStarts[row + 1]!; k++) {
      const number = this.numberOf(seeds.targets[k]!)
      this.seeds[number] = seeds.counts[k]!
    }
    for (let k = before.rowStarts[row]!; k < before.rowStarts[row + 1]!; k++) {
      const number = this.numberOf(before.targets[k]!)
      this.before[number] = before.counts[k]!
      this.first[number] = before.counts[k]!
    }
  }

  /** Enters the pairs of the row with a bead's target words into the events from `at` on; gives where they end. */
  see(target: Int32Array, share: number, events: Int32Array, at: number): number {
    for (let t = 0; t < target.length; t++) {
      const number = this.numberOf(target[t]!)
      this.first[number]! += share
      events[at + t] = number
    }
    return at + target.length
  }

  finish(): Pick<PairIndex, 'targets' | 'seeds' | 'before' | 'first'> {
    const { count, targets, seeds, before, first } = this
    return {
      targets: targets.subarray(0, count),
      seeds: seeds.subarray(0, count),
      before: before.subarray(0, count),
      first: first.subarray(0, count),
    }
  }

  private numberOf(target: number): number {
    const known = this.numbers[target]!
    if (known >= this.rowStart) return known
    if (this.count === this.targets.length) this.grow()
    this.targets[this.count] = target
    this.numbers[target] = this.count
    return this.count++
  }

  private grow(): void {
    this.targets = grown(this.targets, new Int32Array(2 * this.count))
    this.seeds = grown(this.seeds, new Float32Array(2 * this.count))
    this.before = grown(this.before, new Float32Array(2 * this.count))
    this.first = grown(this.first, new Float32Array(2 * this.count))
  }
}

/** Pairs that there is room for in the smallest text. */
const LEAST_ROOM = 1 << 12

function grown<Values extends Int32Array | Float32Array>(values: Values, larger: Values): Values {
  larger.set(values)
  return larger
}
