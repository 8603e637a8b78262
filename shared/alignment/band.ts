/**
 * The part of the source × target rectangle that a search looks at. Nodes are places between sentences, (0..n, 0..m);
 * row `i` has the nodes `from[i] … to[i]` (both included), which rise with `i`. `offsets[i]` is the index of the
 * row's first node in arrays over the whole band.
 */
export type Band = {
  readonly rows: number
  readonly columns: number
  readonly from: Int32Array
  readonly to: Int32Array
  readonly offsets: Int32Array
  readonly size: number
}

/** A path through the nodes: at each bead's end, sentences of the source and of the target behind it. From (0, 0). */
export type Path = { readonly source: Int32Array; readonly target: Int32Array }

/** A place between sentences: so many of the source and of the target lie before it. */
export type Node = { readonly row: number; readonly column: number }

export function fullBand(rows: number, columns: number): Band {
  return makeBand(rows, columns, () => [0, columns])
}

/**
 * All nodes within a width of the path in either direction, for paths over sentences merged by `scale`: then the
 * width is in single sentences. `widthAt` tells it for each node of the path; it is to be more than half a bead of the
 * path, or the band has holes.
 */
export function bandAround(
  path: Path,
  size: { rows: number; columns: number; scale: number },
  widthAt: (node: number) => number,
): Band {
  const { rows, columns, scale } = size
  const low = new Int32Array(rows + 1).fill(columns)
  const high = new Int32Array(rows + 1)
  let step = 1
  for (let k = 0; k < path.source.length; k++) {
    const width = widthAt(k)
    step = Math.max(step, stepFor(width))
    const row = Math.min(rows, (path.source[k] ?? 0) * scale)
    const column = Math.min(columns, (path.target[k] ?? 0) * scale)
    for (let i = Math.max(0, row - width); i <= Math.min(rows, row + width); i += stepFor(width)) {
      low[i] = Math.min(low[i] ?? columns, column - width)
      high[i] = Math.max(high[i] ?? 0, column + width)
    }
  }
  fillRows(low, high, step, columns)
  low[0] = 0
  high[rows] = columns
  return makeBand(rows, columns, (row) => [low[row] ?? 0, high[row] ?? columns])
}

/** What two bands of the same rectangle have in common; a path is to go through both. */
export function commonBand(one: Band, other: Band): Band {
  return makeBand(one.rows, one.columns, (row) => [
    Math.max(one.from[row]!, other.from[row]!),
    Math.min(one.to[row]!, other.to[row]!),
  ])
}

/** The band between two nodes, both of which it holds. */
export function partOfBand(band: Band, from: Node, to: Node): Band {
  const rows = to.row - from.row
  const columns = to.column - from.column
  return makeBand(rows, columns, (row) => [
    row === 0 ? 0 : Math.min(columns, band.from[from.row + row]! - from.column),
    row === rows ? columns : band.to[from.row + row]! - from.column,
  ])
}

/** Marking every row near every node of a wide band costs width² a node; the rows between are filled in after. */
function stepFor(width: number): number {
  return Math.max(1, width >> 4)
}

function fillRows(low: Int32Array, high: Int32Array, step: number, columns: number): void {
  const lows = low.slice()
  const highs = high.slice()
  for (let row = 0; row < low.length; row++) {
    for (let near = Math.max(0, row - step); near <= Math.min(low.length - 1, row + step); near++) {
      low[row] = Math.min(low[row] ?? columns, lows[near] ?? columns)
      high[row] = Math.max(high[row] ?? 0, highs[near] ?? 0)
    }
  }
}

/** Index of a node in arrays over the band; -1 outside it. */
export function nodeIndex(band: Band, row: number, column: number): number {
  if (row < 0 || column < 0) return -1
  const from = band.from[row] ?? 0
  return column < from || column > (band.to[row] ?? -1) ? -1 : (band.offsets[row] ?? 0) + column - from
}

/** The columns in which a bead can end in a row so that it begins, and all its cells are, in the band. */
export function columnsOf(
  { from, to }: Band,
  row: number,
  bead: { readonly source: number; readonly target: number },
): readonly [first: number, last: number] {
  const before = row - bead.source
  if (before < 0) return [0, -1]
  let first = Math.max(from[row]! + Math.max(0, bead.target - 1), from[before]! + bead.target)
  let last = Math.min(to[row]!, to[before]! + bead.target)
  for (let above = before + 1; above < row && bead.target > 0; above++) {
    first = Math.max(first, from[above]!)
    last = Math.min(last, to[above]!)
  }
  return [first, last]
}

/** What is to be added to a column of a row for the index of the node. */
export function shiftOf({ offsets, from }: Band, row: number): number {
  return offsets[row]! - from[row]!
}

function makeBand(rows: number, columns: number, bounds: (row: number) => readonly [number, number]): Band {
  const from = new Int32Array(rows + 1)
  const to = new Int32Array(rows + 1)
  const offsets = new Int32Array(rows + 2)
  for (let row = 0; row <= rows; row++) {
    const [low, high] = bounds(row)
    from[row] = Math.max(0, low, row > 0 ? (from[row - 1] ?? 0) : 0)
    to[row] = Math.max(from[row] ?? 0, Math.min(columns, high), row > 0 ? (to[row - 1] ?? 0) : 0)
    offsets[row + 1] = (offsets[row] ?? 0) + (to[row] ?? 0) - (from[row] ?? 0) + 1
  }
  return { rows, columns, from, to, offsets, size: offsets[rows + 1] ?? 0 }
}
