import { fullBand, nodeIndex } from './band.ts'
import { scoreBeads } from './bead-scores.ts'
import type { BeadScores } from './bead-scores.ts'
import { beadShapes, isGap } from './bead-shapes.ts'
import type { Path } from './band.ts'
import { signalsOf, WORD_WEIGHT } from './align-sides.ts'
import type { Knowledge } from './align-sides.ts'
import { pickSentences } from './side-model.ts'
import type { Stretch } from './stretch.ts'
import { wordEvidence } from './word-evidence.ts'

/** Numbers of the sentences of a stretch that were found elsewhere in the other text, rising. */
export type MovedGroup = {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly confidence: number
}

/** More lone sentences against one another than this are not looked through. */
const MOST_CELLS = 1_000_000
/** Of a thousand pairs that are likelier than chance one is taken to be moved (on the safe side: chance repeats). */
const MOVED_PRIOR = 0.001
/** What leaving out a sentence inside a moved run costs. */
const SKIP = 3
/** Chains found before the search gives up. */
const MOST_CHAINS = 64

/**
 * Runs of lone sentences of both sides that render each other out of order. The lone sentences are looked through
 * for the chain of beads with the highest sum of log-likelihood ratios (local alignment, Smith and Waterman 1981),
 * again and again, as long as it is more than chance would give among so many.
 */
export function movedLinks(stretch: Stretch, path: Path, knowledge: Knowledge): MovedGroup[] {
  const lone = loneSentences(path)
  const cells = lone.source.length * lone.target.length
  if (cells === 0 || cells > MOST_CELLS) return []
  const scores = scoreLone(stretch, lone, knowledge)
  const threshold = Math.log(cells / MOVED_PRIOR)
  const found: MovedGroup[] = []
  for (let k = 0; k < MOST_CHAINS; k++) {
    const chain = bestChain(scores)
    if (chain.score < threshold) break
    const confidence = 1 / (1 + Math.exp((threshold - chain.score) / 2))
    for (const { row, column, shape } of chain.beads) {
      found.push({
        source: [...lone.source.subarray(row - shape.source, row)],
        target: [...lone.target.subarray(column - shape.target, column)],
        confidence,
      })
    }
    takeOut(scores, chain)
  }
  return found.filter((group) => crosses(group, path))
}

type Lone = { readonly source: Int32Array; readonly target: Int32Array }

function loneSentences(path: Path): Lone {
  const lone: { source: number[]; target: number[] } = { source: [], target: [] }
  for (let k = 1; k < path.source.length; k++) {
    const [row, column] = [path.source[k - 1]!, path.target[k - 1]!]
    if (path.target[k] === column) lone.source.push(row)
    else if (path.source[k] === row) lone.target.push(column)
  }
  return { source: Int32Array.from(lone.source), target: Int32Array.from(lone.target) }
}

/** Priors included; gaps are not beads here. */
function scoreLone(stretch: Stretch, lone: Lone, knowledge: Knowledge): BeadScores {
  const source = pickSentences(stretch.source, lone.source)
  const target = pickSentences(stretch.target, lone.target)
  const band = fullBand(source.count, target.count)
  const words = wordEvidence(source, target, knowledge.lexica, band, 2)
  const shapes = beadShapes(2).filter((shape) => !isGap(shape))
  const signals = signalsOf({ source, target, signals: [] }, knowledge)
  return scoreBeads({ band, words, wordWeight: WORD_WEIGHT, signals }, shapes)
}

type Bead = { readonly row: number; readonly column: number; readonly shape: BeadScores['shapes'][number] }
type Chain = { readonly score: number; readonly beads: readonly Bead[] }

/** The chain that begins and ends wherever it is worth most. */
function bestChain(scores: BeadScores): Chain {
  const { band } = scores
  const best = new Float64Array(band.size)
  const chosen = new Int8Array(band.size).fill(STOP)
  let top = 0
  for (let row = 1; row <= band.rows; row++) {
    for (let column = 1; column <= band.columns; column++) {
      const node = nodeIndex(band, row, column)
      extend(scores, best, chosen, row, column)
      if (best[node]! > best[top]!) top = node
    }
  }
  return { score: best[top]!, beads: traceChain(scores, chosen, top) }
}

/** Ways on that are no beads; beads are numbered from 0. */
const STOP = -1
const SKIP_SOURCE = -2
const SKIP_TARGET = -3

function extend(
  { band, shapes, values }: BeadScores,
  best: Float64Array,
  chosen: Int8Array,
  row: number,
  column: number,
): void {
  const node = nodeIndex(band, row, column)
  const take = (score: number, way: number): void => {
    if (score <= best[node]!) return
    best[node] = score
    chosen[node] = way
  }
  take(best[node - band.columns - 1]! - SKIP, SKIP_SOURCE)
  take(best[node - 1]! - SKIP, SKIP_TARGET)
  shapes.forEach((shape, k) => {
    const from = nodeIndex(band, row - shape.source, column - shape.target)
    if (from >= 0) take(best[from]! + values[k]![node]!, k)
  })
}

function traceChain({ band, shapes }: BeadScores, chosen: Int8Array, top: number): Bead[] {
  const beads: Bead[] = []
  let row = Math.floor(top / (band.columns + 1))
  let column = top % (band.columns + 1)
  for (let way = chosen[top]!; way !== STOP; way = chosen[nodeIndex(band, row, column)]!) {
    const shape =
      way >= 0
        ? shapes[way]!
        : { source: way === SKIP_SOURCE ? 1 : 0, target: way === SKIP_TARGET ? 1 : 0, logPrior: 0 }
    if (way >= 0) beads.push({ row, column, shape })
    row -= shape.source
    column -= shape.target
  }
  return beads.reverse()
}

/** No bead may use the chain's sentences again. */
function takeOut({ band, shapes, values }: BeadScores, { beads }: Chain): void {
  const rows = new Set(
    beads.flatMap(({ row, shape }) => Array.from({ length: shape.source }, (_, k) => row - k)),
  )
  const columns = new Set(
    beads.flatMap(({ column, shape }) => Array.from({ length: shape.target }, (_, k) => column - k)),
  )
  for (let row = 1; row <= band.rows; row++) {
    for (let column = 1; column <= band.columns; column++) {
      shapes.forEach((shape, k) => {
        const isTaken =
          [...Array(shape.source).keys()].some((back) => rows.has(row - back)) ||
          [...Array(shape.target).keys()].some((back) => columns.has(column - back))
        if (isTaken) values[k]![nodeIndex(band, row, column)] = -Infinity
      })
    }
  }
}

/** Whether a pair of the path lies before the group on one side and after it on the other. */
function crosses({ source, target }: MovedGroup, path: Path): boolean {
  for (let k = 1; k < path.source.length; k++) {
    const isPair = path.source[k]! > path.source[k - 1]! && path.target[k]! > path.target[k - 1]!
    if (isPair && path.source[k]! <= source[0]! !== path.target[k]! <= target[0]!) return true
  }
  return false
}
