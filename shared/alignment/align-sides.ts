import type { Band, Path } from './band.ts'
import { pathPosteriors } from './bead-posteriors.ts'
import { beadShapes, gapModel } from './bead-shapes.ts'
import { pathRatios, rivalScores, scoreBeads } from './bead-scores.ts'
import type { BeadSignal } from './bead-signal.ts'
import { batchesOf, LongStretch } from './cut-batches.ts'
import { findPath } from './find-path.ts'
import { firstBand } from './first-band.ts'
import type { Sides } from './first-band.ts'
import type { WordBead } from './index-pairs.ts'
import { LATER_PASSES, laterBand } from './later-band.ts'
import type { StretchIndices } from './lay-out-stretches.ts'
import { learnPairs } from './learn-pairs.ts'
import { fitLengthModel, LengthSignal, startLengthModel } from './length-model.ts'
import type { LengthModel, LengthSample } from './length-model.ts'
import { compileLexica } from './lexicon.ts'
import type { Lexica } from './lexicon.ts'
import { emptyTable } from './pair-table.ts'
import type { PairTable } from './pair-table.ts'
import { paragraphModel, ParagraphSignal } from './paragraph-model.ts'
import type { ParagraphModel } from './paragraph-model.ts'
import { distinctTokens } from './side-model.ts'
import type { SideModel } from './side-model.ts'
import type { BatchPart, PickStretch, Stretch, StretchPath } from './stretch.ts'
import { wordEvidence } from './word-evidence.ts'
import type { Groups } from './word-evidence.ts'

/** Hears of the share that is done, 0..1, never falling, and of every row in between; throws to stop the work. */
export type Progress = { readonly step: (share: number) => void; readonly check: () => void }

export type AlignmentTask = {
  /** The whole texts: what is to be expected of words, lengths and paragraphs is read from them. */
  readonly source: SideModel
  readonly target: SideModel
  readonly stretches: readonly StretchIndices[]
  readonly pick: PickStretch
  readonly seeds: PairTable
  /** Beads that are known to be right. */
  readonly taught: readonly WordBead[]
}

/** What was aligned together, in order, final, and what was known of words and lengths by then. */
export type AlignedBatch = {
  readonly parts: readonly (BatchPart & { readonly found: StretchPath })[]
  readonly knowledge: Knowledge
}

/** What scoring goes by. */
export type Knowledge = {
  readonly table: PairTable
  readonly lexica: Lexica
  readonly lengths: LengthModel
  readonly paragraphs: ParagraphModel
}

/** Fewer known beads than this teach more of chance than of the languages; learning from them alone does harm. */
const ENOUGH_TAUGHT = 1000

/** Measured on development texts of 100 to 10,000 sentences. */
export const WORD_WEIGHT = 0.85
const PENALTY_FLOOR = 0.3
const GAP = gapModel(0.02, 0.2)

/**
 * Batch after batch, each with what the ones before it taught. The first look at one goes by what is known of any
 * two texts, and passes follow that learn from the last one's path: lengths, and which words go together, each bead
 * counting as much as it is sure.
 */
export function* alignSides(task: AlignmentTask, progress: Progress): Generator<AlignedBatch, void> {
  const aligner = new SideAligner(task, progress)
  progress.step(0)
  for (const stretches of batchesOf(task.stretches)) {
    const [only] = stretches
    const long = stretches.length === 1 && only ? LongStretch.of(only, task, progress.check) : undefined
    if (!long) yield aligner.align(stretches.map((indices) => ({ indices, ...task.pick(indices) })))
    else yield* aligner.alignLong(long)
  }
}

class SideAligner {
  private readonly task: AlignmentTask
  private readonly progress: Progress
  private readonly sentences: number
  private done = 0
  private counted: PairTable
  /** Too few to learn from alone: they are learned from with the first batch. */
  private taught: readonly WordBead[]
  private knowledge: Knowledge

  constructor(task: AlignmentTask, progress: Progress) {
    const { source, target, seeds, taught } = task
    this.task = task
    this.progress = progress
    this.sentences = task.stretches.reduce((sum, one) => sum + one.source.length + one.target.length, 0)
    const before = emptyTable(source.vocabulary.types.length)
    this.taught = taught.length < ENOUGH_TAUGHT ? taught : []
    const { table, counted } =
      taught.length < ENOUGH_TAUGHT
        ? { table: seeds, counted: before }
        : learnPairs(source.vocabulary, target.vocabulary, taught, { seeds, before })
    this.counted = counted
    this.knowledge = {
      ...this.compile(table),
      lengths: startLengthModel(source, target),
      paragraphs: paragraphModel(source, target),
    }
  }

  /** Stretches as they are. */
  align(parts: readonly BatchPart[]): AlignedBatch {
    const bands = parts.map((part) => firstBand(part, this.task.seeds, this.progress.check).band)
    const found = this.passes(parts, bands)
    this.done += parts.reduce((sum, { source, target }) => sum + source.count + target.count, 0)
    return { parts: parts.map((part, k) => ({ ...part, found: found[k]! })), knowledge: this.knowledge }
  }

  /** A long stretch, piece by piece: each is aligned with a bit of what follows it, and ends where that is sure. */
  *alignLong(stretch: LongStretch): Generator<AlignedBatch> {
    for (let piece = stretch.next(); piece; piece = stretch.next()) {
      const [whole] = this.passes([piece.part], [piece.band])
      const part = stretch.keep(whole!)
      this.done += part.source.count + part.target.count
      yield { parts: [part], knowledge: this.knowledge }
    }
  }

  private passes(parts: readonly BatchPart[], bands: readonly Band[]): StretchPath[] {
    const { progress } = this
    const before = this.counted
    const size = parts.reduce((sum, { source, target }) => sum + source.count + target.count, 0)
    const step = (pass: number) =>
      progress.step((this.done + (size * pass) / (1 + LATER_PASSES)) / this.sentences)
    const lookAt = (groups: Groups, bandOf: (k: number) => Band) =>
      parts.map((part, k) => look(part, bandOf(k), this.knowledge, groups, progress))
    let paths = lookAt(2, (k) => bands[k]!)
    for (let pass = 1; pass <= LATER_PASSES; pass++) {
      step(pass)
      this.learn(parts, paths, before)
      paths = lookAt(4, (k) => laterBand(parts[k]!, paths[k]!, pass))
    }
    this.taught = []
    return paths
  }

  private learn(parts: readonly BatchPart[], paths: readonly StretchPath[], before: PairTable): void {
    const { source, target, seeds } = this.task
    const own = paths.flatMap((path, k) => wordBeads(parts[k]!, path))
    const beads = [...this.taught, ...own]
    const samples = paths.flatMap(({ path }, k) => lengthSamples(parts[k]!, path))
    const learned = learnPairs(source.vocabulary, target.vocabulary, beads, { seeds, before })
    this.counted = learned.counted
    this.knowledge = {
      ...this.knowledge,
      ...this.compile(learned.table),
      lengths: fitLengthModel(this.knowledge.lengths, samples),
    }
  }

  private compile(table: PairTable): Pick<Knowledge, 'table' | 'lexica'> {
    const { source, target } = this.task
    return { table, lexica: compileLexica(table, source.vocabulary, target.vocabulary, PENALTY_FLOOR) }
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
  const rivals = rivalScores(scores, path)
  return { path, confidence: pathPosteriors(rivals, GAP, path), ratios: pathRatios(rivals, path) }
}

/** All that is asked of a stretch beside its words. */
export function signalsOf(
  { source, target, signals }: Stretch,
  { lengths, paragraphs }: Pick<Knowledge, 'lengths' | 'paragraphs'>,
): BeadSignal[] {
  const isSilent = ParagraphSignal.isSilent(paragraphs, source, target)
  return [
    new LengthSignal(lengths, source, target),
    ...(isSilent ? [] : [new ParagraphSignal(paragraphs, source, target)]),
    ...signals,
  ]
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
