import type { Reason } from '../model/reason.ts'
import type { Knowledge } from './align-sides.ts'
import type { GivenKind } from './given-pairs.ts'
import { isSameName } from './name-skeleton.ts'
import { numberOf } from './number-words.ts'
import type { IdToken, SideReader } from './read-side.ts'
import { PARAGRAPH_START } from './side-model.ts'
import type { SideModel, TokenType } from './side-model.ts'

export const MOST_REASONS = 4
/** Log-likelihood ratio from which two words are worth showing, and what a paragraph start on both sides is worth. */
const WORTH_SHOWING = 2
const PARAGRAPH = 3
/** In a text shorter than this a word is rare even if it is in every tenth sentence. */
const FEWEST = 60

type Sides<Value> = { readonly source: Value; readonly target: Value }
/** A word of each side that go together; no words: what is said of the sentences. */
type Ranked = { readonly words?: Sides<IdToken>; readonly strength: number }

/** What a reason may be taken from: the texts, and all that scoring went by. */
export type ExplainedTexts = {
  readonly sentences: Sides<readonly string[]>
  readonly readers: Sides<SideReader>
  readonly models: Sides<SideModel>
  readonly knowledge: Knowledge
  readonly givenKind: (source: number, target: number) => GivenKind | undefined
}

/** Says why a link was made: what the scoring saw in it, strongest first, in the words of the text. */
export class LinkExplainer {
  private readonly texts: ExplainedTexts
  /** For each target type, the token of the link at hand that has it. */
  private readonly marked: (IdToken | undefined)[] = []

  constructor(texts: ExplainedTexts) {
    this.texts = texts
  }

  /** Never empty, at most four. */
  explain(source: readonly number[], target: readonly number[]): Reason[] {
    if (target.length === 0) return [{ kind: 'unmatched', side: 'source' }]
    if (source.length === 0) return [{ kind: 'unmatched', side: 'target' }]
    const ranked = [...this.wordPairs(source, target), ...this.paragraphStart(source, target)]
    const reasons = distinct(ranked, MOST_REASONS - 1).map(({ words }) => this.reasonOf(words))
    return [...reasons, this.lengthReason(source, target, reasons.length === 0)]
  }

  private wordPairs(source: readonly number[], target: readonly number[]): Ranked[] {
    const others = this.tokens('target', target)
    for (const token of others) this.marked[token.id] ??= token
    const pairs: Ranked[] = []
    for (const token of this.tokens('source', source)) this.addPairs(token, pairs)
    for (const token of others) this.marked[token.id] = undefined
    return pairs
  }

  /** The marked words that go together with a source word. */
  private addPairs(source: IdToken, pairs: Ranked[]): void {
    const { rowStarts, targets, counts } = this.texts.knowledge.table
    const end = rowStarts[source.id + 1]!
    for (let k = rowStarts[source.id]!; k < end; k++) {
      const target = this.marked[targets[k]!]
      if (!target) continue
      const strength = this.strength(source, target, counts[k]!)
      if (strength >= WORTH_SHOWING) pairs.push({ words: { source, target }, strength })
    }
  }

  private reasonOf(pair: Sides<IdToken> | undefined): Reason {
    if (!pair) return { kind: 'paragraph' }
    const { source, target } = pair
    const { models, givenKind } = this.texts
    const kind =
      givenKind(source.id, target.id) ??
      kindOf(models.source.vocabulary.types[source.id]!, models.target.vocabulary.types[target.id]!)
    if (kind === 'same') return { kind, text: target.surface }
    return { kind, source: source.surface, target: target.surface }
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
  private strength(source: IdToken, target: IdToken, count: number): number {
    const { models } = this.texts
    const rarest = Math.max(
      models.source.vocabulary.frequency[source.id]!,
      models.target.vocabulary.frequency[target.id]!,
    )
    const sentences = Math.max(models.source.count, FEWEST)
    return Math.log((Math.min(count, rarest) / rarest) * (sentences / rarest))
  }

  private tokens(side: 'source' | 'target', sentences: readonly number[]): readonly IdToken[] {
    const { sentences: texts, readers } = this.texts
    return sentences.flatMap((index) => readers[side].tokensOf(texts[side][index]!))
  }
}

function kindOf(
  source: TokenType,
  target: TokenType,
): 'number' | 'name' | 'same' | 'learned' | 'punctuation' {
  const value = numberOf(source)
  if (value !== undefined && value === numberOf(target)) return 'number'
  if (source.kind === 'punctuation' && target.kind === 'punctuation') return 'punctuation'
  if (source.word === target.word) return 'same'
  return (source.isName || target.isName) && isSameName(source.word, target.word) ? 'name' : 'learned'
}

/** The strongest, strongest first, each word of either side once. */
function distinct(ranked: readonly Ranked[], most: number): Ranked[] {
  const chosen: Ranked[] = []
  for (const one of [...ranked].sort((a, b) => b.strength - a.strength)) {
    if (chosen.length === most) break
    const isUsed = (side: 'source' | 'target') =>
      chosen.some(({ words }) => words && words[side].surface === one.words?.[side].surface)
    if (!isUsed('source') && !isUsed('target')) chosen.push(one)
  }
  return chosen
}
