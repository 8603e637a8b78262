import type { SentenceId } from '../../model/id.ts'
import type { Sentence, Span } from '../../model/records.ts'
import { isEqual } from '../is-equal.ts'
import { carrySpans } from './carry-spans.ts'
import { findStretches } from './find-stretches.ts'
import type { FlowSentence } from './flow.ts'
import { COPIES, type Copy, type Three } from './merge-flows.ts'
import { mergeOrder } from './merge-order.ts'
import { mergeValues } from './merge-values.ts'
import { MergedStretch } from './merged-stretch.ts'
import { fieldConflict, type NewConflict } from './new-conflict.ts'

/** Three copies of one side of one document, merged: its sentences in order, and where places of the copies are now. */
export class SideMerge {
  readonly sentences: Sentence[] = []
  readonly conflicts: NewConflict[] = []
  /** An id that another took over: both copies had made a sentence of the same words. */
  readonly aliases = new Map<SentenceId, SentenceId>()
  private readonly isBlind: boolean
  private readonly records: Three<ReadonlyMap<SentenceId, Sentence>>
  private readonly stretches: Three<Map<SentenceId, MergedStretch>>

  /** `isBlind`: the base is only what both copies have. */
  constructor(sides: Three<readonly Sentence[]>, isBlind: boolean) {
    this.isBlind = isBlind
    this.records = { base: byId(sides.base), ours: byId(sides.ours), theirs: byId(sides.theirs) }
    this.stretches = { base: new Map(), ours: new Map(), theirs: new Map() }
    const { heads, stretchOf } = findStretches(sides)
    const { order, conflicts } = mergeOrder(heads, new Set([...heads.ours, ...heads.theirs]))
    for (const { id, ours, theirs } of conflicts)
      this.conflicts.push({ kind: 'order', collection: 'sentences', record: id, base: null, ours, theirs })
    for (const head of [null, ...order]) this.addStretch(stretchOf(head))
  }

  /** Whether no place of any copy moved. */
  get isPlain(): boolean {
    return COPIES.every((copy) => this.stretches[copy].size === 0)
  }

  /** The sentence of the base that it is, or of whose words a copy made it; undefined: its words are new. */
  originOf(copy: Copy, id: SentenceId): SentenceId | undefined {
    return this.records.base.has(id) ? id : this.stretches[copy].get(id)?.originOf(copy, id)
  }

  /** The sentence of a copy that has the words of one of the base's. */
  hostOf(copy: Copy, id: SentenceId): SentenceId | undefined {
    return this.records[copy].has(id) ? id : this.stretches.base.get(id)?.hostOf(copy, id)
  }

  /** Whether the words at a place of a copy are in a conflict. */
  isInDoubt(copy: Copy, id: SentenceId): boolean {
    return this.stretches[copy].get(id)?.flow.isConflict ?? false
  }

  /** Where spans of a copy stand in the merged text. */
  carry(copy: Copy, spans: readonly Span[]): Span[] {
    return carrySpans(spans, (id) => this.stretches[copy].get(id)?.stretchFor(copy))
  }

  private addStretch(copies: Three<readonly Sentence[]>): void {
    const [only] = copies.base
    const isPlain = COPIES.every(
      (copy) => copies[copy].length === (only ? 1 : 0) && (!only || hasSameWords(copies[copy][0]!, only)),
    )
    if (isPlain) {
      if (only) this.sentences.push(this.withFields(only))
      return
    }
    const last = this.sentences.at(-1)
    const stretch = new MergedStretch(copies, this.isBlind, last && { id: last.id, at: last.text.length })
    for (const copy of COPIES) for (const { id } of copies[copy]) this.stretches[copy].set(id, stretch)
    for (const [from, to] of stretch.flow.aliases) this.aliases.set(from, to)
    for (const words of stretch.sentences) this.sentences.push(this.withFields(words))
    this.conflicts.push(...stretch.conflicts())
  }

  /** The words given, with the other fields of that sentence merged. */
  private withFields(words: Words): Sentence {
    const { id } = words
    const [base, ours, theirs] = [
      this.records.base.get(id),
      this.recordOf('ours', id),
      this.recordOf('theirs', id),
    ]
    if (words === base && ours && theirs && isEqual(base, ours) && isEqual(base, theirs)) return ours
    const known = base ?? ours ?? theirs!
    const merged = mergeValues(
      { base: base && bareOf(base), ours: bareOf(ours ?? known), theirs: bareOf(theirs ?? known) },
      (conflict) => this.conflicts.push(fieldConflict('sentences', id, conflict)),
    )
    const { text, gap, codes } = words
    return {
      ...(merged as Omit<Sentence, 'text'>),
      id,
      text,
      ...(gap !== undefined && { gap }),
      ...(codes && codes.length > 0 && { codes: [...codes] }),
    } as Sentence
  }

  /** The record of a copy that goes by this id now. */
  private recordOf(copy: Copy, id: SentenceId): Sentence | undefined {
    const found = this.records[copy].get(id)
    if (found) return found
    for (const [from, to] of this.aliases) {
      const aliased = to === id ? this.records[copy].get(from) : undefined
      if (aliased) return aliased
    }
    return undefined
  }
}

type Words = Omit<FlowSentence, 'gap' | 'codes'> & {
  readonly gap?: string | undefined
  readonly codes?: FlowSentence['codes'] | undefined
}

function byId(sentences: readonly Sentence[]): Map<SentenceId, Sentence> {
  return new Map(sentences.map((sentence) => [sentence.id, sentence]))
}

function hasSameWords(a: Sentence, b: Sentence): boolean {
  return a.text === b.text && a.gap === b.gap && isEqual(a.codes ?? [], b.codes ?? [])
}

function bareOf(sentence: Sentence): object {
  const { id: _id, text: _text, gap: _gap, codes: _codes, ...rest } = sentence
  return rest
}
