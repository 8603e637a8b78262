import { columnsOf, nodeIndex, shiftOf } from './band.ts'
import type { Path } from './band.ts'
import { isGap } from './bead-shapes.ts'
import type { GapModel } from './bead-shapes.ts'
import type { BeadScores } from './bead-scores.ts'

/**
 * How sure each bead of a path is: its share, 0..1, among all paths through the band of `scores`, each weighed by
 * its likelihood.
 */
export function pathPosteriors(scores: BeadScores, gap: GapModel, path: Path): Float64Array {
  const sums = new PathSums(scores, gap)
  return Float64Array.from({ length: path.source.length - 1 }, (_, k) => {
    const [row, column] = [path.source[k + 1]!, path.target[k + 1]!]
    const shape = scores.shapes.findIndex(
      ({ source, target }) => source === row - path.source[k]! && target === column - path.target[k]!,
    )
    return shape < 0 ? 0 : Math.min(1, sums.posterior(row, column, shape))
  })
}

/** `TypedArray.from` with a function is several times slower than this loop. */
function likelihoodsOf(scores: Float32Array): Float64Array {
  const likelihoods = new Float64Array(scores.length)
  for (let k = 0; k < scores.length; k++) {
    const score = scores[k]!
    if (score > LEAST_SCORE) likelihoods[k] = Math.exp(score < LARGEST_SCORE ? score : LARGEST_SCORE)
  }
  return likelihoods
}

/** Beyond this a single bead's likelihood ratio would leave a double's range. */
const LARGEST_SCORE = 300
/** To leave a bead's sentences without a partner costs 11 at most: against that, a bead of less is one in 10^8. */
const LEAST_SCORE = -30

/** Sums for both states of a node: over what ends with, or begins after, a pair, and a lone sentence. */
type Sums = { readonly paired: Float64Array; readonly lone: Float64Array }

/**
 * Forward and backward sums over all paths. The likelihoods are held as such, not as logarithms, and each row has
 * its own scale.
 */
class PathSums {
  private readonly scores: BeadScores
  private readonly open: number
  private readonly extend: number
  private readonly close: number
  private readonly along: number
  private readonly likelihoods: readonly Float64Array[]
  /** Of the ways to a node: by their last bead, and as a pair or a lone sentence may go on from them. */
  private readonly to: Sums
  private readonly before: Sums
  /** Of the ways from a node to the end: by the last bead before it, and by their first bead. */
  private readonly from: Sums
  private readonly after: Sums
  /** Logarithm of what the row's forward sums are to be multiplied by; the backward ones are held against it. */
  private readonly scale: Float64Array

  constructor(scores: BeadScores, gap: GapModel) {
    const { band, shapes, values } = scores
    const sums = () => ({ paired: new Float64Array(band.size), lone: new Float64Array(band.size) })
    this.scores = scores
    this.open = Math.exp(gap.open)
    this.extend = Math.exp(gap.extend)
    this.close = Math.exp(gap.close)
    this.along = shapes.findIndex(({ source }) => source === 0)
    this.likelihoods = values.map(likelihoodsOf)
    this.to = sums()
    this.before = sums()
    this.from = sums()
    this.after = sums()
    this.scale = new Float64Array(band.rows + 1)
    this.sumForward()
    this.sumBackward()
  }

  /** Share of the bead of shape `k` that ends at the node. */
  posterior(row: number, column: number, k: number): number {
    const { band, shapes } = this.scores
    const shape = shapes[k]!
    const node = nodeIndex(band, row, column)
    const begin = nodeIndex(band, row - shape.source, column - shape.target)
    const likelihood = this.likelihoods[k]![node]! * this.factor(row, shape.source)
    if (likelihood === 0) return 0
    return isGap(shape)
      ? likelihood * this.before.lone[begin]! * this.from.lone[node]!
      : likelihood * this.before.paired[begin]! * this.from.paired[node]!
  }

  private sumForward(): void {
    const { rows } = this.scores.band
    this.to.paired[0] = 1
    for (let row = 0; row <= rows; row++) {
      if (row > 0) this.scale[row] = this.scale[row - 1]!
      this.eachShape((k) => this.comeDown(row, k))
      this.goAlong(row)
      if (row > 0) this.rescale(row)
    }
  }

  private comeDown(row: number, k: number): void {
    const shape = this.scores.shapes[k]!
    const likelihoods = this.likelihoods[k]!
    const to = isGap(shape) ? this.to.lone : this.to.paired
    const before = isGap(shape) ? this.before.lone : this.before.paired
    const { first, last, here, there } = this.rowOf(row, k)
    const factor = this.factor(row, shape.source)
    for (let column = first; column <= last; column++) {
      to[here + column]! += likelihoods[here + column]! * factor * before[there + column]!
    }
  }

  private goAlong(row: number): void {
    const { to, before, open, extend, close } = this
    const { offsets } = this.scores.band
    const likelihoods = this.likelihoods[this.along]!
    for (let node = offsets[row]!; node < offsets[row + 1]!; node++) {
      if (node > offsets[row]!) to.lone[node]! += likelihoods[node]! * before.lone[node - 1]!
      before.paired[node] = to.paired[node]! + to.lone[node]! * close
      before.lone[node] = to.paired[node]! * open + to.lone[node]! * extend
    }
  }

  private rescale(row: number): void {
    const { to, before } = this
    const { offsets } = this.scores.band
    const [start, end] = [offsets[row]!, offsets[row + 1]!]
    let highest = 0
    for (let node = start; node < end; node++) {
      highest = Math.max(highest, to.paired[node]!, to.lone[node]!)
    }
    if (highest === 0) return
    for (const sums of [before.paired, before.lone]) {
      for (let node = start; node < end; node++) sums[node]! /= highest
    }
    this.scale[row]! += Math.log(highest)
  }

  private sumBackward(): void {
    const { band } = this.scores
    const total = this.before.paired[band.size - 1]!
    if (!(total > 0)) return
    this.after.paired[band.size - 1] = 1 / total
    for (let row = band.rows; row >= 0; row--) {
      this.goBackAlong(row)
      this.eachShape((k) => this.goUp(row, k))
    }
  }

  private goBackAlong(row: number): void {
    const { from, after, open, extend, close } = this
    const { offsets } = this.scores.band
    const likelihoods = this.likelihoods[this.along]!
    const last = offsets[row + 1]! - 1
    for (let node = last; node >= offsets[row]!; node--) {
      if (node < last) after.lone[node]! += likelihoods[node + 1]! * from.lone[node + 1]!
      from.paired[node] = after.paired[node]! + after.lone[node]! * open
      from.lone[node] = after.paired[node]! * close + after.lone[node]! * extend
    }
  }

  private goUp(row: number, k: number): void {
    const shape = this.scores.shapes[k]!
    const likelihoods = this.likelihoods[k]!
    const from = isGap(shape) ? this.from.lone : this.from.paired
    const after = isGap(shape) ? this.after.lone : this.after.paired
    const { first, last, here, there } = this.rowOf(row, k)
    const factor = this.factor(row, shape.source)
    for (let column = first; column <= last; column++) {
      after[there + column]! += likelihoods[here + column]! * factor * from[here + column]!
    }
  }

  /** The shapes whose beads lead from one row to another. */
  private eachShape(visit: (k: number) => void): void {
    for (let k = 0; k < this.likelihoods.length; k++) if (k !== this.along) visit(k)
  }

  /** Columns in which the beads of a shape end, and the shifts to the indices of their ends and beginnings. */
  private rowOf(row: number, k: number) {
    const { band, shapes } = this.scores
    const { source, target } = shapes[k]!
    const [first, last] = columnsOf(band, row, shapes[k]!)
    const there = last < first ? 0 : shiftOf(band, row - source) - target
    return { first, last, here: shiftOf(band, row), there }
  }

  /** What carries sums from the row where a shape's beads begin to the scale of this one. */
  private factor(row: number, sources: number): number {
    return sources > row ? 0 : Math.exp(this.scale[row - sources]! - this.scale[row]!)
  }
}
