import type { DocumentId, SentenceId } from './id.ts'
import type { Sentence, Side } from './records.ts'

const NONE = -1

/**
 * Where sentences stand, and which link wants each where: an id and a few numbers a sentence, whatever its text is.
 * Links come before the sentences that they name.
 */
export class SentencePlaces {
  private readonly numbers = new Map<SentenceId, number>()
  private readonly documents = new Map<DocumentId, number>()
  /** By the number of the sentence: the index of its link, and the side on which that has it. */
  private readonly links: number[] = []
  private readonly linkSides: number[] = []
  /** By the number of the sentence: its own index and side, and how long its text is. */
  private readonly indexes: number[] = []
  private readonly sides: number[] = []
  private readonly lengths: number[] = []

  /** False: another link has the sentence already. */
  link(id: SentenceId, link: number, document: DocumentId, side: Side): boolean {
    const number = this.numberOf(id)
    if (this.links[number] !== NONE) return false
    this.links[number] = link
    this.linkSides[number] = this.sideNumber(document, side)
    return true
  }

  /** `strangeLink`: the index of the link that has the sentence on another side or in another document. */
  place(sentence: Sentence, index: number): { isNew: boolean; strangeLink: number | undefined } {
    const number = this.numberOf(sentence.id)
    if (this.indexes[number] !== NONE) return { isNew: false, strangeLink: undefined }
    const side = this.sideNumber(sentence.document, sentence.side)
    this.indexes[number] = index
    this.sides[number] = side
    this.lengths[number] = sentence.text.length
    const link = this.links[number]
    return { isNew: true, strangeLink: link === NONE || this.linkSides[number] === side ? undefined : link }
  }

  find(id: SentenceId): { side: Side; length: number } | undefined {
    const number = this.numbers.get(id)
    if (number === undefined || this.indexes[number] === NONE) return undefined
    return { side: this.sides[number]! % 2 === 0 ? 'source' : 'target', length: this.lengths[number]! }
  }

  /** What links name and nobody has placed. */
  *missing(): Generator<{ id: SentenceId; link: number }> {
    for (const [id, number] of this.numbers) {
      if (this.indexes[number] === NONE) yield { id, link: this.links[number]! }
    }
  }

  *unlinked(): Generator<{ id: SentenceId; index: number }> {
    for (const [id, number] of this.numbers) {
      if (this.links[number] === NONE) yield { id, index: this.indexes[number]! }
    }
  }

  private numberOf(id: SentenceId): number {
    const known = this.numbers.get(id)
    if (known !== undefined) return known
    const number = this.numbers.size
    this.numbers.set(id, number)
    for (const list of [this.links, this.linkSides, this.indexes, this.sides, this.lengths]) list.push(NONE)
    return number
  }

  /** One number for a side of a document: even for the source. */
  private sideNumber(document: DocumentId, side: Side): number {
    const number = this.documents.get(document) ?? this.documents.size
    this.documents.set(document, number)
    return number * 2 + (side === 'source' ? 0 : 1)
  }
}
