import type { Reason } from '../model/reason.ts'
import type { Knowledge } from './align-sides.ts'
import type { GivenKind } from './given-pairs.ts'
import { isSameName } from './name-skeleton.ts'
import { numberOf } from './number-words.ts'
import type { SideReader } from './read-side.ts'
import { PARAGRAPH_START } from './side-model.ts'
import type { SideModel, TokenType } from './side-model.ts'

export const MOST_REASONS = 4
/** Log-likelihood ratio from which two words are worth showing, and what a paragraph start on both sides is worth. */
const WORTH_SHOWING = 2
const PARAGRAPH = 3
/** In a text shorter than this a word is rare even if it is in every tenth sentence. */
const FEWEST = 60

type Sides<Value> = { readonly source: Value; readonly target: Value }
/** A token type of each side that go together; no types: what is said of the sentences. */
type Ranked = { readonly types?: Sides<number>; readonly strength: number }

/** What two words that go together are to one another. */
type WordKind = GivenKind | 'number' | 'name' | 'same' | 'learned' | 'punctuation'

/** What a reason may be taken from: the texts, and all that scoring went by. */
export type ExplainedTexts = {
  readonly readers: Sides<SideReader>
  readonly models: Sides<SideModel>
  readonly knowledge: Knowledge
  readonly givenKind: (source: number, target: number) => GivenKind | undefined
}

/** Says why a link was made: what the scoring saw in it, strongest first, in the words of the text. */
export class LinkExplainer {
  private readonly texts: ExplainedTexts
  /** For each target type, whether the link at hand has it. */
  private readonly marked: Uint8Array
  private readonly kinds = new Map<number, WordKind>()

  constructor(texts: ExplainedTexts) {
    this.texts = texts
    this.marked = new Uint8Array(texts.models.target.vocabulary.types.length)
  }

  /** Never empty, at most four. */
  explain(source: readonly number[], target: readonly number[]): Reason[] {
    if (target.length === 0) return [{ kind: 'unmatched', side: 'source' }]
    if (source.length === 0) return [{ kind: 'unmatched', side: 'target' }]
    const ranked = [...this.wordPairs(source, target), ...this.paragraphStart(source, target)]
    const reasons = distinct(ranked, MOST_REASONS - 1).map(({ types }) =>
      types ? this.wordReason(types, source, target) : { kind: 'paragraph' as const },
    )
    return [...reasons, this.lengthReason(source, target, reasons.length === 0)]
  }

  private wordPairs(source: readonly number[], target: readonly number[]): Ranked[] {
    const pairs: Ranked[] = []
    for (const sentence of target) this.mark(sentence, 1)
    for (const sentence of source) {
      for (const type of this.typesOf('source', sentence)) this.addPairs(type, pairs)
    }
    for (const sentence of target) this.mark(sentence, 0)
    return pairs
  }

  private mark(sentence: number, mark: 0 | 1): void {
    for (const type of this.typesOf('target', sentence)) this.marked[type] = mark
  }

  private typesOf(side: 'source' | 'target', sentence: number): Int32Array {
    const { starts, tokens } = this.texts.models[side]
    return tokens.subarray(starts[sentence], starts[sentence + 1])
  }

  /** The marked types that go together with one of the source. */
  private addPairs(source: number, pairs: Ranked[]): void {
    const { rowStarts, targets, counts } = this.texts.knowledge.table
    const end = rowStarts[source + 1]!
    for (let k = rowStarts[source]!; k < end; k++) {
      const target = targets[k]!
      if (this.marked[target] === 0) continue
      const strength = this.strength(source, target, counts[k]!)
      if (strength >= WORTH_SHOWING) pairs.push({ types: { source, target }, strength })
    }
  }

  private wordReason(types: Sides<number>, sources: readonly number[], targets: readonly number[]): Reason {
    const kind = this.kindOf(types)
    const target = this.surface('target', targets, types.target)
    if (kind === 'same') return { kind, text: target }
    return { kind, source: this.surface('source', sources, types.source), target }
  }

  /** Most pairs are the reason for many links. */
  private kindOf({ source, target }: Sides<number>): WordKind {
    const key = source * this.marked.length + target
    const known = this.kinds.get(key)
    if (known) return known
    const { models, givenKind } = this.texts
    const [one, other] = [models.source.vocabulary.types[source]!, models.target.vocabulary.types[target]!]
    const kind = givenKind(source, target) ?? kindOf(one, other)
    this.kinds.set(key, kind)
    return kind
  }

  /** How a type is first written in some sentences that have it. */
  private surface(side: 'source' | 'target', sentences: readonly number[], type: number): string {
    const reader = this.texts.readers[side]
    for (const index of sentences) {
      const surface = reader.surfaceOf(type, index)
      if (surface !== undefined) return surface
    }
    return ''
  }

  private paragraphStart(source: readonly number[], target: readonly number[]): Ranked[] {
    const { models } = this.texts
    const starts = models.source.boundaries[source[0]!]! & models.target.boundaries[target[0]!]!
    return (starts & PARAGRAPH_START) !== 0 ? [{ strength: PARAGRAPH }] : []
  }

  /** How well the lengths fit; where they do not and nothing else speaks, only the neighbours hold the link. */
  private lengthReason(source: readonly number[], target: readonly number[], isOnly: boolean): Reason {
    const expected = this.length('source', source) * Math.exp(this.texts.knowledge.lengths.mean)
    const ratio = this.length('target', target) / expected
    const isPoor = ratio < 0.5 || ratio > 2
    return isOnly && isPoor ? { kind: 'order' } : { kind: 'length', ratio: Math.round(ratio * 100) / 100 }
  }

  private length(side: 'source' | 'target', sentences: readonly number[]): number {
    return sentences.reduce((sum, index) => sum + this.texts.models[side].lengths[index]!, 0)
  }

  /** log p(both) / (p(one) p(other)), as far as the count knows. */
  private strength(source: number, target: number, count: number): number {
    const { models } = this.texts
    const rarest = Math.max(
      models.source.vocabulary.frequency[source]!,
      models.target.vocabulary.frequency[target]!,
    )
    const sentences = Math.max(models.source.count, FEWEST)
    return Math.log((Math.min(count, rarest) / rarest) * (sentences / rarest))
  }
}

function kindOf(source: TokenType, target: TokenType): Exclude<WordKind, GivenKind> {
  const value = numberOf(source)
  if (value !== undefined && value === numberOf(target)) return 'number'
  if (source.kind === 'punctuation' && target.kind === 'punctuation') return 'punctuation'
  if (source.word === target.word) return 'same'
  return (source.isName || target.isName) && isSameName(source.word, target.word) ? 'name' : 'learned'
}

/** The strongest, strongest first, each type of either side once. */
function distinct(ranked: readonly Ranked[], most: number): Ranked[] {
  const chosen: Ranked[] = []
  while (chosen.length < most) {
    let best: Ranked | undefined
    for (const one of ranked) if (one.strength > (best?.strength ?? 0) && !clashes(one, chosen)) best = one
    if (!best) break
    chosen.push(best)
  }
  return chosen
}

/** Whether it is one of the chosen, or has a type in common with one. */
function clashes({ types: one }: Ranked, chosen: readonly Ranked[]): boolean {
  return chosen.some(
    ({ types: other }) =>
      one === other || (one && other && (one.source === other.source || one.target === other.target)),
  )
}
