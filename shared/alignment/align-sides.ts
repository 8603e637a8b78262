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
import { addTables, pairTable } from './pair-table.ts'
import type { IndexedPairTable, PairTable } from './pair-table.ts'
import { paragraphModel } from './paragraph-model.ts'
import { pathConfidence } from './path-confidence.ts'
import { seedPairs } from './seed-pairs.ts'
import { mergeSentences } from './side-model.ts'
import type { SideModel } from './side-model.ts'
import { wordEvidence } from './word-evidence.ts'

/** Hears of each finished step and of every row in between; throws to stop the work. */
export type Progress = { step: (done: number, total: number) => void; check: () => void }

/** The best path, how sure each of its beads is, and the words that were known to go together in the end. */
export type SideAlignment = {
  path: Path
  confidence: Float64Array
  table: IndexedPairTable
  lengths: LengthModel
}

/** Cells of a rectangle that is searched whole. */
const WHOLE_CELLS = 1_500_000
/**
 * A larger one is looked at twice with sentences joined: first this many of the joined ones, then this many
 * sentences. The widths, in sentences, of the bands round the two paths: the first outlasts a long omission.
 */
const COARSE_JOIN = 2
const FINE_JOIN = 4
const COARSE_WIDTH = 160
const FINE_WIDTH = 48
/** Widths of the bands of the passes after the first. */
const NARROW_WIDTHS = [14, 12, 9] as const
/** Measured on development texts of 100 to 10,000 sentences. The coarse looks reward only. */
const FINE = { wordWeight: 0.7, penaltyFloor: 0.3, deletionPrior: 0.025 }
const COARSE = { wordWeight: 1, penaltyFloor: 0.9, deletionPrior: 0.02 }
const TEMPERATURE = 2

const STEPS = 2 + NARROW_WIDTHS.length

/** Aligns two sides, neither of them empty. */
export function alignSides(source: SideModel, target: SideModel, progress: Progress): SideAlignment {
  const seeds = seedPairs(source, target)
  let lengths = startLengthModel(source, target, LARGEST_GROUP)
  const look = (band: Band, table: PairTable, largest: number): Look =>
    lookThrough({ source, target, band, table, lengths, largest, ...FINE }, progress)
  progress.step(0, STEPS)
  const wide = firstBand(source, target, seeds, progress)
  progress.step(1, STEPS)
  let table = withLearned(seeds, pairTable([]), target)
  let found = look(wide, table, 2)
  NARROW_WIDTHS.forEach((width, pass) => {
    progress.step(2 + pass, STEPS)
    lengths = fitLengthModel(lengths, lengthSamples(source, target, found.path))
    table = withLearned(seeds, learnPairs(source, target, found.path), target)
    const size = { rows: source.count, columns: target.count, scale: 1 }
    found = look(bandAround(found.path, size, width), table, LARGEST_GROUP)
  })
  const confidence = pathConfidence(found.scorer, found.band, found.shapes, found.path, TEMPERATURE)
  progress.step(STEPS, STEPS)
  return { path: found.path, confidence, table, lengths }
}

function withLearned(seeds: PairTable, learned: PairTable, target: SideModel): IndexedPairTable {
  return addTables(seeds, learned, target.vocabulary.types.length)
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

/**
 * The whole rectangle of a short text. Of a long one, the surroundings of a path through joined sentences, which is
 * itself looked for in the surroundings of a coarser one.
 */
function firstBand(source: SideModel, target: SideModel, seeds: PairTable, progress: Progress): Band {
  if (source.count * target.count <= WHOLE_CELLS) return fullBand(source.count, target.count)
  const fine = joinedSides(source, target, FINE_JOIN)
  const coarse = joinedSides(fine.source, fine.target, COARSE_JOIN)
  const coarsePath = coarseLook(
    coarse,
    firstBand(coarse.source, coarse.target, seeds, progress),
    seeds,
    progress,
  )
  const fineSize = { rows: fine.source.count, columns: fine.target.count, scale: COARSE_JOIN }
  const finePath = coarseLook(
    fine,
    bandAround(coarsePath, fineSize, COARSE_WIDTH / FINE_JOIN),
    seeds,
    progress,
  )
  return bandAround(finePath, { rows: source.count, columns: target.count, scale: FINE_JOIN }, FINE_WIDTH)
}

type JoinedSides = { source: SideModel; target: SideModel }

function joinedSides(source: SideModel, target: SideModel, size: number): JoinedSides {
  return { source: mergeSentences(source, size), target: mergeSentences(target, size) }
}

function coarseLook(sides: JoinedSides, band: Band, seeds: PairTable, progress: Progress): Path {
  const lengths = startLengthModel(sides.source, sides.target, 2)
  return lookThrough({ ...sides, band, table: seeds, lengths, largest: 2, ...COARSE }, progress).path
}

/** Fewer 1:1 beads than this and the joined ones are asked as well. */
const ENOUGH_SAMPLES = 20

function lengthSamples(source: SideModel, target: SideModel, path: Path): LengthSample[] {
  const single: LengthSample[] = []
  const joined: LengthSample[] = []
  for (let k = 1; k < path.source.length; k++) {
    const sources = source.lengths.subarray(path.source[k - 1], path.source[k])
    const targets = target.lengths.subarray(path.target[k - 1], path.target[k])
    if (sources.length === 0 || targets.length === 0) continue
    const kind = sources.length === 1 && targets.length === 1 ? single : joined
    kind.push({ source: sum(sources), target: sum(targets) })
  }
  return single.length < ENOUGH_SAMPLES ? [...single, ...joined] : single
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
