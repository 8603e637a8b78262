import type { Reason } from '../model/reason.ts'
import { isSameName } from './name-skeleton.ts'
import { numberOf } from './number-words.ts'
import type { SideAlignment } from './align-sides.ts'
import { readTokens } from './read-side.ts'
import type { SentenceList, Token } from './read-side.ts'
import type { SideModel, TokenType } from './side-model.ts'

const MOST_REASONS = 4
/** Log-likelihood ratio from which two words are worth showing, and what a paragraph start on both sides is worth. */
const WORTH_SHOWING = 2
const PARAGRAPH = 3

/** In a text shorter than this a word is rare even if it is in every tenth sentence. */
const FEWEST = 60

type Sides<Value> = { readonly source: Value; readonly target: Value }
type Ranked = { readonly reason: Reason; readonly strength: number; readonly words?: Sides<string> }

/** Says why a link was made: what the scoring saw in it, strongest first, in the words of the text. */
export class LinkExplainer {
  private readonly ids: Sides<ReadonlyMap<string, number>>
  private readonly lists: Sides<SentenceList>
  private readonly models: Sides<SideModel>
  private readonly alignment: SideAlignment

  constructor(lists: Sides<SentenceList>, models: Sides<SideModel>, alignment: SideAlignment) {
    this.lists = lists
    this.models = models
    this.alignment = alignment
    this.ids = { source: typeIds(models.source), target: typeIds(models.target) }
  }

  /** Never empty, at most four. */
  explain(source: readonly number[], target: readonly number[]): Reason[] {
    if (target.length === 0) return [{ kind: 'unmatched', side: 'source' }]
    if (source.length === 0) return [{ kind: 'unmatched', side: 'target' }]
    const ranked = [...this.wordReasons(source, target), ...this.paragraphReasons(source, target)]
    const reasons = distinct(ranked).slice(0, MOST_REASONS - 1)
    return [...reasons, this.lengthReason(source, target, reasons.length === 0)]
  }

  private wordReasons(source: readonly number[], target: readonly number[]): Ranked[] {
    const targetTokens = this.tokens('target', target)
    return this.tokens('source', source).flatMap((token) =>
      targetTokens.flatMap((other) => {
        const strength = this.strength(token, other)
        return strength < WORTH_SHOWING ? [] : [{ ...this.wordReason(token, other), strength }]
      }),
    )
  }

  private wordReason(source: IdToken, target: IdToken): { reason: Reason; words: Sides<string> } {
    const words = { source: source.surface, target: target.surface }
    const kind = kindOf(source.type, target.type)
    if (kind === 'same') return { words, reason: { kind, text: target.surface } }
    return { words, reason: { kind, ...words } }
  }

  private paragraphReasons(source: readonly number[], target: readonly number[]): Ranked[] {
    const starts = this.models.source.paragraphs[source[0] ?? 0] === 1
    const targetStarts = this.models.target.paragraphs[target[0] ?? 0] === 1
    return starts && targetStarts ? [{ reason: { kind: 'paragraph' }, strength: PARAGRAPH }] : []
  }

  /** How well the lengths fit; where they do not and nothing else speaks, only the neighbours hold the link. */
  private lengthReason(source: readonly number[], target: readonly number[], isOnly: boolean): Reason {
    const ratio =
      this.length('target', target) / this.length('source', source) / Math.exp(this.alignment.lengths.mean)
    const isPoor = ratio < 0.5 || ratio > 2
    return isOnly && isPoor ? { kind: 'order' } : { kind: 'length', ratio: Math.round(ratio * 100) / 100 }
  }

  private length(side: 'source' | 'target', sentences: readonly number[]): number {
    return sentences.reduce((sum, index) => sum + (this.models[side].lengths[index] ?? 1), 0)
  }

  /** log p(both) / (p(one) p(other)), as far as the counts know. */
  private strength(source: IdToken, target: IdToken): number {
    const { table } = this.alignment
    const pair = table.find(source.id, target.id)
    if (pair === undefined) return 0
    const count = ((table.forward[pair] ?? 0) + (table.backward[pair] ?? 0)) / 2
    const { frequency } = this.models.source.vocabulary
    const rarest = Math.max(
      frequency[source.id] ?? 1,
      this.models.target.vocabulary.frequency[target.id] ?? 1,
    )
    return Math.log(
      (Math.min(count, rarest) / rarest) * (Math.max(this.models.source.count, FEWEST) / rarest),
    )
  }

  private tokens(side: 'source' | 'target', sentences: readonly number[]): IdToken[] {
    const { language, sentences: texts } = this.lists[side]
    return sentences.flatMap((index) =>
      readTokens(texts[index] ?? '', language).flatMap((token) => {
        const id = this.ids[side].get(nameOf(token))
        const type = id === undefined ? undefined : this.models[side].vocabulary.types[id]
        return id === undefined || type === undefined ? [] : [{ id, type, surface: token.surface }]
      }),
    )
  }
}

type IdToken = { readonly id: number; readonly type: TokenType; readonly surface: string }

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

/** Strongest first, each word of either side once. */
function distinct(ranked: readonly Ranked[]): Reason[] {
  const used = new Set<string>()
  return [...ranked]
    .sort((a, b) => b.strength - a.strength)
    .filter(({ words }) => {
      if (!words) return true
      const names = [`source ${words.source}`, `target ${words.target}`]
      if (names.some((name) => used.has(name))) return false
      names.forEach((name) => used.add(name))
      return true
    })
    .map(({ reason }) => reason)
}

function typeIds(side: SideModel): ReadonlyMap<string, number> {
  return new Map(side.vocabulary.types.map((type, id) => [nameOf(type), id]))
}

function nameOf(token: Pick<Token, 'kind' | 'key'>): string {
  return `${token.kind} ${token.key}`
}
