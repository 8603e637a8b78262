import { columnsOf, nodeIndex, shiftOf } from './band.ts'
import type { Path } from './band.ts'
import { isGap } from './bead-shapes.ts'
import type { GapModel } from './bead-shapes.ts'
import type { BeadScores } from './bead-scores.ts'

/** The best way from (0, 0) to the end through a band, bead by bead; in each node there are two states. */
export function findPath(scores: BeadScores, gap: GapModel, check: () => void): Path {
  const search = new PathSearch(scores, gap)
  for (let row = 0; row <= scores.band.rows; row++) {
    check()
    search.enterRow(row)
  }
  return search.traceBack()
}

/** The best score of the ways to each node, and the number of the last bead's shape. */
type State = { readonly best: Float64Array; readonly chosen: Uint8Array }

class PathSearch {
  private readonly scores: BeadScores
  private readonly gap: GapModel
  /** After a pair, and after a lone sentence. */
  private readonly paired: State
  private readonly lone: State
  /** The best of both states, for a pair to go on from, and for a lone sentence. */
  private readonly forPair: Float64Array
  private readonly forLone: Float64Array

  constructor(scores: BeadScores, gap: GapModel) {
    const { size } = scores.band
    const newState = () => ({ best: new Float64Array(size).fill(-Infinity), chosen: new Uint8Array(size) })
    this.scores = scores
    this.gap = gap
    this.paired = newState()
    this.lone = newState()
    this.forPair = new Float64Array(size)
    this.forLone = new Float64Array(size)
    this.paired.best[0] = 0
  }

  enterRow(row: number): void {
    const { shapes } = this.scores
    for (let k = 0; k < shapes.length; k++) if (shapes[k]!.source > 0) this.comeDown(row, k)
    this.goAlong(row)
  }

  /** Beads of shape `k`, which begin in an earlier row. */
  private comeDown(row: number, k: number): void {
    const { band, shapes, values } = this.scores
    const shape = shapes[k]!
    const { best, chosen } = isGap(shape) ? this.lone : this.paired
    const before = isGap(shape) ? this.forLone : this.forPair
    const [first, last] = columnsOf(band, row, shape)
    if (last < first) return
    const here = shiftOf(band, row)
    const there = shiftOf(band, row - shape.source) - shape.target
    const scores = values[k]!
    for (let column = first; column <= last; column++) {
      const score = before[there + column]! + scores[here + column]!
      if (score <= best[here + column]!) continue
      best[here + column] = score
      chosen[here + column] = k
    }
  }

  /** Lone sentences of the target, from left to right in one row. */
  private goAlong(row: number): void {
    const { paired, lone, forPair, forLone, gap } = this
    const { band, shapes, values } = this.scores
    const k = shapes.findIndex(({ source }) => source === 0)
    const scores = values[k]!
    const first = band.offsets[row]!
    for (let node = first; node < band.offsets[row + 1]!; node++) {
      const score = node === first ? -Infinity : forLone[node - 1]! + scores[node]!
      if (score > lone.best[node]!) {
        lone.best[node] = score
        lone.chosen[node] = k
      }
      forPair[node] = Math.max(paired.best[node]!, lone.best[node]! + gap.close)
      forLone[node] = Math.max(paired.best[node]! + gap.open, lone.best[node]! + gap.extend)
    }
  }

  traceBack(): Path {
    const { band, shapes } = this.scores
    const source = [band.rows]
    const target = [band.columns]
    let [row, column] = [band.rows, band.columns]
    let state = this.lastState(band.size - 1, false)
    while (row > 0 || column > 0) {
      const shape = shapes[state.chosen[nodeIndex(band, row, column)]!]!
      row -= shape.source
      column -= shape.target
      state = this.lastState(nodeIndex(band, row, column), isGap(shape))
      source.push(row)
      target.push(column)
    }
    return { source: Int32Array.from(source.reverse()), target: Int32Array.from(target.reverse()) }
  }

  /** The state of a node that the best way to it ends in, where a lone sentence or a pair follows. */
  private lastState(node: number, beforeLone: boolean): State {
    const { paired, lone, gap } = this
    const [fromPaired, fromLone] = beforeLone ? [gap.open, gap.extend] : [0, gap.close]
    return lone.best[node]! + fromLone > paired.best[node]! + fromPaired ? lone : paired
  }
}
