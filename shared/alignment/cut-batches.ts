import { partOfBand } from './band.ts'
import type { Band, Node, Path } from './band.ts'
import { firstBand } from './first-band.ts'
import type { StretchIndices } from './lay-out-stretches.ts'
import type { PairTable } from './pair-table.ts'
import type { BatchPart, PickStretch, StretchPath } from './stretch.ts'

/**
 * Sentences of a side that are aligned together: enough to learn from (with what earlier batches taught, measured to be
 * as good as learning from all of 10,000 at once), and few enough to be shown long before the last ones are.
 */
const BATCH = 1000
/** A stretch longer than this is cut. */
const LONG = 1500
/** Sentences aligned beyond the end of a piece, to see where it ends; more than the first band is wide. */
const OVERLAP = 150
/** Beads before the end of a piece among which its end is chosen. */
const CHOICE = 100

/** Stretches that are aligned together: neighbours, up to a batch. A long one stands alone. */
export function batchesOf(stretches: readonly StretchIndices[]): StretchIndices[][] {
  const batches: StretchIndices[][] = []
  let room = 0
  for (const stretch of stretches) {
    const size = Math.max(stretch.source.length, stretch.target.length)
    if (size <= room) batches.at(-1)!.push(stretch)
    else batches.push([stretch])
    room = size <= room ? room - size : size > LONG ? 0 : BATCH - size
  }
  return batches
}

type Piece = { readonly part: BatchPart; readonly band: Band }

/** A long stretch on its way through the aligner, piece by piece. */
export class LongStretch {
  private readonly indices: StretchIndices
  private readonly pick: PickStretch
  private readonly band: Band
  private readonly path: Path
  private from: Node = { row: 0, column: 0 }
  private to: Node = { row: 0, column: 0 }

  private constructor(indices: StretchIndices, pick: PickStretch, band: Band, path: Path) {
    this.indices = indices
    this.pick = pick
    this.band = band
    this.path = path
  }

  /** Undefined where it is not long. */
  static of(
    indices: StretchIndices,
    { pick, seeds }: { readonly pick: PickStretch; readonly seeds: PairTable },
    check: () => void,
  ): LongStretch | undefined {
    if (Math.max(indices.source.length, indices.target.length) <= LONG) return undefined
    const { band, path } = firstBand(pick(indices), seeds, check)
    return new LongStretch(indices, pick, band, path)
  }

  /** The next piece with its overlap, and where to look for its path; undefined after the last. */
  next(): Piece | undefined {
    if (this.isEnd(this.from)) return undefined
    this.to = this.findEnd()
    return { part: this.part(this.from, this.to), band: partOfBand(this.band, this.from, this.to) }
  }

  /** What is final of the piece, whose path was `found`; the next one begins after it. */
  keep(found: StretchPath): BatchPart & { readonly found: StretchPath } {
    const beads = this.isEnd(this.to) ? found.confidence.length : finalBeads(found)
    const from = this.from
    this.from = {
      row: from.row + found.path.source[beads]!,
      column: from.column + found.path.target[beads]!,
    }
    return { ...this.part(from, this.from), found: firstBeads(found, beads) }
  }

  private part(from: Node, to: Node): BatchPart {
    const indices = {
      from: this.indices.from,
      source: this.indices.source.subarray(from.row, to.row),
      target: this.indices.target.subarray(from.column, to.column),
    }
    return { indices, ...this.pick(indices) }
  }

  /** The first place on the rough path where one side has enough sentences; the end where few are left after it. */
  private findEnd(): Node {
    const { row, column } = this.from
    const size = BATCH + OVERLAP
    const { source, target } = this.path
    const k = source.findIndex((at, i) => at - row >= size || target[i]! - column >= size)
    const last = { row: this.band.rows, column: this.band.columns }
    if (k < 0 || Math.max(last.row - source[k]!, last.column - target[k]!) < LONG - BATCH) return last
    return { row: Math.max(row, source[k]!), column: Math.max(column, target[k]!) }
  }

  private isEnd({ row, column }: Node): boolean {
    return row === this.band.rows && column === this.band.columns
  }
}

/** How many beads of a piece are final: up to the surest of those that stand before the overlap, with its neighbours. */
function finalBeads({ path, confidence }: StretchPath): number {
  const { source, target } = path
  const [rows, columns] = [source.at(-1)!, target.at(-1)!]
  let last = confidence.length - 1
  while (last > 1 && Math.max(rows - source[last]!, columns - target[last]!) < OVERLAP) last--
  let best = last
  let surest = -1
  for (let k = last; k > Math.max(0, last - CHOICE); k--) {
    const isPair = source[k]! > source[k - 1]! && target[k]! > target[k - 1]!
    const sure = isPair ? Math.min(confidence[k - 1]!, confidence[k]!, confidence[k - 2] ?? 1) : 0
    if (sure > surest) [best, surest] = [k, sure]
  }
  return best
}

function firstBeads({ path, confidence, ratios }: StretchPath, beads: number): StretchPath {
  return {
    path: { source: path.source.subarray(0, beads + 1), target: path.target.subarray(0, beads + 1) },
    confidence: confidence.subarray(0, beads),
    ratios: ratios.subarray(0, beads),
  }
}
