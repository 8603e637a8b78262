import type { SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { CODE_CHARACTER } from '../model/fixed-values.ts'
import type { Link, Sentence, Side } from '../model/records.ts'
import type { Operation } from './operation.ts'
import type { Refusal } from './refusal.ts'

/** A place in a cell: which of its sentences, counted from 0, and the offset in it. */
export type CellPoint = { readonly index: number; readonly offset: number }

/**
 * The sentences of a cell while the operations of one edit are being worked out: each further operation must fit what
 * those before it will have made. The project is not touched.
 */
export class WorkingCell {
  readonly operations: Operation[] = []
  private readonly sentences: Sentence[]
  /** Of each sentence of the cell: whether the next in the cell is also the next in the text. */
  private readonly isFollowed: boolean[]

  constructor(state: ProjectState, link: Link, side: Side) {
    const order = state.orderOf(link.document)[side]
    this.sentences = link[side].map((id) => state.sentence(id)!)
    this.isFollowed = link[side].map((id, index) => order.after(id) === link[side][index + 1])
  }

  /**
   * Takes out all between two points and puts `insert` there. Sentences parted between the points become one, where
   * they stand side by side in the text; elsewhere each only loses its words. Nothing but the border between two
   * sentences taken out: they are joined, and the white space between them stays.
   */
  replace(from: CellPoint, to: CellPoint, insert: string): Refusal | undefined {
    if (from.index === to.index) return this.replaceIn(from.index, from.offset, to.offset, insert)
    const isBorderAlone = insert === '' && this.isBorder(from, to)
    const gap = this.isFollowed.slice(from.index, to.index).indexOf(false)
    if (gap >= 0) return isBorderAlone ? this.notNeighbours(from.index + gap) : this.empty(from, to, insert)
    let end = to.offset
    for (let left = to.index - from.index; left > 0; left--) {
      const start = this.joinWithNext(from.index)
      if (left === 1) end += start
    }
    return isBorderAlone ? undefined : this.replaceIn(from.index, from.offset, end, insert)
  }

  private isBorder(from: CellPoint, to: CellPoint): boolean {
    const between = this.sentences.slice(from.index + 1, to.index)
    const isAtEnd = from.offset === this.sentences[from.index]!.text.length
    return isAtEnd && to.offset === 0 && between.every(({ text }) => text === '')
  }

  private replaceIn(index: number, from: number, to: number, insert: string): Refusal | undefined {
    const record = this.sentences[index]!
    const removed = record.text.slice(from, to)
    if (removed === insert) return undefined
    if (removed.includes(CODE_CHARACTER)) return { code: 'codes-do-not-match', sentence: record.id }
    this.operations.push({ kind: 'sentence.replaceText', sentence: record.id, from, removed, insert })
    const text = record.text.slice(0, from) + insert + record.text.slice(to)
    this.sentences[index] = { ...record, text }
    return undefined
  }

  /** Gives the offset in the joined text at which the second begins. */
  private joinWithNext(index: number): number {
    const first = this.sentences[index]!
    const second = this.sentences[index + 1]!
    const at = first.text.length
    const gap = at === 0 || second.text === '' ? '' : (first.gap ?? ' ')
    const firstGap = first.gap === undefined ? {} : { firstGap: first.gap }
    this.operations.push({ kind: 'sentence.join', sentence: first.id, at, gap, ...firstGap, second })
    this.sentences.splice(index, 2, joined(first, gap, second))
    this.isFollowed.splice(index, 1)
    return at + gap.length
  }

  private empty(from: CellPoint, to: CellPoint, insert: string): Refusal | undefined {
    for (let index = to.index; index >= from.index; index--) {
      const start = index === from.index ? from.offset : 0
      const end = index === to.index ? to.offset : this.sentences[index]!.text.length
      const refusal = this.replaceIn(index, start, end, index === from.index ? insert : '')
      if (refusal) return refusal
    }
    return undefined
  }

  private notNeighbours(index: number): Refusal {
    const [first, second] = [this.sentences[index]!.id, this.sentences[index + 1]!.id]
    return { code: 'not-neighbours', first, second }
  }

  idAt(index: number): SentenceId | undefined {
    return this.sentences[index]?.id
  }
}

function joined(first: Sentence, gap: string, second: Sentence): Sentence {
  const { gap: _gap, codes: _codes, ...rest } = first
  const codes = [...(first.codes ?? []), ...(second.codes ?? [])]
  const whole = { ...rest, text: first.text + gap + second.text }
  return {
    ...whole,
    ...(second.gap !== undefined && { gap: second.gap }),
    ...(codes.length > 0 && { codes }),
  } as Sentence
}
