import type { Band, Path } from './band.ts'
import type { BeadScorer } from './bead-scorer.ts'
import type { BeadShape } from './bead-shapes.ts'

/** The best way from (0, 0) to the end through a band, bead by bead. */
export function findPath(
  scorer: BeadScorer,
  band: Band,
  shapes: readonly BeadShape[],
  check: () => void,
): Path {
  const best = new Float64Array(band.size).fill(-Infinity)
  const chosen = new Uint8Array(band.size)
  best[0] = 0
  for (let row = 0; row <= band.rows; row++) {
    check()
    for (let column = band.from[row] ?? 0; column <= (band.to[row] ?? -1); column++) {
      if (row > 0 || column > 0) relax(scorer, band, shapes, { best, chosen }, row, column)
    }
  }
  return traceBack(band, shapes, chosen)
}

type Tables = { best: Float64Array; chosen: Uint8Array }

function relax(
  scorer: BeadScorer,
  band: Band,
  shapes: readonly BeadShape[],
  { best, chosen }: Tables,
  row: number,
  column: number,
): void {
  const node = nodeIndex(band, row, column)
  for (let k = 0; k < shapes.length; k++) {
    const shape = shapes[k]
    if (!shape) continue
    const before = nodeIndex(band, row - shape.source, column - shape.target)
    if (before < 0 || best[before] === -Infinity) continue
    const score = (best[before] ?? -Infinity) + scorer.score(row, column, shape)
    if (score > (best[node] ?? -Infinity)) {
      best[node] = score
      chosen[node] = k
    }
  }
}

/** Index of a node in arrays over the band; -1 outside it. */
export function nodeIndex(band: Band, row: number, column: number): number {
  if (row < 0 || column < 0) return -1
  const from = band.from[row] ?? 0
  return column < from || column > (band.to[row] ?? -1) ? -1 : (band.offsets[row] ?? 0) + column - from
}

function traceBack(band: Band, shapes: readonly BeadShape[], chosen: Uint8Array): Path {
  const source = [band.rows]
  const target = [band.columns]
  let row = band.rows
  let column = band.columns
  while (row > 0 || column > 0) {
    const shape = shapes[chosen[nodeIndex(band, row, column)] ?? 0]
    if (!shape) break
    row -= shape.source
    column -= shape.target
    source.push(row)
    target.push(column)
  }
  return { source: Int32Array.from(source.reverse()), target: Int32Array.from(target.reverse()) }
}
