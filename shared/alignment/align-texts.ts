import type { Reason } from '../model/reason.ts'
import { alignSides } from './align-sides.ts'
import type { Knowledge, Stretch, StretchPath } from './align-sides.ts'
import type { Alignment, AlignmentLink, AlignmentOptions, AlignmentSide, SentenceGroup } from './alignment.ts'
import { LinkExplainer, MOST_REASONS } from './explain-links.ts'
import { GivenPairs } from './given-pairs.ts'
import { layOutStretches } from './lay-out-stretches.ts'
import type { StretchIndices } from './lay-out-stretches.ts'
import type { WordBead } from './index-pairs.ts'
import { MemorySignal, SentenceMemory } from './memory-signal.ts'
import { judgeAlignment } from './judge-alignment.ts'
import { movedLinks } from './moved-links.ts'
import type { MovedGroup } from './moved-links.ts'
import { orderLinks } from './order-links.ts'
import { SideReader } from './read-side.ts'
import { seedPairs } from './seed-pairs.ts'
import { pickSentences } from './side-model.ts'

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
 *   is first looked at with sentences joined.
 * - `lay-out-stretches` cuts the texts at what is confirmed; `moved-links` looks for what stands out of order;
 *   `judge-alignment` says whether it is a translation at all; `explain-links` says why.
 */

/** Links are explained, and heard of, so many at a time. */
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
  return new TextAligner(source, target, options).align()
}

/**
 * Evidence that is not independent is counted as if it were, so shares of likelihood are too sure of themselves; by
 * this much, in log odds, on development texts (of the links shown at .9 there, nine in ten are right).
 */
const OVERCONFIDENCE = 1.8

function calibrated(share: number): number {
  return share ** (1 / OVERCONFIDENCE) / (share ** (1 / OVERCONFIDENCE) + (1 - share) ** (1 / OVERCONFIDENCE))
}

type Sides<Value> = { readonly source: Value; readonly target: Value }
type Proposal = SentenceGroup & { readonly confidence: number; readonly why?: 'fixed' | 'moved' }

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

  align(): Alignment {
    const { options, sides, readers } = this
    const counts = { source: sides.source.sentences.length, target: sides.target.sentences.length }
    const { stretches, kept } = layOutStretches(counts, options)
    const models = {
      source: readers.source.readSide(sides.source),
      target: readers.target.readSide(sides.target),
    }
    const given = new GivenPairs(options, readers)
    const task = {
      ...models,
      stretches: stretches.map((stretch): Stretch => ({
        source: pickSentences(models.source, stretch.source),
        target: pickSentences(models.target, stretch.target),
        signals: this.signalsOf(stretch),
      })),
      seeds: seedPairs(models.source.vocabulary, models.target.vocabulary, [given.signal]),
      taught: this.taughtBeads(),
    }
    const { paths, knowledge } = alignSides(task, this.progress())
    const proposals = paths.flatMap((found, k) =>
      this.propose(found, stretches[k]!, task.stretches[k]!, knowledge),
    )
    const fixed = kept.map((group): Proposal => ({ ...group, confidence: 1, why: 'fixed' }))
    const explainer = new LinkExplainer({
      sentences: { source: sides.source.sentences, target: sides.target.sentences },
      readers,
      models,
      knowledge,
      givenKind: given.kinds(),
    })
    const links = this.explain(orderLinks([...proposals, ...fixed]), explainer)
    const free = stretches.reduce((sum, one) => sum + one.source.length + one.target.length, 0)
    return { links, verdict: judgeAlignment(paths, free) }
  }

  /** The beads of a stretch's path, and what was moved instead of its lone sentences. */
  private propose(
    found: StretchPath,
    indices: StretchIndices,
    stretch: Stretch,
    knowledge: Knowledge,
  ): Proposal[] {
    const moved = this.options.crossing === false ? [] : movedLinks(stretch, found.path, knowledge)
    const isMoved = takenBy(moved)
    const beads = Array.from(found.confidence, (share, k) => ({
      source: range(found.path.source[k]!, found.path.source[k + 1]!),
      target: range(found.path.target[k]!, found.path.target[k + 1]!),
      confidence: calibrated(share),
    }))
    const all = [
      ...beads.filter((bead) => !isMoved(bead)),
      ...moved.map((group) => ({ ...group, why: 'moved' as const })),
    ]
    return all.map((one) => ({
      ...one,
      source: one.source.map((number) => indices.source[number]!),
      target: one.target.map((number) => indices.target[number]!),
    }))
  }

  private progress() {
    const { signal, onProgress } = this.options
    const check = (): void => signal?.throwIfAborted()
    const step = (done: number, total: number): void => {
      check()
      onProgress?.(done, total)
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

  private explain(proposals: readonly Proposal[], explainer: LinkExplainer): AlignmentLink[] {
    const links: AlignmentLink[] = []
    for (let from = 0; from < proposals.length; from += PIECE) {
      this.options.signal?.throwIfAborted()
      const piece = proposals.slice(from, from + PIECE).map((one) => this.linkOf(one, explainer))
      this.options.onLinks?.(piece)
      for (const link of piece) links.push(link)
    }
    return links
  }

  private linkOf({ source, target, confidence, why }: Proposal, explainer: LinkExplainer): AlignmentLink {
    const link = { source: [...source], target: [...target], confidence }
    if (why === 'fixed') return { ...link, reasons: [{ kind: 'fixed' }] }
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

/** Whether a lone sentence is in one of the groups. */
function takenBy(groups: readonly MovedGroup[]): (bead: SentenceGroup) => boolean {
  const source = new Set(groups.flatMap((group) => group.source))
  const target = new Set(groups.flatMap((group) => group.target))
  return (bead) => bead.source.some((one) => source.has(one)) || bead.target.some((one) => target.has(one))
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
