import { foldText } from '../text/fold-text.ts'
import type { SideModel, TokenType } from './side-model.ts'
import { stemWord } from './stem-word.ts'

/** Sentences and where paragraphs begin among them, as the aligner is given them. */
export type SentenceList = {
  readonly language: string
  readonly sentences: readonly string[]
  readonly paragraphStarts?: readonly number[]
}

/** A token as it stands in a sentence: `surface` for showing, the rest as in TokenType. */
export type Token = Omit<TokenType, 'isName'> & { readonly surface: string; readonly isCapital: boolean }

/** A number, a word, or a mark that translators keep. */
const tokenPattern = /(\d+(?:[.,]\d+)*)|([\p{L}\p{N}]+(?:'[\p{L}]+)?)|([?!:;"(%…])/gu

/** The tokens of a sentence in order, doublets included. */
export function readTokens(sentence: string, language: string): Token[] {
  const { text, offsets } = foldText(sentence)
  const tokens: Token[] = []
  for (const match of text.matchAll(tokenPattern)) {
    const from = offsets[match.index] ?? 0
    const to = offsets[match.index + match[0].length] ?? sentence.length
    const surface = sentence.slice(from, to)
    tokens.push(readToken(match, surface, language))
  }
  return tokens
}

function readToken(match: RegExpMatchArray, surface: string, language: string): Token {
  const [word, number, letters] = match
  if (number !== undefined) return { kind: 'number', key: numberKey(number), word, surface, isCapital: false }
  if (letters === undefined) return { kind: 'punctuation', key: word, word, surface, isCapital: false }
  const isCapital = /^\p{Lu}/u.test(surface) && match.index !== 0
  return { kind: 'word', key: stemWord(word, language), word, surface, isCapital }
}

/** 1.50 and 1,5 and 01.5 are one number. */
function numberKey(digits: string): string {
  const value = Number(digits.replace(/,(\d{1,2})$/, '.$1').replace(/,/g, ''))
  return `#${Number.isNaN(value) ? digits : value}`
}

export function readSide(list: SentenceList): SideModel {
  const reader = new VocabularyReader()
  const count = list.sentences.length
  const lengths = new Float64Array(count)
  const starts = new Int32Array(count + 1)
  const tokens: number[] = []
  list.sentences.forEach((sentence, index) => {
    lengths[index] = Math.max(1, sentence.match(/[\p{L}\p{N}]/gu)?.length ?? 0)
    tokens.push(...reader.read(readTokens(sentence, list.language)))
    starts[index + 1] = tokens.length
  })
  const paragraphs = new Uint8Array(count)
  for (const start of list.paragraphStarts ?? []) paragraphs[start] = 1
  return { count, lengths, paragraphs, starts, tokens: Int32Array.from(tokens), vocabulary: reader.finish() }
}

class VocabularyReader {
  private readonly ids = new Map<string, number>()
  private readonly types: { -readonly [Key in keyof TokenType]: TokenType[Key] }[] = []
  private readonly frequency: number[] = []

  /** The distinct types of one sentence, each counted once. */
  read(tokens: readonly Token[]): number[] {
    const distinct = new Set(tokens.map((token) => this.idOf(token)))
    for (const id of distinct) this.frequency[id] = (this.frequency[id] ?? 0) + 1
    return [...distinct]
  }

  finish(): SideModel['vocabulary'] {
    return { types: this.types, frequency: Float64Array.from(this.frequency) }
  }

  private idOf(token: Token): number {
    const name = `${token.kind} ${token.key}`
    const id = this.ids.get(name) ?? this.types.length
    const type = this.types[id]
    if (type) type.isName ||= token.isCapital
    else {
      this.ids.set(name, id)
      this.types.push({ kind: token.kind, key: token.key, word: token.word, isName: token.isCapital })
    }
    return id
  }
}
