import { bandAround, fullBand } from './band.ts'
import type { Band, Path } from './band.ts'
import { beadShapes, LARGEST_GROUP } from './bead-shapes.ts'
import type { BeadShape } from './bead-shapes.ts'
import { BeadScorer } from './bead-scorer.ts'
import type { Evidence } from './bead-scorer.ts'
import { findPath } from './find-path.ts'
import { learnPairs } from './learn-pairs.ts'
import { fitLengthModel, startLengthModel } from './length-model.ts'
import type { LengthModel, LengthSample } from './length-model.ts'
import { backwardLexicon, forwardLexicon } from './lexicon.ts'
import { addTables } from './pair-table.ts'
import type { PairTable } from './pair-table.ts'
import { paragraphModel } from './paragraph-model.ts'
import { pathConfidence } from './path-confidence.ts'
import { seedPairs } from './seed-pairs.ts'
import { mergeSentences } from './side-model.ts'
import type { SideModel } from './side-model.ts'
import { wordEvidence } from './word-evidence.ts'

/** Hears of each finished step and of every row in between; throws to stop the work. */
export type Progress = { step: (done: number, total: number) => void; check: () => void }

/** The best path, how sure each of its beads is, and the words that were known to go together in the end. */
export type SideAlignment = { path: Path; confidence: Float64Array; table: PairTable; lengths: LengthModel }

/** Cells of a rectangle that is searched whole. */
const WHOLE_CELLS = 1_500_000
/** Sentences joined for a coarser look at a larger one, and the width of the band round its path, in sentences. */
const MERGED = 8
const COARSE_WIDTH = 160
/** Widths of the bands of the passes after the first. */
const NARROW_WIDTHS = [14, 9] as const
/** Weight of words; the coarse look goes by them alone and rewards only. */
const WORD_WEIGHT = 0.7
const COARSE = { wordWeight: 1, penaltyFloor: 0.9, deletionPrior: 0.02 }
const TEMPERATURE = 2

const STEPS = 2 + NARROW_WIDTHS.length

/** Aligns two sides, neither of them empty. */
export function alignSides(source: SideModel, target: SideModel, progress: Progress): SideAlignment {
  const settings = settingsFor(source, target)
  const seeds = seedPairs(source, target)
  let lengths = startLengthModel(source, target, LARGEST_GROUP)
  const look = (band: Band, table: PairTable, largest: number): Look =>
    lookThrough({ source, target, band, table, lengths, largest, ...settings }, progress)
  progress.step(0, STEPS)
  const wide = firstBand(source, target, seeds, progress)
  progress.step(1, STEPS)
  let found = look(wide, seeds, 2)
  let table = seeds
  NARROW_WIDTHS.forEach((width, pass) => {
    progress.step(2 + pass, STEPS)
    lengths = fitLengthModel(lengths, lengthSamples(source, target, found.path))
    table = addTables(seeds, learnPairs(source, target, found.path), target.vocabulary.types.length)
    const size = { rows: source.count, columns: target.count, scale: 1 }
    found = look(bandAround(found.path, size, width), table, LARGEST_GROUP)
  })
  const confidence = pathConfidence(found.scorer, found.band, found.shapes, found.path, TEMPERATURE)
  progress.step(STEPS, STEPS)
  return { path: found.path, confidence, table, lengths }
}

/**
 * In a long text nearly every word has been seen before, so a free rendering is punished as if it were an omission:
 * penalties shrink as the text grows (measured at 100 and at 10,000 sentences; between them by the logarithm).
 */
function settingsFor(
  source: SideModel,
  target: SideModel,
): { wordWeight: number; penaltyFloor: number; deletionPrior: number } {
  const sentences = Math.sqrt(source.count * target.count)
  const size = Math.min(1, Math.max(0, Math.log(sentences / 150) / Math.log(10_000 / 150)))
  return { wordWeight: WORD_WEIGHT, penaltyFloor: 0.3 + 0.2 * size, deletionPrior: 0.015 - 0.01 * size }
}

type LookSettings = Omit<Evidence, 'words' | 'paragraphs'> & {
  table: PairTable
  largest: number
  penaltyFloor: number
  deletionPrior: number
}
type Look = { path: Path; scorer: BeadScorer; band: Band; shapes: readonly BeadShape[] }

/** One search through a band with what is known so far. */
function lookThrough(settings: LookSettings, progress: Progress): Look {
  const { source, target, band, table, largest } = settings
  const lexica = {
    forward: forwardLexicon(table, source, target, settings),
    backward: backwardLexicon(table, source, target, settings),
  }
  const words = wordEvidence(source, target, lexica, band, largest)
  const scorer = new BeadScorer({ ...settings, words, paragraphs: paragraphModel(source, target) })
  const shapes = beadShapes(largest, settings.deletionPrior)
  return { path: findPath(scorer, band, shapes, progress.check), scorer, band, shapes }
}

/** The whole rectangle of a short text; of a long one, the surroundings of a path through joined sentences. */
function firstBand(source: SideModel, target: SideModel, seeds: PairTable, progress: Progress): Band {
  if (source.count * target.count <= WHOLE_CELLS) return fullBand(source.count, target.count)
  const blocks = mergeSentences(source, MERGED)
  const targetBlocks = mergeSentences(target, MERGED)
  const band = firstBand(blocks, targetBlocks, seeds, progress)
  const lengths = startLengthModel(blocks, targetBlocks, 2)
  const look = lookThrough(
    { source: blocks, target: targetBlocks, band, table: seeds, lengths, largest: 2, ...COARSE },
    progress,
  )
  return bandAround(look.path, { rows: source.count, columns: target.count, scale: MERGED }, COARSE_WIDTH)
}

function lengthSamples(source: SideModel, target: SideModel, path: Path): LengthSample[] {
  const samples: LengthSample[] = []
  for (let k = 1; k < path.source.length; k++) {
    const i = (path.source[k] ?? 0) - 1
    const j = (path.target[k] ?? 0) - 1
    if (path.source[k - 1] !== i || path.target[k - 1] !== j) continue
    samples.push({ source: source.lengths[i] ?? 1, target: target.lengths[j] ?? 1 })
  }
  return samples
}
