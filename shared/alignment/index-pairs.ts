import type { PairTable } from './pair-table.ts'

/** The distinct words of both sides of a bead, and how much it counts, 0..1. */
export type WordBead = { readonly source: Int32Array; readonly target: Int32Array; readonly weight: number }

/** What is known of pairs beside the beads: the seeds, and what was counted before. */
export type KnownPairs = { readonly seeds: PairTable; readonly before: PairTable }

/**
 * The word pairs of all beads and of what is known, numbered row by row as in a PairTable. Bead `b` has the events
 * `first[b] … first[b + 1] - 1`, a row of target words for each of its source words; `events` holds their pairs'
 * numbers.
 */
export type PairIndex = {
  readonly rowStarts: Int32Array
  readonly targets: Int32Array
  readonly seeds: Float32Array
  readonly before: Float32Array
  readonly first: Int32Array
  readonly events: Int32Array
}

/** Goes through the source words one by one, so that finding a pair's number again needs no hash table. */
export function indexPairs(
  sourceTypes: number,
  targetTypes: number,
  beads: readonly WordBead[],
  { seeds, before }: KnownPairs,
): PairIndex {
  const first = new Int32Array(beads.length + 1)
  beads.forEach(({ source, target }, b) => (first[b + 1] = first[b]! + source.length * target.length))
  const sightings = findSightings(sourceTypes, beads)
  const events = new Int32Array(first[beads.length]!)
  const rowStarts = new Int32Array(sourceTypes + 1)
  const pairs = new PairNumbers(targetTypes)
  for (let row = 0; row < sourceTypes; row++) {
    pairs.beginRow()
    for (let k = seeds.rowStarts[row]!; k < seeds.rowStarts[row + 1]!; k++) {
      pairs.addSeed(seeds.targets[k]!, seeds.counts[k]!)
    }
    for (let k = before.rowStarts[row]!; k < before.rowStarts[row + 1]!; k++) {
      pairs.addBefore(before.targets[k]!, before.counts[k]!)
    }
    for (let k = sightings.starts[row]!; k < sightings.starts[row + 1]!; k++) {
      const bead = sightings.beads[k]!
      const { target } = beads[bead]!
      let event = first[bead]! + sightings.places[k]! * target.length
      for (let t = 0; t < target.length; t++) events[event++] = pairs.numberOf(target[t]!)
    }
    rowStarts[row + 1] = pairs.count
  }
  return { rowStarts, ...pairs.finish(), first, events }
}

type Sightings = { readonly starts: Int32Array; readonly beads: Int32Array; readonly places: Int32Array }

/** For each source word, the beads it is in and its place among their words. */
function findSightings(sourceTypes: number, all: readonly WordBead[]): Sightings {
  const starts = new Int32Array(sourceTypes + 1)
  for (const { source } of all) for (const word of source) starts[word + 1]!++
  for (let row = 0; row < sourceTypes; row++) starts[row + 1]! += starts[row]!
  const next = starts.slice()
  const beads = new Int32Array(starts[sourceTypes]!)
  const places = new Int32Array(starts[sourceTypes]!)
  all.forEach(({ source }, bead) => {
    source.forEach((word, place) => {
      const at = next[word]!++
      beads[at] = bead
      places[at] = place
    })
  })
  return { starts, beads, places }
}

/** Numbers the target words of one row after another. */
class PairNumbers {
  count = 0
  private rowStart = 0
  private readonly numbers: Int32Array
  private targets = new Int32Array(1 << 12)
  private seeds = new Float32Array(1 << 12)
  private before = new Float32Array(1 << 12)

  constructor(targetTypes: number) {
    this.numbers = new Int32Array(targetTypes).fill(-1)
  }

  beginRow(): void {
    this.rowStart = this.count
  }

  addSeed(target: number, count: number): void {
    const number = this.numberOf(target)
    this.seeds[number] = count
  }

  addBefore(target: number, count: number): void {
    const number = this.numberOf(target)
    this.before[number] = count
  }

  numberOf(target: number): number {
    const known = this.numbers[target]!
    if (known >= this.rowStart) return known
    if (this.count === this.targets.length) this.grow()
    this.targets[this.count] = target
    this.numbers[target] = this.count
    return this.count++
  }

  finish(): Pick<PairIndex, 'targets' | 'seeds' | 'before'> {
    const { count, targets, seeds, before } = this
    return {
      targets: targets.slice(0, count),
      seeds: seeds.slice(0, count),
      before: before.slice(0, count),
    }
  }

  private grow(): void {
    const { targets, seeds, before } = this
    this.targets = new Int32Array(2 * targets.length)
    this.targets.set(targets)
    this.seeds = new Float32Array(2 * seeds.length)
    this.seeds.set(seeds)
    this.before = new Float32Array(2 * before.length)
    this.before.set(before)
  }
}
