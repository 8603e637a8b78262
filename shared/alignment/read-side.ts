import type { AlignmentSide } from './alignment.ts'
import { readTokens } from './read-tokens.ts'
import type { Token } from './read-tokens.ts'
import { PARAGRAPH_START } from './side-model.ts'
import type { SideModel, TokenType, Vocabulary } from './side-model.ts'

/** A token as it stands in the text, by the id of its type. */
export type IdToken = Pick<Token, 'surface' | 'isCapital'> & { readonly id: number }

/** What stands between two spaces, read once for all its occurrences (other kinds of space part its tokens). */
type Chunk = {
  readonly tokens: readonly IdToken[]
  readonly length: number
  readonly hasCapital: boolean
}

/** Reads sentences of one side, and whatever else is in its language, into one vocabulary. */
export class SideReader {
  private readonly language: string
  /** By the keys of the types; those of words, numbers and marks are never the same. */
  private readonly ids = new Map<string, number>()
  private readonly chunks = new Map<string, Chunk>()
  /** What each sentence of the text is made of. */
  private readonly sentences: (readonly Chunk[])[] = []
  private readonly types: { -readonly [Key in keyof TokenType]: TokenType[Key] }[] = []
  /** Of each type: in how many sentences of the text it is, and the number of the last. */
  private readonly frequency: number[] = []
  private readonly lastIn: number[] = []

  constructor(language: string) {
    this.language = language
  }

  /** The text itself: only this counts for the frequencies. */
  readSide({ sentences, paragraphStarts = [] }: AlignmentSide): SideModel {
    const count = sentences.length
    const lengths = new Float64Array(count)
    const starts = new Int32Array(count + 1)
    const tokens: number[] = []
    sentences.forEach((sentence, index) => {
      lengths[index] = Math.max(1, this.readSentence(sentence, index, tokens))
      starts[index + 1] = tokens.length
    })
    const boundaries = new Uint8Array(count)
    for (const start of paragraphStarts) boundaries[start] = PARAGRAPH_START
    return {
      count,
      lengths,
      boundaries,
      starts,
      tokens: Int32Array.from(tokens),
      vocabulary: this.vocabulary(),
    }
  }

  /** The distinct types of other words in the same language, those alone that the text has as well. */
  readKnown(words: string): Int32Array {
    const ids = words
      .split(/\s+/)
      .flatMap((chunk) => readTokens(chunk, this.language))
      .map((token) => this.ids.get(token.key))
    return Int32Array.from(new Set(ids.filter((id) => id !== undefined)))
  }

  /** How a type is first written in a sentence of the text, by its number, if it is in it. */
  surfaceOf(type: number, sentence: number): string | undefined {
    for (const { tokens } of this.sentences[sentence]!) {
      for (let k = 0; k < tokens.length; k++) if (tokens[k]!.id === type) return tokens[k]!.surface
    }
    return undefined
  }

  /** Adds the sentence's distinct types to `tokens`; gives its letters and digits. */
  private readSentence(sentence: string, index: number, tokens: number[]): number {
    const texts = sentence.split(' ')
    const chunks: Chunk[] = []
    let length = 0
    for (let place = 0; place < texts.length; place++) {
      const text = texts[place]!
      const chunk = this.chunk(text)
      chunks.push(chunk)
      length += chunk.length
      for (let k = 0; k < chunk.tokens.length; k++) this.note(chunk.tokens[k]!.id, index, tokens)
      if (chunk.hasCapital) this.noteNames(chunk.tokens, place === 0 && startsWithWord(text) ? 1 : 0)
    }
    this.sentences.push(chunks)
    return length
  }

  private note(id: number, sentence: number, tokens: number[]): void {
    if (this.lastIn[id] === sentence) return
    this.lastIn[id] = sentence
    this.frequency[id]!++
    tokens.push(id)
  }

  /** Every sentence begins with a capital: only those after the first word tell of a name. */
  private noteNames(tokens: readonly IdToken[], from: number): void {
    for (let k = from; k < tokens.length; k++)
      if (tokens[k]!.isCapital) this.types[tokens[k]!.id]!.isName = true
  }

  private chunk(text: string): Chunk {
    const known = this.chunks.get(text)
    if (known) return known
    const read = readTokens(text, this.language)
    const tokens: IdToken[] = []
    let length = 0
    for (const token of read) {
      tokens.push({ id: this.idOf(token), surface: token.surface, isCapital: token.isCapital })
      if (token.kind !== 'punctuation') length += token.word.length
    }
    const chunk = { tokens, length, hasCapital: tokens.some(({ isCapital }) => isCapital) }
    this.chunks.set(text, chunk)
    return chunk
  }

  private idOf(token: Token): number {
    const known = this.ids.get(token.key)
    if (known !== undefined) return known
    const id = this.types.length
    this.ids.set(token.key, id)
    this.frequency.push(0)
    this.lastIn.push(-1)
    this.types.push({ kind: token.kind, key: token.key, word: token.word, isName: false })
    return id
  }

  private vocabulary(): Vocabulary {
    const frequency = Float64Array.from(this.frequency)
    return { types: this.types, frequency, tokens: frequency.reduce((sum, one) => sum + one, 0) }
  }
}

function startsWithWord(chunk: string): boolean {
  return /^[\p{L}\p{N}]/u.test(chunk)
}
