import type { ProjectRecords } from '../model/collections.ts'
import type { DocumentId, SentenceId } from '../model/id.ts'
import type { DocumentRecord, InlineCode, Link, Sentence } from '../model/records.ts'

/** One side of a row as one text; `codes` are those of its U+FFFC characters, in order. */
export type SideText = {
  readonly sentences: readonly Sentence[]
  readonly text: string
  readonly codes: readonly InlineCode[]
}

/** A link with everything of it that a format may want to say. */
export type ExportRow = {
  readonly link: Link
  readonly document: DocumentRecord
  readonly source: SideText
  readonly target: SideText
}

/** Makes rows of links. Takes records that readProject found whole; throws RangeError where a reference is not met. */
export class RowReader {
  private readonly documents: ReadonlyMap<DocumentId, DocumentRecord>
  private readonly sentences: ReadonlyMap<SentenceId, Sentence>

  constructor(records: ProjectRecords) {
    this.documents = new Map(records.documents.map((record) => [record.id, record]))
    this.sentences = new Map(records.sentences.map((record) => [record.id, record]))
  }

  read(link: Link): ExportRow {
    const document = this.documents.get(link.document)
    if (!document) throw new RangeError(`No document ${link.document}`)
    return { link, document, source: this.readSide(link.source), target: this.readSide(link.target) }
  }

  private readSide(ids: readonly SentenceId[]): SideText {
    const sentences = ids.map((id) => {
      const found = this.sentences.get(id)
      if (!found) throw new RangeError(`No sentence ${id}`)
      return found
    })
    return { sentences, text: joinSentences(sentences), codes: sentences.flatMap(({ codes }) => codes ?? []) }
  }
}

/** Sentences as one text, with the white space that follows each in its document; where a paragraph ends, a space. */
export function joinSentences(sentences: readonly Sentence[]): string {
  let text = ''
  for (const [index, { text: words, gap }] of sentences.entries()) {
    const next = sentences[index + 1]
    text += next ? words + (next.paragraphStart ? ' ' : (gap ?? ' ')) : words
  }
  return text
}
