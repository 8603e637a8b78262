import type { ProjectRecords } from '../../model/collections.ts'
import type { DocumentId, SentenceId } from '../../model/id.ts'
import type { Sentence, Side, Span } from '../../model/records.ts'

/**
 * A stretch of a side's text and the words on it: UTF-16 code units, half-open, in logical order. What stands before and
 * after tells the words from the same ones elsewhere.
 */
export type Fragment = {
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly prefix?: string
  readonly suffix?: string
}

/**
 * One side of a document as the one text that formats of annotations know: sentences with the white space that follows
 * them, paragraphs parted by line ends. Knows where each sentence stands in it.
 */
export class SideText {
  readonly document: DocumentId
  readonly side: Side
  readonly text: string
  private readonly starts = new Map<SentenceId, number>()
  private readonly sentences: readonly Sentence[]

  constructor(document: DocumentId, side: Side, sentences: readonly Sentence[]) {
    this.document = document
    this.side = side
    this.sentences = sentences
    let text = ''
    for (const [index, sentence] of sentences.entries()) {
      if (sentence.paragraphStart && index > 0) text += `\n${sentence.lead ?? ''}`
      this.starts.set(sentence.id, text.length)
      const next = sentences[index + 1]
      text += sentence.text + (next ? (sentence.gap ?? (next.paragraphStart ? '' : ' ')) : '')
    }
    this.text = text
  }

  /** Where its sentences stand, in order. */
  get extents(): { readonly from: number; readonly to: number }[] {
    return this.sentences.map(({ id, text }) => {
      const from = this.starts.get(id)!
      return { from, to: from + text.length }
    })
  }

  /** Undefined: its sentence is not of this side. */
  fragmentOf({ sentence, from, to }: Span): Fragment | undefined {
    const start = this.starts.get(sentence)
    if (start === undefined) return undefined
    return { from: start + from, to: start + to, quote: this.text.slice(start + from, start + to) }
  }

  /** The words of a stretch, a span a sentence. White space between sentences belongs to none. */
  spansAt({ from, to }: Pick<Fragment, 'from' | 'to'>): Span[] {
    const spans: Span[] = []
    for (let index = this.sentenceAt(from); index < this.sentences.length; index++) {
      const { id, text } = this.sentences[index]!
      const start = this.starts.get(id)!
      if (start >= to) break
      const [first, last] = [Math.max(from - start, 0), Math.min(to - start, text.length)]
      if (first < last) spans.push({ sentence: id, from: first, to: last, quote: text.slice(first, last) })
    }
    return spans
  }

  /** The last sentence that begins at an offset or before it; 0 where none does. */
  private sentenceAt(offset: number): number {
    let [low, high] = [0, this.sentences.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts.get(this.sentences[middle]!.id)! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}

/** Every side of every document, sources first, in the order of the documents. */
export function sideTexts({ documents, sentences }: ProjectRecords): SideText[] {
  return (['source', 'target'] as const).flatMap((side) =>
    documents.map(
      ({ id }) =>
        new SideText(
          id,
          side,
          sentences.filter((one) => one.document === id && one.side === side),
        ),
    ),
  )
}

/** Converts offsets between UTF-16 code units, which is what the project counts in, and code points. */
export class CodePoints {
  private readonly pointAt: Uint32Array
  private readonly unitAt: number[] = []

  constructor(text: string) {
    this.pointAt = new Uint32Array(text.length + 1)
    let unit = 0
    for (const point of text) {
      for (let at = 0; at < point.length; at++) this.pointAt[unit + at] = this.unitAt.length
      this.unitAt.push(unit)
      unit += point.length
    }
    this.pointAt[unit] = this.unitAt.length
    this.unitAt.push(unit)
  }

  /** The middle of a surrogate pair counts as its beginning. */
  fromUnits(offset: number): number {
    return this.pointAt[Math.min(offset, this.pointAt.length - 1)]!
  }

  /** Beyond the end is the end. */
  toUnits(offset: number): number {
    return this.unitAt[Math.min(offset, this.unitAt.length - 1)]!
  }
}
