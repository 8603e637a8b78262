import { COLLECTIONS, NOTES, type Collection, type ProjectRecords, type RecordOf } from './collections.ts'
import type { ProjectProblem } from './problem.ts'
import { CLAIM_PARTS, CODE_CHARACTER, SIDES } from './fixed-values.ts'
import type { Anchor, Claim, Link, Sentence, Side, Span } from './records.ts'
import { SentencePlaces } from './sentence-places.ts'

/** What one validator a record cannot see: ids that clash, references that lead nowhere, sentences in no row. */
export function findBrokenReferences(records: ProjectRecords, most: number): readonly ProjectProblem[] {
  const check = new ReferenceCheck(most)
  for (const collection of COLLECTIONS)
    for (const record of records[collection]) check.take(collection, record)
  return check.finish()
}

/**
 * The same of records that are taken one after another, in the order of COLLECTIONS, and not kept: of a project of
 * millions of sentences there is never more here than their ids and a few numbers each.
 */
export class ReferenceCheck {
  readonly problems: ProjectProblem[] = []
  private readonly most: number
  private readonly ids: { readonly [C in Collection]?: Set<string> } = Object.fromEntries(
    COLLECTIONS.filter((name) => name !== 'sentences').map((name) => [name, new Set<string>()]),
  )
  private readonly taken: { [C in Collection]?: number } = {}
  private readonly sentences = new SentencePlaces()

  constructor(most: number) {
    this.most = most
  }

  take<C extends Collection>(collection: C, record: RecordOf[C]): void {
    const index = this.taken[collection] ?? 0
    this.taken[collection] = index + 1
    const path = `${collection}/${index}`
    if (collection === 'sentences') this.sentence(record as Sentence, index, path)
    else this.id(collection, record.id, path)
    if (collection === 'links') this.link(record as Link, index, path)
    else if (collection === 'claims') this.claim(record as Claim, path)
    else if ((NOTES as readonly Collection[]).includes(collection))
      this.note(record as RecordOf['comments'], path)
  }

  /** To be asked once, after the last record. */
  finish(): readonly ProjectProblem[] {
    for (const { id, link } of this.sentences.missing()) this.missing(`links/${link}`, id)
    for (const { id, index } of this.sentences.unlinked()) {
      this.report({ code: 'sentence-in-no-link', path: `sentences/${index}`, id })
    }
    return this.problems
  }

  private id(collection: Collection, id: string, path: string): void {
    const seen = this.ids[collection]!
    const before = seen.size
    if (seen.add(id).size === before) this.report({ code: 'duplicate-id', path, id })
  }

  private link(record: Link, index: number, path: string): void {
    this.documentOf(record.document, path)
    if (record.source.length + record.target.length === 0)
      this.report({ code: 'empty-link', path, id: record.id })
    for (const side of SIDES) {
      for (const id of record[side]) {
        const isFree = this.sentences.link(id, index, record.document, side)
        if (!isFree) this.report({ code: 'sentence-in-two-links', path, id })
      }
    }
  }

  private sentence(record: Sentence, index: number, path: string): void {
    const { id } = record
    const place = this.sentences.place(record, index)
    if (!place.isNew) this.report({ code: 'duplicate-id', path, id })
    this.documentOf(record.document, path)
    if (countCodes(record.text) !== (record.codes?.length ?? 0))
      this.report({ code: 'codes-do-not-match', path, id })
    if (place.strangeLink !== undefined)
      this.report({ code: 'wrong-side', path: `links/${place.strangeLink}`, id })
  }

  private claim(record: Claim, path: string): void {
    this.documentOf(record.document, path)
    if (!this.ids.claimants!.has(record.claimant)) this.missing(path, record.claimant)
    for (const side of SIDES) {
      for (const part of CLAIM_PARTS) this.anchor(record[side][part], `${path}/${side}/${part}`, side)
    }
  }

  /** A comment may name a claim that is no more; its words must be there. */
  private note(record: RecordOf['comments'] | RecordOf['suggestions'], path: string): void {
    this.documentOf(record.document, path)
    this.anchor(record.anchor, `${path}/anchor`)
  }

  private anchor(spans: Anchor, path: string, side?: Side): void {
    spans.forEach((span, index) => this.span(span, `${path}/${index}`, side))
  }

  private span({ sentence: id, to }: Span, path: string, side: Side | undefined): void {
    const sentence = this.sentences.find(id)
    if (!sentence) this.missing(path, id)
    else if (side && sentence.side !== side) this.report({ code: 'wrong-side', path, id })
    else if (to > sentence.length) this.report({ code: 'span-outside-text', path, id })
  }

  private documentOf(id: string, path: string): void {
    if (!this.ids.documents!.has(id)) this.missing(path, id)
  }

  private missing(path: string, id: string): void {
    this.report({ code: 'missing-record', path, id })
  }

  private report(problem: ProjectProblem): void {
    if (this.problems.length < this.most) this.problems.push(problem)
  }
}

export function countCodes(text: string): number {
  return text.includes(CODE_CHARACTER) ? text.split(CODE_CHARACTER).length - 1 : 0
}
