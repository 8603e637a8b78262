/**
 * One side of a text as the aligner sees it: numbers only. A sentence's tokens are the distinct token types in it,
 * at `tokens[starts[i]] … tokens[starts[i + 1] - 1]`.
 */
export type SideModel = {
  readonly count: number
  /** Letters and digits of each sentence; at least 1. */
  readonly lengths: Float64Array
  /** 1 where a sentence begins a paragraph; all 0 when paragraphs are not known. */
  readonly paragraphs: Uint8Array
  readonly starts: Int32Array
  readonly tokens: Int32Array
  readonly vocabulary: Vocabulary
}

/** The token types of a side. Ids are indices of these arrays. */
export type Vocabulary = {
  readonly types: readonly TokenType[]
  /** In how many sentences a type occurs. */
  readonly frequency: Float64Array
}

export type TokenType = {
  readonly kind: 'word' | 'number' | 'punctuation'
  /** What makes tokens one type: a stem, a number's value, a folded mark. */
  readonly key: string
  /** The folded word, unstemmed, as first met; names are compared by it. */
  readonly word: string
  /** Written with a capital inside a sentence at least once. */
  readonly isName: boolean
}

/** Sentences joined by `size`, in order, for a coarse look at a long text. The vocabulary stays the same. */
export function mergeSentences(side: SideModel, size: number): SideModel {
  const count = Math.ceil(side.count / size)
  const lengths = new Float64Array(count)
  const paragraphs = new Uint8Array(count)
  const starts = new Int32Array(count + 1)
  const tokens: number[] = []
  for (let block = 0; block < count; block++) {
    const from = block * size
    const to = Math.min(side.count, from + size)
    for (let i = from; i < to; i++) lengths[block] = (lengths[block] ?? 0) + (side.lengths[i] ?? 0)
    const distinct = new Set(side.tokens.subarray(side.starts[from], side.starts[to]))
    for (const token of distinct) tokens.push(token)
    starts[block + 1] = tokens.length
  }
  return { count, lengths, paragraphs, starts, tokens: Int32Array.from(tokens), vocabulary: side.vocabulary }
}
