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
    if (scores[k] !== -Infinity) likelihoods[k] = Math.exp(Math.min(LARGEST_SCORE, scores[k]!))
  }
  return likelihoods
}

/** Beyond this a single bead's likelihood ratio would leave a double's range. */
const LARGEST_SCORE = 300

/**
 * Forward and backward sums over all paths, for both states of a node: after a pair, and after a lone sentence. The
 * likelihoods are held as such, not as logarithms, and each row has its own scale.
 */
class PathSums {
  private readonly scores: BeadScores
  private readonly open: number
  private readonly extend: number
  private readonly close: number
  private readonly isGap: readonly boolean[]
  private readonly likelihoods: Float64Array
  private readonly paired: Float64Array
  private readonly lone: Float64Array
  private readonly pairedBack: Float64Array
  private readonly loneBack: Float64Array
  /** Logarithm of what the row's forward sums are to be multiplied by. */
  private readonly scale: Float64Array
  private readonly factors: Float64Array

  constructor(scores: BeadScores, gap: GapModel) {
    const { band, shapes, values } = scores
    this.scores = scores
    this.open = Math.exp(gap.open)
    this.extend = Math.exp(gap.extend)
    this.close = Math.exp(gap.close)
    this.isGap = shapes.map(isGap)
    this.likelihoods = likelihoodsOf(values)
    this.paired = new Float64Array(band.size)
    this.lone = new Float64Array(band.size)
    this.pairedBack = new Float64Array(band.size)
    this.loneBack = new Float64Array(band.size)
    this.scale = new Float64Array(band.rows + 1)
    this.factors = new Float64Array(shapes.length)
    this.paired[0] = 1
    for (let row = 0; row <= band.rows; row++) this.forward(row)
    const last = band.size - 1
    const total = this.paired[last]! + this.lone[last]! * this.close
    if (!(total > 0)) return
    this.pairedBack[last] = 1 / total
    this.loneBack[last] = this.close / total
    for (let row = band.rows; row >= 0; row--) this.backward(row)
  }

  /** Share of the bead of shape `k` that ends at the node. */
  posterior(row: number, column: number, k: number): number {
    this.setFactors(row)
    const node = this.node(row, column)
    const from = this.before(row, column, k)
    const likelihood = this.likelihoods[node * this.factors.length + k]! * this.factors[k]!
    if (likelihood === 0) return 0
    return this.isGap[k]
      ? likelihood * (this.paired[from]! * this.open + this.lone[from]! * this.extend) * this.loneBack[node]!
      : likelihood * (this.paired[from]! + this.lone[from]! * this.close) * this.pairedBack[node]!
  }

  private forward(row: number): void {
    const { paired, lone, likelihoods, factors, scale } = this
    const { band } = this.scores
    const shapes = factors.length
    if (row > 0) scale[row] = scale[row - 1]!
    this.setFactors(row)
    let highest = 0
    for (let column = band.from[row]!; column <= band.to[row]!; column++) {
      const node = this.node(row, column)
      for (let k = 0; k < shapes; k++) {
        const likelihood = likelihoods[node * shapes + k]! * factors[k]!
        if (likelihood === 0) continue
        const from = this.before(row, column, k)
        if (this.isGap[k]) lone[node]! += likelihood * (paired[from]! * this.open + lone[from]! * this.extend)
        else paired[node]! += likelihood * (paired[from]! + lone[from]! * this.close)
      }
      highest = Math.max(highest, paired[node]!, lone[node]!)
    }
    if (row > 0 && highest > 0) this.rescale(row, highest)
  }

  private rescale(row: number, highest: number): void {
    const { offsets } = this.scores.band
    for (let node = offsets[row]!; node < offsets[row + 1]!; node++) {
      this.paired[node]! /= highest
      this.lone[node]! /= highest
    }
    this.scale[row]! += Math.log(highest)
  }

  /** Held against the forward sums' scale, so that a product of both is a share. */
  private backward(row: number): void {
    const { pairedBack, loneBack, likelihoods, factors } = this
    const { band } = this.scores
    const shapes = factors.length
    this.setFactors(row)
    for (let column = band.to[row]!; column >= band.from[row]!; column--) {
      const node = this.node(row, column)
      for (let k = 0; k < shapes; k++) {
        const likelihood = likelihoods[node * shapes + k]! * factors[k]!
        if (likelihood === 0) continue
        const from = this.before(row, column, k)
        const back = likelihood * (this.isGap[k] ? loneBack[node]! : pairedBack[node]!)
        pairedBack[from]! += back * (this.isGap[k] ? this.open : 1)
        loneBack[from]! += back * (this.isGap[k] ? this.extend : this.close)
      }
    }
  }

  /** What carries sums from the row where a shape's beads begin to the scale of this one. */
  private setFactors(row: number): void {
    this.scores.shapes.forEach(({ source }, k) => {
      this.factors[k] = source > row ? 0 : Math.exp(this.scale[row - source]! - this.scale[row]!)
    })
  }

  private node(row: number, column: number): number {
    const { offsets, from } = this.scores.band
    return offsets[row]! - from[row]! + column
  }

  private before(row: number, column: number, k: number): number {
    const { source, target } = this.scores.shapes[k]!
    return this.node(row - source, column - target)
  }
}
