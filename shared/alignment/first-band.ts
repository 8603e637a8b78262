import { bandAround, fullBand } from './band.ts'
import type { Band, Path } from './band.ts'
import { beadShapes, gapModel } from './bead-shapes.ts'
import { pathPosteriors } from './bead-posteriors.ts'
import { rivalScores, scoreBeads } from './bead-scores.ts'
import { findPath } from './find-path.ts'
import { LengthSignal, startLengthModel } from './length-model.ts'
import { compileLexica } from './lexicon.ts'
import type { Lexica } from './lexicon.ts'
import type { PairTable } from './pair-table.ts'
import { joinSentences } from './side-model.ts'
import type { SideModel } from './side-model.ts'
import { widthByDoubt } from './width-by-doubt.ts'
import type { StretchPath } from './stretch.ts'
import { wordEvidence } from './word-evidence.ts'

export type Sides = { readonly source: SideModel; readonly target: SideModel }

/** Where a path through the sides is first looked for; `path`: roughly what it is. */
export type FirstBand = { readonly band: Band; readonly path: Path }

/** Cells of a rectangle that is searched whole. */
const WHOLE_CELLS = 250_000
/**
 * A larger one is looked at twice with sentences joined: first this many of the joined ones, then this many
 * sentences. The widths, in sentences, of the bands round the two paths: of 80, 96 and 160 for the first all found the
 * same links, also where up to 450 sentences of a side were taken out; of 24 and 32 for the second only where none were.
 * Where the second path is sure, 12 and 16 did as well.
 */
const COARSE_JOIN = 2
const FINE_JOIN = 4
const COARSE_WIDTH = 80
const FINE_WIDTHS = { sure: 16, unsure: 32 }
const FINE_DOUBT = { below: 0.6, neighbours: 4 }

/** Measured on development texts of 1,000 to 10,000 sentences. The coarse looks reward only. */
const COARSE_WORD_WEIGHT = 1
const COARSE_PENALTY_FLOOR = 0.9
const COARSE_GAP = gapModel(0.02, 0.02)

/**
 * The whole rectangle of short texts. Of long ones, the surroundings of a path through joined sentences, which is
 * itself looked for in the surroundings of a coarser one. `check` throws to stop the work.
 */
export function firstBand(sides: Sides, seeds: PairTable, check: () => void): FirstBand {
  const { source, target } = sides
  if (source.count * target.count <= WHOLE_CELLS) return wholeBand(source.count, target.count)
  const fine = joinSides(sides, FINE_JOIN)
  const coarse = joinSides(fine, COARSE_JOIN)
  const lexica = compileLexica(seeds, source.vocabulary, target.vocabulary, COARSE_PENALTY_FLOOR)
  const rough = coarseLook(coarse, firstBand(coarse, seeds, check).band, lexica, check)
  const near = bandAround(rough.path, sizeOf(fine, COARSE_JOIN), () => COARSE_WIDTH / FINE_JOIN)
  const { path, confidence } = coarseLook(fine, near, lexica, check)
  const widthAt = widthByDoubt(confidence, FINE_WIDTHS, FINE_DOUBT)
  return {
    band: bandAround(path, sizeOf(sides, FINE_JOIN), widthAt),
    path: stretchPath(path, source.count, target.count),
  }
}

function wholeBand(rows: number, columns: number): FirstBand {
  return {
    band: fullBand(rows, columns),
    path: { source: Int32Array.of(0, rows), target: Int32Array.of(0, columns) },
  }
}

function stretchPath({ source, target }: Path, rows: number, columns: number): Path {
  return {
    source: source.map((row) => Math.min(rows, row * FINE_JOIN)),
    target: target.map((column) => Math.min(columns, column * FINE_JOIN)),
  }
}

export function sizeOf(
  { source, target }: Sides,
  scale = 1,
): { rows: number; columns: number; scale: number } {
  return { rows: source.count, columns: target.count, scale }
}

function joinSides({ source, target }: Sides, size: number): Sides {
  return { source: joinSentences(source, size), target: joinSentences(target, size) }
}

function coarseLook(
  { source, target }: Sides,
  band: Band,
  lexica: Lexica,
  check: () => void,
): Omit<StretchPath, 'ratios'> {
  const words = wordEvidence(source, target, lexica, band, 2)
  const signals = [new LengthSignal(startLengthModel(source, target), source, target)]
  const scores = scoreBeads({ band, words, wordWeight: COARSE_WORD_WEIGHT, signals }, beadShapes(2))
  const path = findPath(scores, COARSE_GAP, check)
  return { path, confidence: pathPosteriors(rivalScores(scores, path), COARSE_GAP, path) }
}
