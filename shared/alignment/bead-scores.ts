import { bandAround, columnsOf, commonBand, nodeIndex } from './band.ts'
import type { Band, Path } from './band.ts'
import type { BeadRow, BeadSignal } from './bead-signal.ts'
import { isGap } from './bead-shapes.ts'
import type { BeadShape } from './bead-shapes.ts'
import type { WordEvidence } from './word-evidence.ts'

/** All that a bead's score is made of. */
export type Evidence = {
  readonly band: Band
  readonly words: WordEvidence
  /** Weight of the words against the rest. */
  readonly wordWeight: number
  readonly signals: readonly BeadSignal[]
}

/**
 * Log-likelihood ratios of beads against "these sentences have nothing to do with one another", prior included:
 * `values[k][node]` is that of the bead of shape `k` that ends at the node. -Infinity where it leaves the band; 0 for
 * a sentence without a partner, so no threshold of similarity is needed.
 */
export type BeadScores = {
  readonly band: Band
  readonly shapes: readonly BeadShape[]
  readonly values: readonly Float32Array[]
}

export function scoreBeads(evidence: Evidence, shapes: readonly BeadShape[]): BeadScores {
  const { band } = evidence
  const values = shapes.map(() => new Float32Array(band.size).fill(-Infinity))
  const sums = new Float64Array(band.columns + 1)
  for (let row = 0; row <= band.rows; row++) {
    for (let k = 0; k < shapes.length; k++) scoreRow(evidence, row, shapes[k]!, sums, values[k]!)
  }
  return { band, shapes, values }
}

/** The beads of one shape that end in a row. */
function scoreRow(
  { band, words, wordWeight, signals }: Evidence,
  row: number,
  shape: BeadShape,
  sums: Float64Array,
  values: Float32Array,
): void {
  const { source: sources, target: targets, logPrior } = shape
  const [first, last] = columnsOf(band, row, shape)
  if (last < first) return
  const start = band.offsets[row]! - band.from[row]! + first
  const count = last - first + 1
  if (isGap(shape)) return void values.fill(0, start, start + count)
  sumWords(words, band, { row, sources, targets, first, last }, sums)
  const half = wordWeight / 2
  for (let k = 0; k < count; k++) sums[k] = logPrior + half * sums[k]!
  for (const signal of signals) signal.addTo(sums, { row, sources, targets, first, last })
  for (let k = 0; k < count; k++) values[start + k] = sums[k]!
}

/** All target sentences given those of the source, and all source sentences given those of the target. */
function sumWords(
  { ofTarget, ofSource }: WordEvidence,
  { offsets, from }: Band,
  { row, sources, targets, first, last }: BeadRow,
  sums: Float64Array,
): void {
  const count = last - first + 1
  sums.fill(0, 0, count)
  for (let back = 0; back < targets; back++) {
    addSlice(sums, ofTarget[sources - 1]!, offsets[row]! - from[row]! + first - back, count)
  }
  for (let above = row; above > row - sources; above--) {
    addSlice(sums, ofSource[targets - 1]!, offsets[above]! - from[above]! + first, count)
  }
}

function addSlice(sums: Float64Array, values: Float32Array, start: number, count: number): void {
  for (let k = 0; k < count; k++) sums[k]! += values[start + k]!
}

/** Width of the band in which a path is weighed against others. */
const RIVALS_WIDTH = 7

/** The scores near a path, through their band. */
export function rivalScores(scores: BeadScores, path: Path): BeadScores {
  const { band } = scores
  const near = bandAround(path, { rows: band.rows, columns: band.columns, scale: 1 }, () => RIVALS_WIDTH)
  return restrictScores(scores, commonBand(near, band))
}

/** The scores in another band, of which nothing is known outside the first. */
export function restrictScores({ band, shapes, values }: BeadScores, part: Band): BeadScores {
  const restricted = shapes.map((shape, k) => {
    const some = new Float32Array(part.size).fill(-Infinity)
    for (let row = 0; row <= part.rows; row++) copyRow(values[k]!, band, some, part, row, shape)
    return some
  })
  return { band: part, shapes, values: restricted }
}

function copyRow(
  from: Float32Array,
  band: Band,
  to: Float32Array,
  part: Band,
  row: number,
  shape: BeadShape,
): void {
  const [first, last] = columnsOf(part, row, shape)
  const low = Math.max(first, band.from[row]!)
  const high = Math.min(last, band.to[row]!)
  const shift = band.offsets[row]! - band.from[row]!
  const shiftTo = part.offsets[row]! - part.from[row]!
  for (let column = low; column <= high; column++) to[shiftTo + column] = from[shift + column]!
}

/** The score of each bead of a path. */
export function pathRatios({ band, shapes, values }: BeadScores, path: Path): Float64Array {
  return Float64Array.from({ length: path.source.length - 1 }, (_, k) => {
    const [row, column] = [path.source[k + 1]!, path.target[k + 1]!]
    const shape = shapes.findIndex(
      ({ source, target }) => source === row - path.source[k]! && target === column - path.target[k]!,
    )
    return values[shape]![nodeIndex(band, row, column)]!
  })
}
