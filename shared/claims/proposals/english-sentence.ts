import { BE, HAVE, IRREGULAR_PASTS, MODALS } from './english-words.ts'
import { findQuotations, type Quotation } from './quotations.ts'

export type EnglishWord = {
  readonly key: string
  readonly text: string
  readonly from: number
  readonly to: number
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu

/** One sentence of English cut into words, with its quotations. */
export class EnglishSentence {
  readonly words: readonly EnglishWord[]
  readonly quotations: readonly Quotation[]
  readonly text: string

  constructor(text: string) {
    this.text = text
    this.words = Array.from(text.matchAll(WORD), (match) => ({
      key: match[0].toLowerCase().replaceAll('’', "'"),
      text: match[0],
      from: match.index,
      to: match.index + match[0].length,
    }))
    this.quotations = findQuotations(text)
  }

  gapBefore(index: number): string {
    return this.text.slice(this.words[index - 1]?.to ?? 0, this.words[index]?.from ?? this.text.length)
  }

  key(index: number): string {
    return this.words[index]?.key ?? ''
  }

  /** Nothing but space parts the word from the one before. */
  isJoined(index: number): boolean {
    return index > 0 && index < this.words.length && /^\s+$/u.test(this.gapBefore(index))
  }

  isCapital(index: number): boolean {
    return /^\p{Lu}/u.test(this.words[index]?.text ?? '')
  }

  /** A finite verb stands between two places, as far as its shape shows. */
  hasVerb(from: number, to: number): boolean {
    return this.words.slice(from, to).some(({ key }) => isVerbal(key))
  }

  quotationAt(offset: number): Quotation | undefined {
    return this.quotations.find(({ from, to }) => from <= offset && offset < to)
  }
}

export function isVerbal(key: string): boolean {
  return (
    BE.has(key) ||
    HAVE.has(key) ||
    MODALS.has(key) ||
    IRREGULAR_PASTS.has(key) ||
    (/(?:ed|'s|'re|'ve|'ll)$/.test(key) && key.length > 3)
  )
}
