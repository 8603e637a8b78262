import type { Reason } from '../model/reason.ts'
import { alignSides } from './align-sides.ts'
import type { Knowledge, Progress } from './align-sides.ts'
import type { Alignment, AlignmentLink, AlignmentOptions, AlignmentSide, Verdict } from './alignment.ts'
import { LinkExplainer, MOST_REASONS } from './explain-links.ts'
import { GivenPairs } from './given-pairs.ts'
import type { WordBead } from './index-pairs.ts'
import { layOutStretches } from './lay-out-stretches.ts'
import type { StretchIndices } from './lay-out-stretches.ts'
import { MemorySignal, SentenceMemory } from './memory-signal.ts'
import { proposeLinks } from './propose-links.ts'
import type { Proposal } from './propose-links.ts'
import { SideReader } from './read-side.ts'
import { seedPairs } from './seed-pairs.ts'
import { SettledLinks } from './settled-links.ts'
import { pickSentences } from './side-model.ts'
import type { SideModel } from './side-model.ts'
import type { Stretch } from './stretch.ts'

/*
 * How it works. `read-side` turns each text into numbers: distinct word types a sentence, lengths, paragraph starts.
 * Everything that is known is a log-likelihood ratio, "these sentences render each other" against "they have nothing
 * to do with one another", so that signals add up and no threshold is needed.
 *
 * - Signals that speak through words (`pair-signal`: same words and marks, numbers, names, glossary, dictionary) name
 *   pairs of types with counts; `learn-pairs` adds what the text itself teaches; `lexicon` makes chances of them and
 *   `word-evidence` what the words of every two sentences in a band say.
 * - Signals that speak about sentences (`bead-signal`: lengths, paragraphs, memory) score whole beads.
 * - `bead-scores` sums both, `find-path` finds the best path through them, `bead-posteriors` how sure each bead is.
 * - `align-sides` does so again and again, each time with what the last path taught, in bands round it; a long text
 *   is first looked at with sentences joined (`first-band`).
 * - `lay-out-stretches` cuts the texts at what is confirmed, `cut-batches` into batches of some thousand sentences: each
 *   is final, and told of, before the next begins, and teaches it. So time and memory grow with the length alone.
 * - `propose-links` makes links of the paths, `calibrate` says how often such a one is right, `moved-links` looks for
 *   what stands out of order in a batch; `judge-alignment` says whether it is a translation at all; `explain-links` why.
 *
 * What is still wrong: 147 places in the development texts but the three
 * longest, each counted once, by what became of it.
 *
 *   44  a sentence omitted beside a pair is joined to it, or taken for a part of it
 *   31  in the one text that people aligned by hand: lists of books and of summits, cut at the full stops of
 *       abbreviations and numbers, and free renderings
 *   24  a boundary between two links stands one sentence off (2:1 1:1 for 1:1 2:1, and the like)
 *   19  two sentences or more omitted near one another, on different sides, are taken for a pair
 *   12  a sentence is left without a partner, or another one than in the gold
 *   11  a link of several sentences is cut into links that its sentences would bear as well
 *    6  two pairs are joined into one link
 *
 * What confirmed links can teach has been measured. The pairs of other documents help (news .982 to .987, health .992
 * to .994, Arabic news .975 to .985), and so do those of the first half of a text in the second. A twentieth of the same
 * text, confirmed, helps by what it mends alone: were all its pairs known to the lexicon, they would be worth .014
 * where people aligned, .007 in news, .005 where much is omitted, and less elsewhere. Counting confirmed pairs three
 * or ten times, or taking shapes and omissions at the rates of the gold, did harm.
 */

/** Links are explained, and given, so many at a time. */
const PIECE = 200

/**
 * Which sentences render which, from the two texts alone: every sentence in exactly one link. Nothing is known of
 * the languages but how to fold and stem their words; lengths, numbers, marks, names across scripts and paragraphs
 * begin, and the words of the texts themselves are learned on the way. What else is known goes into `options`.
 * The same input gives the same output.
 */
export function alignTexts(
  source: AlignmentSide,
  target: AlignmentSide,
  options: AlignmentOptions = {},
): Alignment {
  const steps = alignInPieces(source, target, options)
  const links: AlignmentLink[] = []
  for (;;) {
    const step = steps.next()
    if (step.done) return { links, verdict: step.value }
    for (const link of step.value.links) links.push(link)
  }
}

/** Some links, in order and final, and the verdict on all that is settled by then. */
export type AlignmentPiece = { readonly links: readonly AlignmentLink[]; readonly soFar: Verdict }

/**
 * The same, a piece of links as soon as it is settled; all pieces together are alignTexts' links. Of long texts the
 * first come when little of the work is done.
 */
export function alignInPieces(
  source: AlignmentSide,
  target: AlignmentSide,
  options: AlignmentOptions = {},
): Generator<AlignmentPiece, Verdict> {
  return new TextAligner(source, target, options).align()
}

type Sides<Value> = { readonly source: Value; readonly target: Value }

class TextAligner {
  private readonly sides: Sides<AlignmentSide>
  private readonly options: AlignmentOptions
  private readonly readers: Sides<SideReader>
  private readonly memory: SentenceMemory

  constructor(source: AlignmentSide, target: AlignmentSide, options: AlignmentOptions) {
    options.signal?.throwIfAborted()
    this.sides = { source, target }
    this.options = options
    this.readers = { source: new SideReader(source.language), target: new SideReader(target.language) }
    this.memory = new SentenceMemory(options.memory ?? [])
  }

  *align(): Generator<AlignmentPiece, Verdict> {
    const { options, sides, readers } = this
    const counts = { source: sides.source.sentences.length, target: sides.target.sentences.length }
    const { stretches, kept } = layOutStretches(counts, options)
    const models = {
      source: readers.source.readSide(sides.source),
      target: readers.target.readSide(sides.target),
    }
    const given = new GivenPairs(options, readers)
    const free = stretches.reduce((sum, one) => sum + one.source.length + one.target.length, 0)
    const task = {
      ...models,
      stretches,
      pick: (indices: StretchIndices): Stretch => ({
        source: pickSentences(models.source, indices.source),
        target: pickSentences(models.target, indices.target),
        signals: this.signalsOf(indices),
      }),
      seeds: seedPairs(models.source.vocabulary, models.target.vocabulary, [given.signal]),
      taught: this.taughtBeads(),
    }
    const settled = new SettledLinks(kept)
    for (const batch of alignSides(task, this.progress(free))) {
      const proposals = settled.take(batch, proposeLinks(batch, options.crossing ?? true))
      yield* this.explain(proposals, this.explainer(models, batch.knowledge, given), settled.verdict)
    }
    yield* this.explain(settled.rest(), undefined, settled.verdict)
    options.onProgress?.(free, free)
    return settled.verdict
  }

  private progress(total: number): Progress {
    const { signal, onProgress } = this.options
    const check = (): void => signal?.throwIfAborted()
    const step = (share: number): void => {
      check()
      onProgress?.(Math.floor(share * total), total)
    }
    return { check, step }
  }

  private signalsOf({ source, target }: StretchIndices): MemorySignal[] {
    if (this.memory.isEmpty) return []
    const textsOf = (side: 'source' | 'target', indices: Int32Array) =>
      Array.from(indices, (index) => this.sides[side].sentences[index]!)
    return [new MemorySignal(this.memory, textsOf('source', source), textsOf('target', target))]
  }

  /** What is known to be right: the fixed links of the whole text, and the memory. */
  private taughtBeads(): WordBead[] {
    const { fixed = [], memory = [] } = this.options
    const pairs = fixed.map((group) => ({
      source: this.textOf('source', group.source),
      target: this.textOf('target', group.target),
    }))
    return [...pairs, ...memory].map(({ source, target }) => ({
      source: this.readers.source.readKnown(source),
      target: this.readers.target.readKnown(target),
      weight: 1,
    }))
  }

  private textOf(side: 'source' | 'target', indices: readonly number[]): string {
    return indices.map((index) => this.sides[side].sentences[index]!).join(' ')
  }

  private *explain(
    proposals: readonly Proposal[],
    explainer: LinkExplainer | undefined,
    soFar: Verdict,
  ): Generator<AlignmentPiece> {
    for (let from = 0; from < proposals.length; from += PIECE) {
      this.options.signal?.throwIfAborted()
      const links = proposals.slice(from, from + PIECE).map((one) => this.linkOf(one, explainer))
      yield { links, soFar }
    }
  }

  private explainer(models: Sides<SideModel>, knowledge: Knowledge, given: GivenPairs): LinkExplainer {
    return new LinkExplainer({ readers: this.readers, models, knowledge, givenKind: given.kinds() })
  }

  /** Fixed links need no explainer. */
  private linkOf(proposal: Proposal, explainer: LinkExplainer | undefined): AlignmentLink {
    const { source, target, confidence, why } = proposal
    const link = { source: [...source], target: [...target], confidence }
    if (why === 'fixed' || !explainer) return { ...link, reasons: [{ kind: 'fixed' }] }
    const reasons = explainer.explain(source, target)
    const isKnown =
      !this.memory.isEmpty && this.memory.has(this.textOf('source', source), this.textOf('target', target))
    const first: Reason[] = [
      ...(why === 'moved' ? [{ kind: 'moved' as const }] : []),
      ...(isKnown ? [{ kind: 'memory' as const }] : []),
    ]
    return { ...link, reasons: [...first, ...reasons].slice(0, MOST_REASONS) }
  }
}
