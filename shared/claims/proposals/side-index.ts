import type { FoundClaim } from './found-claim.ts'
import { isInContent, type NumberedSentence } from './side-claims.ts'

/** One side of a document with its claims, found by row and by sentence: a long document costs what its rows cost. */
export class SideIndex {
  readonly sentences: readonly NumberedSentence[]
  readonly claims: readonly FoundClaim[]
  private readonly byRow = new Map<number, number[]>()
  private readonly byCue = new Map<number, FoundClaim[]>()
  private readonly byContent = new Map<number, FoundClaim[]>()

  constructor(sentences: readonly NumberedSentence[], claims: readonly FoundClaim[]) {
    this.sentences = sentences
    this.claims = claims
    sentences.forEach(({ row }, index) => push(this.byRow, row, index))
    for (const claim of claims) {
      push(this.byCue, claim.sentence, claim)
      for (const sentence of new Set([claim.sentence, ...claim.more.map((part) => part.sentence)]))
        push(this.byContent, sentence, claim)
    }
  }

  /** Places of the sentences of a row. */
  inRow(row: number): readonly number[] {
    return this.byRow.get(row) ?? []
  }

  withCueIn(sentence: number): readonly FoundClaim[] {
    return this.byCue.get(sentence) ?? []
  }

  /** The claims with words in a sentence. */
  over(sentence: number): readonly FoundClaim[] {
    return this.byContent.get(sentence) ?? []
  }

  /** The claims in whose content the cue of this one stands. */
  around(claim: FoundClaim): FoundClaim[] {
    return this.over(claim.sentence).filter((other) => isInContent(claim, other))
  }
}

function push<V>(map: Map<number, V[]>, key: number, value: V): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
