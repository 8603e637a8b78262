import { bandAround, fullBand } from './band.ts'
import type { Band, Path } from './band.ts'
import { pathPosteriors } from './bead-posteriors.ts'
import { beadShapes, gapModel } from './bead-shapes.ts'
import { pathRatios, restrictScores, scoreBeads } from './bead-scores.ts'
import type { BeadSignal } from './bead-signal.ts'
import { findPath } from './find-path.ts'
import { learnPairs } from './learn-pairs.ts'
import type { WordBead } from './index-pairs.ts'
import { fitLengthModel, LengthSignal, startLengthModel } from './length-model.ts'
import type { LengthModel, LengthSample } from './length-model.ts'
import { compileLexica } from './lexicon.ts'
import type { Lexica } from './lexicon.ts'
import type { PairTable } from './pair-table.ts'
import { paragraphModel, ParagraphSignal } from './paragraph-model.ts'
import type { ParagraphModel } from './paragraph-model.ts'
import { distinctTokens, joinSentences } from './side-model.ts'
import type { SideModel } from './side-model.ts'
import { wordEvidence } from './word-evidence.ts'
import type { Groups } from './word-evidence.ts'

/** Hears of each finished step and of every row in between; throws to stop the work. */
export type Progress = { readonly step: (done: number, total: number) => void; readonly check: () => void }

/** A part of both texts that is aligned by itself, from its beginning to its end. */
export type Stretch = {
  readonly source: SideModel
  readonly target: SideModel
  /** Signals beside those that every stretch has. */
  readonly signals: readonly BeadSignal[]
}

export type AlignmentTask = {
  /** The whole texts: what is to be expected of words, lengths and paragraphs is read from them. */
  readonly source: SideModel
  readonly target: SideModel
  readonly stretches: readonly Stretch[]
  readonly seeds: PairTable
  /** Beads that are known to be right. */
  readonly taught: readonly WordBead[]
}

/** The best path through a stretch, how sure each of its beads is, 0..1, and its log-likelihood ratio. */
export type StretchPath = {
  readonly path: Path
  readonly confidence: Float64Array
  readonly ratios: Float64Array
}

/** A path for each stretch, and what was known of words and lengths in the end. */
export type SideAlignment = {
  readonly paths: readonly StretchPath[]
  readonly knowledge: Knowledge
}

/** What scoring goes by. */
export type Knowledge = {
  readonly table: PairTable
  readonly lexica: Lexica
  readonly lengths: LengthModel
  readonly paragraphs: ParagraphModel
}

/** Cells of a rectangle that is searched whole. */
const WHOLE_CELLS = 250_000
/**
 * A larger one is looked at twice with sentences joined: first this many of the joined ones, then this many
 * sentences. The widths, in sentences, of the bands round the two paths: the first outlasts a long omission.
 */
const COARSE_JOIN = 2
const FINE_JOIN = 4
const COARSE_WIDTH = 160
const FINE_WIDTH = 48
/** Widths of the bands of the passes after the first, and of that in which a path is weighed against others. */
const NARROW_WIDTHS = [14, 10] as const
const SURE_WIDTH = 7

/** Measured on development texts of 100 to 10,000 sentences. The coarse looks reward only. */
export const WORD_WEIGHT = 0.85
const PENALTY_FLOOR = 0.3
const GAP = gapModel(0.02, 0.2)
const COARSE_WORD_WEIGHT = 1
const COARSE_PENALTY_FLOOR = 0.9
const COARSE_GAP = gapModel(0.02, 0.02)

const STEPS = 2 + NARROW_WIDTHS.length

/**
 * A first look with what is known of any two texts, then passes that learn from the last one's path: lengths, and
 * which words go together, each bead counting as much as it is sure.
 */
export function alignSides(task: AlignmentTask, progress: Progress): SideAlignment {
  const { source, target, seeds, taught } = task
  progress.step(0, STEPS)
  const bands = task.stretches.map((stretch) => firstBand(stretch, task, progress))
  progress.step(1, STEPS)
  let knowledge: Knowledge = {
    ...compile(task, taught.length > 0 ? learn(task, taught) : seeds),
    lengths: startLengthModel(source, target),
    paragraphs: paragraphModel(source, target),
  }
  const lookAt = (groups: Groups, bandOf: (k: number) => Band) =>
    task.stretches.map((stretch, k) => look(stretch, bandOf(k), knowledge, groups, progress))
  let paths = lookAt(2, (k) => bands[k]!)
  NARROW_WIDTHS.forEach((width, pass) => {
    progress.step(2 + pass, STEPS)
    knowledge = learnMore(task, knowledge, paths)
    paths = lookAt(4, (k) => bandAround(paths[k]!.path, sizeOf(task.stretches[k]!), width))
  })
  progress.step(STEPS, STEPS)
  return { paths, knowledge }
}

function compile({ source, target }: AlignmentTask, table: PairTable): Pick<Knowledge, 'table' | 'lexica'> {
  return { table, lexica: compileLexica(table, source.vocabulary, target.vocabulary, PENALTY_FLOOR) }
}

function learn({ source, target, seeds }: AlignmentTask, beads: readonly WordBead[]): PairTable {
  return learnPairs(source.vocabulary, target.vocabulary, beads, seeds)
}

function learnMore(task: AlignmentTask, before: Knowledge, paths: readonly StretchPath[]): Knowledge {
  const beads = paths.flatMap((path, k) => wordBeads(task.stretches[k]!, path))
  const samples = paths.flatMap(({ path }, k) => lengthSamples(task.stretches[k]!, path))
  return {
    ...before,
    ...compile(task, learn(task, [...task.taught, ...beads])),
    lengths: fitLengthModel(before.lengths, samples),
  }
}

/** The best path through a band of a stretch. */
export function look(
  stretch: Stretch,
  band: Band,
  knowledge: Knowledge,
  groups: Groups,
  progress: Pick<Progress, 'check'>,
): StretchPath {
  const { source, target } = stretch
  const words = wordEvidence(source, target, knowledge.lexica, band, groups)
  const evidence = { band, words, wordWeight: WORD_WEIGHT, signals: signalsOf(stretch, knowledge) }
  const scores = scoreBeads(evidence, beadShapes(groups))
  const path = findPath(scores, GAP, progress.check)
  const near = bandAround(path, sizeOf({ source, target }), SURE_WIDTH)
  const nearScores = restrictScores(scores, near)
  return { path, confidence: pathPosteriors(nearScores, GAP, path), ratios: pathRatios(nearScores, path) }
}

/** All that is asked of a stretch beside its words. */
export function signalsOf(
  { source, target, signals }: Stretch,
  { lengths, paragraphs }: Pick<Knowledge, 'lengths' | 'paragraphs'>,
): BeadSignal[] {
  return [
    new LengthSignal(lengths, source, target),
    new ParagraphSignal(paragraphs, source, target),
    ...signals,
  ]
}

type Sides = Pick<Stretch, 'source' | 'target'>

function sizeOf({ source, target }: Sides, scale = 1): { rows: number; columns: number; scale: number } {
  return { rows: source.count, columns: target.count, scale }
}

/**
 * The whole rectangle of a short stretch. Of a long one, the surroundings of a path through joined sentences, which
 * is itself looked for in the surroundings of a coarser one.
 */
function firstBand(sides: Sides, task: AlignmentTask, progress: Progress): Band {
  const { source, target } = sides
  if (source.count * target.count <= WHOLE_CELLS) return fullBand(source.count, target.count)
  const fine = joinSides(sides, FINE_JOIN)
  const coarse = joinSides(fine, COARSE_JOIN)
  const lexica = compileLexica(task.seeds, source.vocabulary, target.vocabulary, COARSE_PENALTY_FLOOR)
  const coarsePath = coarseLook(coarse, firstBand(coarse, task, progress), lexica, progress)
  const band = bandAround(coarsePath, sizeOf(fine, COARSE_JOIN), COARSE_WIDTH / FINE_JOIN)
  return bandAround(coarseLook(fine, band, lexica, progress), sizeOf(sides, FINE_JOIN), FINE_WIDTH)
}

function joinSides({ source, target }: Sides, size: number): Sides {
  return { source: joinSentences(source, size), target: joinSentences(target, size) }
}

function coarseLook({ source, target }: Sides, band: Band, lexica: Lexica, progress: Progress): Path {
  const words = wordEvidence(source, target, lexica, band, 2)
  const signals = [new LengthSignal(startLengthModel(source, target), source, target)]
  const scores = scoreBeads({ band, words, wordWeight: COARSE_WORD_WEIGHT, signals }, beadShapes(2))
  return findPath(scores, COARSE_GAP, progress.check)
}

function wordBeads({ source, target }: Sides, { path, confidence }: StretchPath): WordBead[] {
  return Array.from(confidence, (weight, k) => ({
    source: distinctTokens(source, path.source[k]!, path.source[k + 1]!),
    target: distinctTokens(target, path.target[k]!, path.target[k + 1]!),
    weight,
  }))
}

/** Of the beads with two sides. */
function lengthSamples({ source, target }: Sides, path: Path): LengthSample[] {
  const samples: LengthSample[] = []
  for (let k = 1; k < path.source.length; k++) {
    const sources = source.lengths.subarray(path.source[k - 1], path.source[k])
    const targets = target.lengths.subarray(path.target[k - 1], path.target[k])
    if (sources.length === 0 || targets.length === 0) continue
    const isSingle = sources.length === 1 && targets.length === 1
    samples.push({ source: sum(sources), target: sum(targets), isSingle })
  }
  return samples
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0)
}
