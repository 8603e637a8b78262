import { nodeIndex } from './band.ts'
import type { Band, Path } from './band.ts'
import type { BeadSignal } from './bead-signal.ts'
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
 * `values[node * shapes.length + k]` is that of the bead of shape `k` that ends at the node. -Infinity where it
 * leaves the band; 0 for a sentence without a partner, so no threshold of similarity is needed.
 */
export type BeadScores = {
  readonly band: Band
  readonly shapes: readonly BeadShape[]
  readonly values: Float32Array
}

export function scoreBeads(evidence: Evidence, shapes: readonly BeadShape[]): BeadScores {
  const { band } = evidence
  const values = new Float32Array(band.size * shapes.length).fill(-Infinity)
  for (let row = 0; row <= band.rows; row++) {
    shapes.forEach((shape, k) => scoreRow(evidence, row, shape, { values, at: k, step: shapes.length }))
  }
  return { band, shapes, values }
}

type Cells = { readonly values: Float32Array; readonly at: number; readonly step: number }

/** The beads of one shape that end in a row. */
function scoreRow(evidence: Evidence, row: number, shape: BeadShape, { values, at, step }: Cells): void {
  const { band, words, signals } = evidence
  const [first, last] = columnsOf(band, row, shape)
  const here = band.offsets[row]! - band.from[row]!
  if (isGap(shape)) {
    for (let column = first; column <= last; column++) values[(here + column) * step + at] = 0
    return
  }
  const { source, target, logPrior } = shape
  const half = evidence.wordWeight / 2
  const { ofTarget, ofSource, groups } = words
  for (let column = first; column <= last; column++) {
    let sum = 0
    for (let back = 0, at = (here + column) * groups + source - 1; back < target; back++, at -= groups) {
      sum += ofTarget[at]!
    }
    for (let above = row; above > row - source; above--) {
      const there = band.offsets[above]! - band.from[above]!
      sum += ofSource[(there + column) * groups + target - 1]!
    }
    values[(here + column) * step + at] = logPrior + half * sum
  }
  for (const signal of signals) {
    for (let column = first; column <= last; column++) {
      values[(here + column) * step + at]! += signal.score(row, source, column, target)
    }
  }
}

/** The columns in which a bead of `shape` can end in a row so that it begins, and all its cells are, in the band. */
function columnsOf(
  { from, to }: Band,
  row: number,
  shape: BeadShape,
): readonly [first: number, last: number] {
  const before = row - shape.source
  if (before < 0) return [0, -1]
  let first = Math.max(from[row]! + Math.max(0, shape.target - 1), from[before]! + shape.target)
  let last = Math.min(to[row]!, to[before]! + shape.target)
  for (let above = before + 1; above < row && shape.target > 0; above++) {
    first = Math.max(first, from[above]!)
    last = Math.min(last, to[above]!)
  }
  return [first, last]
}

/** The scores in another band, of which nothing is known outside the first. */
export function restrictScores({ band, shapes, values }: BeadScores, part: Band): BeadScores {
  const step = shapes.length
  const restricted = new Float32Array(part.size * step).fill(-Infinity)
  for (let row = 0; row <= part.rows; row++) {
    shapes.forEach((shape, k) => {
      const [first, last] = columnsOf(part, row, shape)
      const low = Math.max(first, band.from[row]!)
      const high = Math.min(last, band.to[row]!)
      const from = band.offsets[row]! - band.from[row]!
      const to = part.offsets[row]! - part.from[row]!
      for (let column = low; column <= high; column++) {
        restricted[(to + column) * step + k] = values[(from + column) * step + k]!
      }
    })
  }
  return { band: part, shapes, values: restricted }
}

/** The score of each bead of a path. */
export function pathRatios({ band, shapes, values }: BeadScores, path: Path): Float64Array {
  return Float64Array.from({ length: path.source.length - 1 }, (_, k) => {
    const [row, column] = [path.source[k + 1]!, path.target[k + 1]!]
    const shape = shapes.findIndex(
      ({ source, target }) => source === row - path.source[k]! && target === column - path.target[k]!,
    )
    return values[nodeIndex(band, row, column) * shapes.length + shape]!
  })
}
