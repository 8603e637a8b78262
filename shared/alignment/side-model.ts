/**
 * One side of a text as the aligner sees it: numbers only. A sentence's tokens are the distinct token types in it,
 * at `tokens[starts[i]] … tokens[starts[i + 1] - 1]`.
 */
export type SideModel = {
  readonly count: number
  /** Letters and digits of each sentence; at least 1. */
  readonly lengths: Float64Array
  /** What comes before each sentence: bits of PARAGRAPH_START and BREAK. All 0 when paragraphs are not known. */
  readonly boundaries: Uint8Array
  readonly starts: Int32Array
  readonly tokens: Int32Array
  readonly vocabulary: Vocabulary
}

export const PARAGRAPH_START = 1
/** Sentences that are linked already were taken out here: no bead may reach across. */
export const BREAK = 2

/** The token types of a side. Ids are indices of these arrays. */
export type Vocabulary = {
  readonly types: readonly TokenType[]
  /** In how many sentences of the whole text a type occurs. */
  readonly frequency: Float64Array
  /** Sum of the frequencies. */
  readonly tokens: number
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

/** Some sentences of a side, in rising order; where others between them are left out there is a break. */
export function pickSentences(side: SideModel, chosen: Int32Array): SideModel {
  if (chosen.length === side.count) return side
  const { length: count } = chosen
  const boundaries = new Uint8Array(count)
  const starts = new Int32Array(count + 1)
  chosen.forEach((sentence, at) => {
    const isBroken = at > 0 && chosen[at - 1] !== sentence - 1
    boundaries[at] = side.boundaries[sentence]! | (isBroken ? BREAK : 0)
    starts[at + 1] = starts[at]! + side.starts[sentence + 1]! - side.starts[sentence]!
  })
  const tokens = new Int32Array(starts[count]!)
  chosen.forEach((sentence, at) => {
    tokens.set(side.tokens.subarray(side.starts[sentence]!, side.starts[sentence + 1]!), starts[at]!)
  })
  const lengths = Float64Array.from(chosen, (sentence) => side.lengths[sentence]!)
  return { count, lengths, boundaries, starts, tokens, vocabulary: side.vocabulary }
}

/** Sentences joined by `size`, in order, for a coarse look at a long text. */
export function joinSentences(side: SideModel, size: number): SideModel {
  const count = Math.ceil(side.count / size)
  const lengths = new Float64Array(count)
  const starts = new Int32Array(count + 1)
  const tokens = new Int32Array(side.tokens.length)
  const lastIn = new Int32Array(side.vocabulary.types.length).fill(-1)
  for (let block = 0, at = 0; block < count; block++) {
    const from = block * size
    const to = Math.min(side.count, from + size)
    for (let i = from; i < to; i++) lengths[block]! += side.lengths[i]!
    for (let k = side.starts[from]!; k < side.starts[to]!; k++) {
      const token = side.tokens[k]!
      if (lastIn[token] === block) continue
      lastIn[token] = block
      tokens[at++] = token
    }
    starts[block + 1] = at
  }
  const boundaries = new Uint8Array(count)
  return {
    count,
    lengths,
    boundaries,
    starts,
    tokens: tokens.subarray(0, starts[count]),
    vocabulary: side.vocabulary,
  }
}

/** The distinct types of sentences `from` … `to` - 1. */
export function distinctTokens(side: SideModel, from: number, to: number): Int32Array {
  const tokens = side.tokens.subarray(side.starts[from]!, side.starts[to]!)
  return to - from < 2 ? tokens : Int32Array.from(new Set(tokens))
}
