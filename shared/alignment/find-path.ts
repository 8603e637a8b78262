import { nodeIndex } from './band.ts'
import type { Band, Path } from './band.ts'
import { isGap } from './bead-shapes.ts'
import type { BeadShape, GapModel } from './bead-shapes.ts'
import type { BeadScores } from './bead-scores.ts'

/** The best way from (0, 0) to the end through a band, bead by bead; in each node there are two states. */
export function findPath(scores: BeadScores, gap: GapModel, check: () => void): Path {
  const { band } = scores
  const paired = newState(band.size)
  const lone = newState(band.size)
  paired.best[0] = 0
  for (let row = 0; row <= band.rows; row++) {
    check()
    scores.shapes.forEach((_, k) => {
      if (scores.shapes[k]!.source > 0) relaxRow(scores, gap, { paired, lone }, row, k)
    })
    relaxAlong(scores, gap, { paired, lone }, row)
  }
  return traceBack(scores, gap, paired, lone)
}

/** `paired`: the last bead had two sides. `chosen`: twice the shape's number, one more if it came from `lone`. */
type State = { readonly best: Float64Array; readonly chosen: Uint8Array }
type States = { readonly paired: State; readonly lone: State }

function newState(size: number): State {
  return { best: new Float64Array(size).fill(-Infinity), chosen: new Uint8Array(size) }
}

/** Beads of shape `k` that begin in an earlier row. */
function relaxRow(
  { band, shapes, values }: BeadScores,
  gap: GapModel,
  states: States,
  row: number,
  k: number,
): void {
  const shape = shapes[k]!
  if (row < shape.source) return
  const here = band.offsets[row]! - band.from[row]!
  for (let column = band.from[row]!; column <= band.to[row]!; column++) {
    const score = values[(here + column) * shapes.length + k]!
    if (score !== -Infinity)
      relax(states, gap, shape, k, score, here + column, before(band, row, column, shape))
  }
}

/** Lone sentences of the target, from left to right in one row. */
function relaxAlong({ band, shapes, values }: BeadScores, gap: GapModel, states: States, row: number): void {
  const k = shapes.findIndex(({ source }) => source === 0)
  const first = band.offsets[row]!
  for (let node = first + 1; node < band.offsets[row + 1]!; node++) {
    if (values[node * shapes.length + k] !== -Infinity) relax(states, gap, shapes[k]!, k, 0, node, node - 1)
  }
}

function relax(
  { paired, lone }: States,
  gap: GapModel,
  shape: BeadShape,
  k: number,
  score: number,
  node: number,
  from: number,
): void {
  const isLone = isGap(shape)
  const { best, chosen } = isLone ? lone : paired
  const fromPaired = paired.best[from]! + (isLone ? gap.open : score)
  const fromLone = lone.best[from]! + (isLone ? gap.extend : score + gap.close)
  if (fromPaired > best[node]!) {
    best[node] = fromPaired
    chosen[node] = 2 * k
  }
  if (fromLone > best[node]!) {
    best[node] = fromLone
    chosen[node] = 2 * k + 1
  }
}

/** Index of the node at which a bead begins. */
function before(band: Band, row: number, column: number, shape: BeadShape): number {
  const above = row - shape.source
  return band.offsets[above]! - band.from[above]! + column - shape.target
}

function traceBack({ band, shapes }: BeadScores, gap: GapModel, paired: State, lone: State): Path {
  const source = [band.rows]
  const target = [band.columns]
  let [row, column] = [band.rows, band.columns]
  let state = lone.best[band.size - 1]! + gap.close > paired.best[band.size - 1]! ? lone : paired
  while (row > 0 || column > 0) {
    const choice = state.chosen[nodeIndex(band, row, column)]!
    const shape = shapes[choice >> 1]!
    row -= shape.source
    column -= shape.target
    state = choice % 2 === 1 ? lone : paired
    source.push(row)
    target.push(column)
  }
  return { source: Int32Array.from(source.reverse()), target: Int32Array.from(target.reverse()) }
}
