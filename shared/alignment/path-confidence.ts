import type { Band, Path } from './band.ts'
import type { BeadScorer } from './bead-scorer.ts'
import type { BeadShape } from './bead-shapes.ts'
import { nodeIndex } from './find-path.ts'

/**
 * How sure each bead of a path is: its share, 0..1, among all paths through the band, each weighed by its
 * likelihood (forward and backward sums). `temperature` flattens the likelihoods, which count evidence that is not
 * independent as if it were.
 */
export function pathConfidence(
  scorer: BeadScorer,
  band: Band,
  shapes: readonly BeadShape[],
  path: Path,
  temperature: number,
): Float64Array {
  const beads = path.source.length - 1
  const sums = new PathSums(scorer, band, shapes, temperature)
  const forward = sums.forward()
  const backward = sums.backward()
  const total = forward[band.size - 1] ?? 0
  const confidence = new Float64Array(beads)
  for (let k = 0; k < beads; k++) {
    const from = nodeIndex(band, path.source[k] ?? 0, path.target[k] ?? 0)
    const row = path.source[k + 1] ?? 0
    const column = path.target[k + 1] ?? 0
    const to = nodeIndex(band, row, column)
    const shape = shapes.find(
      (one) => one.source === row - (path.source[k] ?? 0) && one.target === column - (path.target[k] ?? 0),
    )
    const score = shape ? scorer.score(row, column, shape) / temperature : -Infinity
    confidence[k] = Math.min(1, Math.exp((forward[from] ?? 0) + score + (backward[to] ?? 0) - total))
  }
  return confidence
}

class PathSums {
  private readonly scorer: BeadScorer
  private readonly band: Band
  private readonly shapes: readonly BeadShape[]
  private readonly temperature: number

  constructor(scorer: BeadScorer, band: Band, shapes: readonly BeadShape[], temperature: number) {
    this.scorer = scorer
    this.band = band
    this.shapes = shapes
    this.temperature = temperature
  }

  /** Log of the summed likelihoods of all ways from the start to each node. */
  forward(): Float64Array {
    const sums = new Float64Array(this.band.size).fill(-Infinity)
    sums[0] = 0
    for (let row = 0; row <= this.band.rows; row++) {
      for (let column = this.band.from[row] ?? 0; column <= (this.band.to[row] ?? -1); column++) {
        this.eachBead(row, column, (before, node, score) => {
          sums[node] = addLogs(sums[node] ?? -Infinity, (sums[before] ?? -Infinity) + score)
        })
      }
    }
    return sums
  }

  /** The same from each node to the end. */
  backward(): Float64Array {
    const sums = new Float64Array(this.band.size).fill(-Infinity)
    sums[this.band.size - 1] = 0
    for (let row = this.band.rows; row >= 0; row--) {
      for (let column = this.band.to[row] ?? -1; column >= (this.band.from[row] ?? 0); column--) {
        this.eachBead(row, column, (before, node, score) => {
          sums[before] = addLogs(sums[before] ?? -Infinity, (sums[node] ?? -Infinity) + score)
        })
      }
    }
    return sums
  }

  private eachBead(
    row: number,
    column: number,
    visit: (before: number, node: number, score: number) => void,
  ): void {
    const node = nodeIndex(this.band, row, column)
    for (const shape of this.shapes) {
      const before = nodeIndex(this.band, row - shape.source, column - shape.target)
      if (before >= 0) visit(before, node, this.scorer.score(row, column, shape) / this.temperature)
    }
  }
}

function addLogs(first: number, second: number): number {
  const high = Math.max(first, second)
  return high === -Infinity ? high : high + Math.log1p(Math.exp(Math.min(first, second) - high))
}
