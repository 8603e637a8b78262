import { COLLECTIONS, NOTES, type ProjectRecords } from './collections.ts'
import type { SentenceId } from './id.ts'
import type { ProjectProblem } from './problem.ts'
import {
  CLAIM_PARTS,
  CODE_CHARACTER,
  SIDES,
  type Claim,
  type Link,
  type Sentence,
  type Side,
  type Span,
} from './records.ts'

/** What one validator a record cannot see: ids that clash, references that lead nowhere, sentences in no row. */
export function findBrokenReferences(records: ProjectRecords, most: number): ProjectProblem[] {
  const check = new ReferenceCheck(records, most)
  check.ids()
  check.sentences()
  check.links()
  check.claims()
  check.notes()
  return check.problems
}

class ReferenceCheck {
  readonly problems: ProjectProblem[] = []
  private readonly records: ProjectRecords
  private readonly most: number
  private readonly documents: Set<string>
  private readonly bySentence = new Map<SentenceId, Sentence>()

  constructor(records: ProjectRecords, most: number) {
    this.records = records
    this.most = most
    this.documents = new Set(records.documents.map((record) => record.id))
    for (const record of records.sentences) this.bySentence.set(record.id, record)
  }

  ids(): void {
    for (const collection of COLLECTIONS) {
      const seen = new Set<string>()
      this.records[collection].forEach((record, index) => {
        if (seen.has(record.id))
          this.report({ code: 'duplicate-id', path: `${collection}/${index}`, id: record.id })
        seen.add(record.id)
      })
    }
  }

  sentences(): void {
    this.records.sentences.forEach((record, index) => {
      const path = `sentences/${index}`
      this.documentOf(record.document, path)
      if (countCodes(record.text) !== (record.codes?.length ?? 0)) {
        this.report({ code: 'codes-do-not-match', path, id: record.id })
      }
    })
  }

  links(): void {
    const linked = new Set<SentenceId>()
    this.records.links.forEach((record, index) => {
      const path = `links/${index}`
      this.documentOf(record.document, path)
      if (record.source.length + record.target.length === 0)
        this.report({ code: 'empty-link', path, id: record.id })
      for (const side of SIDES) this.linkSide(record, side, path, linked)
    })
    this.records.sentences.forEach((record, index) => {
      if (!linked.has(record.id)) {
        this.report({ code: 'sentence-in-no-link', path: `sentences/${index}`, id: record.id })
      }
    })
  }

  claims(): void {
    const claimants = new Set<string>(this.records.claimants.map((record) => record.id))
    this.records.claims.forEach((record, index) => {
      const path = `claims/${index}`
      this.documentOf(record.document, path)
      if (!claimants.has(record.claimant)) this.missing(path, record.claimant)
      for (const side of SIDES) this.claimSide(record, side, path)
    })
  }

  /** A comment may name a claim that is no more; its words must be there. */
  notes(): void {
    for (const collection of NOTES) {
      this.records[collection].forEach((record, index) => {
        const path = `${collection}/${index}`
        this.documentOf(record.document, path)
        record.anchor.forEach((span, at) => this.span(span, `${path}/anchor/${at}`))
      })
    }
  }

  private linkSide(link: Link, side: Side, path: string, linked: Set<SentenceId>): void {
    for (const id of link[side]) {
      const sentence = this.bySentence.get(id)
      if (!sentence) this.missing(path, id)
      else if (sentence.side !== side || sentence.document !== link.document) {
        this.report({ code: 'wrong-side', path, id })
      }
      if (linked.has(id)) this.report({ code: 'sentence-in-two-links', path, id })
      linked.add(id)
    }
  }

  private claimSide(claim: Claim, side: Side, path: string): void {
    for (const part of CLAIM_PARTS) {
      claim[side][part].forEach((span, index) => {
        this.span(span, `${path}/${side}/${part}/${index}`, side)
      })
    }
  }

  private span(span: Span, path: string, side?: Side): void {
    const sentence = this.bySentence.get(span.sentence)
    if (!sentence) this.missing(path, span.sentence)
    else if (side && sentence.side !== side) this.report({ code: 'wrong-side', path, id: span.sentence })
    else if (span.to > sentence.text.length) {
      this.report({ code: 'span-outside-text', path, id: span.sentence })
    }
  }

  private documentOf(id: string, path: string): void {
    if (!this.documents.has(id)) this.missing(path, id)
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
