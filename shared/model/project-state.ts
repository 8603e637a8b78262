import {
  NOTES,
  type Collection,
  type NoteCollection,
  type ProjectRecords,
  type RecordOf,
} from './collections.ts'
import { isOnSameSentences, sentencesOf, sentencesOfChange } from './claim-sentences.ts'
import type { ClaimId, DocumentId, LinkId, SentenceId } from './id.ts'
import { OrderedList } from './ordered-list.ts'
import { SIDES } from './fixed-values.ts'
import type { Anchor, Claim, Header, Link, Sentence } from './records.ts'
import { SentenceIndex } from './sentence-index.ts'

/** The orders inside one document: of its rows, and of the sentences of each side. */
export type DocumentOrder = {
  readonly rows: OrderedList<LinkId>
  readonly source: OrderedList<SentenceId>
  readonly target: OrderedList<SentenceId>
}

/** What changed since it was last asked: the window redraws these and nothing else. */
export type Changes = {
  header: boolean
  /** Documents whose rows were added, removed or moved. */
  rows: Set<DocumentId>
  links: Set<LinkId>
  sentences: Set<SentenceId>
  claims: Set<ClaimId>
  /** Any of claimants, documents, comments, suggestions, terms, conflicts. */
  others: Set<Collection>
}

function noChanges(): Changes {
  return {
    header: false,
    rows: new Set(),
    links: new Set(),
    sentences: new Set(),
    claims: new Set(),
    others: new Set(),
  }
}

/**
 * A project in memory: records by id, their orders, and indexes (the link of a sentence; the claims, comments
 * and suggestions on a sentence) that are kept with every change. Records are never altered in place, only replaced, so whoever holds
 * one holds a consistent value; the state itself is altered, through operations alone, so that a key press costs
 * the same at any size.
 */
export class ProjectState {
  header: Header
  readonly tables: { readonly [C in Collection]: Map<RecordOf[C]['id'], RecordOf[C]> }
  /** Order of the collections that have one order for the whole project. */
  readonly orders: {
    readonly [C in Exclude<Collection, 'links' | 'sentences'>]: OrderedList<RecordOf[C]['id']>
  }
  readonly inside = new Map<DocumentId, DocumentOrder>()
  private readonly linkBySentence = new Map<SentenceId, LinkId>()
  private readonly claimsBySentence = new SentenceIndex<ClaimId>()
  private readonly notesBySentence: { readonly [C in NoteCollection]: SentenceIndex<RecordOf[C]['id']> } = {
    comments: new SentenceIndex(),
    suggestions: new SentenceIndex(),
  }
  private changes = noChanges()

  /** Takes records that readProject found whole (validate.ts): ids distinct, references met. */
  constructor(records: ProjectRecords) {
    this.header = records.header
    this.tables = {
      documents: new Map(),
      links: new Map(),
      sentences: new Map(),
      claimants: new Map(),
      claims: new Map(),
      comments: new Map(),
      suggestions: new Map(),
      terms: new Map(),
      conflicts: new Map(),
    }
    this.orders = {
      documents: new OrderedList(),
      claimants: new OrderedList(),
      claims: new OrderedList(),
      comments: new OrderedList(),
      suggestions: new OrderedList(),
      terms: new OrderedList(),
      conflicts: new OrderedList(),
    }
    this.append(records)
    this.takeChanges()
  }

  /** Adds records at the end of their collections: how a page takes in the parts of a large project. */
  append(records: Partial<ProjectRecords>): void {
    for (const record of records.documents ?? [])
      this.insertRecord('documents', record, this.orders.documents.last() ?? null)
    for (const record of records.sentences ?? []) {
      this.tables.sentences.set(record.id, record)
      this.orderOf(record.document)[record.side].append(record.id)
    }
    for (const record of records.links ?? []) {
      this.putLink(record)
      this.orderOf(record.document).rows.append(record.id)
      this.changes.rows.add(record.document)
    }
    for (const collection of PLAIN) {
      for (const record of records[collection] ?? []) {
        this.insertRecord(collection, record, this.orders[collection].last() ?? null)
      }
    }
  }

  takeChanges(): Changes {
    const taken = this.changes
    this.changes = noChanges()
    return taken
  }

  sentence(id: SentenceId): Sentence | undefined {
    return this.tables.sentences.get(id)
  }

  link(id: LinkId): Link | undefined {
    return this.tables.links.get(id)
  }

  claim(id: ClaimId): Claim | undefined {
    return this.tables.claims.get(id)
  }

  linkOf(id: SentenceId): Link | undefined {
    const link = this.linkBySentence.get(id)
    return link === undefined ? undefined : this.tables.links.get(link)
  }

  /** The claims with a span on the sentence, in no promised order. */
  claimsOn(id: SentenceId): Claim[] {
    const claims: Claim[] = []
    for (const claim of this.claimsBySentence.on(id)) {
      const record = this.tables.claims.get(claim)
      if (record) claims.push(record)
    }
    return claims
  }

  /** The comments, or the suggestions, with a span on the sentence, in no promised order. */
  notesOn<C extends NoteCollection>(collection: C, id: SentenceId): RecordOf[C][] {
    const table: ReadonlyMap<RecordOf[C]['id'], RecordOf[C]> = this.tables[collection]
    return [...this.notesBySentence[collection].on(id)].map((note) => table.get(note)!)
  }

  orderOf(id: DocumentId): DocumentOrder {
    const order = this.inside.get(id)
    if (!order) throw new RangeError(`No document ${id}`)
    return order
  }

  putHeader(header: Header): void {
    this.header = header
    this.changes.header = true
  }

  putSentence(record: Sentence): void {
    this.tables.sentences.set(record.id, record)
    this.changes.sentences.add(record.id)
  }

  insertSentence(record: Sentence, after: SentenceId | null): void {
    this.orderOf(record.document)[record.side].insertAfter(after, record.id)
    this.putSentence(record)
  }

  removeSentence(record: Sentence): void {
    this.orderOf(record.document)[record.side].remove(record.id)
    this.tables.sentences.delete(record.id)
    this.linkBySentence.delete(record.id)
    this.claimsBySentence.forget(record.id)
    for (const collection of NOTES) this.notesBySentence[collection].forget(record.id)
    this.changes.sentences.add(record.id)
  }

  putLink(record: Link): void {
    this.tables.links.set(record.id, record)
    for (const side of SIDES) for (const id of record[side]) this.linkBySentence.set(id, record.id)
    this.changes.links.add(record.id)
  }

  insertLink(record: Link, after: LinkId | null): void {
    this.orderOf(record.document).rows.insertAfter(after, record.id)
    this.putLink(record)
    this.changes.rows.add(record.document)
  }

  removeLink(record: Link): void {
    this.orderOf(record.document).rows.remove(record.id)
    this.tables.links.delete(record.id)
    this.changes.rows.add(record.document)
    this.changes.links.add(record.id)
  }

  putClaim(record: Claim): void {
    const before = this.tables.claims.get(record.id)
    this.tables.claims.set(record.id, record)
    if (before && isOnSameSentences(before, record)) return this.touchCarried(before, record)
    if (before) this.unindexClaim(before)
    this.claimsBySentence.add(record.id, sentencesOf(record))
    this.touchClaim(record)
  }

  putNote<C extends NoteCollection>(collection: C, record: RecordOf[C]): void {
    const table: Map<RecordOf[C]['id'], RecordOf[C]> = this.tables[collection]
    const before = table.get(record.id)
    if (before) this.unindexNote(collection, before)
    table.set(record.id, record)
    const index: SentenceIndex<RecordOf[C]['id']> = this.notesBySentence[collection]
    index.add(record.id, sentencesOfAnchor(record.anchor))
    this.touchNote(collection, record)
  }

  /** Puts a changed record of any collection in the place of the one with its id. */
  putRecord<C extends Collection>(collection: C, record: RecordOf[C]): void {
    if (collection === 'sentences') this.putSentence(record as Sentence)
    else if (collection === 'links') this.putLink(record as Link)
    else if (collection === 'claims') this.putClaim(record as Claim)
    else if (isNotes(collection)) this.putNote(collection, record as never)
    else {
      this.tables[collection].set(record.id, record)
      this.changes.others.add(collection)
    }
  }

  /** `after` null: first. */
  insertRecord<C extends keyof ProjectState['orders']>(
    collection: C,
    record: RecordOf[C],
    after: RecordOf[C]['id'] | null,
  ): void {
    this.orders[collection].insertAfter(after, record.id)
    if (collection === 'documents') {
      const order = {
        rows: new OrderedList<LinkId>(),
        source: new OrderedList<SentenceId>(),
        target: new OrderedList<SentenceId>(),
      }
      this.inside.set(record.id as DocumentId, order)
    }
    this.putRecord(collection, record)
  }

  removeRecord<C extends keyof ProjectState['orders']>(collection: C, record: RecordOf[C]): void {
    this.orders[collection].remove(record.id)
    if (collection === 'claims') {
      this.unindexClaim(record as Claim)
      this.touchClaim(record as Claim)
    } else if (isNotes(collection)) {
      this.unindexNote(collection, record as never)
      this.touchNote(collection, record as RecordOf[NoteCollection])
    } else this.changes.others.add(collection)
    this.tables[collection].delete(record.id)
  }

  /** Takes a document with all its rows and sentences, of which nobody may have said anything. */
  removeDocument(id: DocumentId): void {
    const { rows, source, target } = this.orderOf(id)
    for (const link of rows) {
      this.tables.links.delete(link)
      this.changes.links.add(link)
    }
    for (const side of [source, target]) {
      for (const sentence of side) {
        this.tables.sentences.delete(sentence)
        this.linkBySentence.delete(sentence)
        this.changes.sentences.add(sentence)
      }
    }
    this.changes.rows.add(id)
    this.removeRecord('documents', this.tables.documents.get(id)!)
    this.inside.delete(id)
  }

  /** Every record in order: what is written to the file. The arrays are new; the records are those in use. */
  toRecords(): ProjectRecords {
    const steps = this.collectRecords()
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
    }
  }

  /** The same in steps, for a caller with other work to do between two; the state must not change until the last. */
  *collectRecords(): Generator<undefined, ProjectRecords> {
    const records: ProjectRecords = {
      header: this.header,
      documents: inOrder(this.orders.documents, this.tables.documents),
      links: [],
      sentences: [],
      claimants: inOrder(this.orders.claimants, this.tables.claimants),
      claims: inOrder(this.orders.claims, this.tables.claims),
      comments: inOrder(this.orders.comments, this.tables.comments),
      suggestions: inOrder(this.orders.suggestions, this.tables.suggestions),
      terms: inOrder(this.orders.terms, this.tables.terms),
      conflicts: inOrder(this.orders.conflicts, this.tables.conflicts),
    }
    for (const id of this.orders.documents) yield* this.collectDocument(id, records)
    return records
  }

  /**
   * Sentences stand row by row, source before target, as far as the order of each side allows: where links cross,
   * the order inside a side wins, for it is read back from the file.
   */
  private *collectDocument(id: DocumentId, records: ProjectRecords): Generator<undefined, void> {
    const order = this.orderOf(id)
    const sides = { source: new SideInOrder(order.source), target: new SideInOrder(order.target) }
    for (const row of order.rows) {
      const link = this.tables.links.get(row)!
      records.links.push(link)
      for (const side of SIDES) {
        for (const sentence of link[side]) {
          for (const next of sides[side].upTo(sentence))
            records.sentences.push(this.tables.sentences.get(next)!)
        }
      }
      if (records.links.length % ROWS_IN_A_STEP === 0) yield
    }
  }

  private unindexClaim(record: Claim): void {
    const sentences = sentencesOf(record)
    this.claimsBySentence.remove(record.id, sentences)
    for (const id of sentences) this.changes.sentences.add(id)
  }

  private unindexNote<C extends NoteCollection>(collection: C, record: RecordOf[C]): void {
    const index: SentenceIndex<RecordOf[C]['id']> = this.notesBySentence[collection]
    index.remove(record.id, sentencesOfAnchor(record.anchor))
    this.touchNote(collection, record)
  }

  private touchNote(collection: NoteCollection, { anchor }: RecordOf[NoteCollection]): void {
    this.changes.others.add(collection)
    for (const id of sentencesOfAnchor(anchor)) this.changes.sentences.add(id)
  }

  /** Typing carries the spans on one sentence: what the claim has on other sentences is as it was. */
  private touchCarried(before: Claim, record: Claim): void {
    this.changes.claims.add(record.id)
    for (const id of sentencesOfChange(before, record)) this.changes.sentences.add(id)
  }

  private touchClaim(record: Claim): void {
    this.changes.claims.add(record.id)
    for (const id of sentencesOf(record)) this.changes.sentences.add(id)
  }
}

/** The collections that nothing but their own order holds together. */
const PLAIN = ['claimants', 'claims', 'comments', 'suggestions', 'terms', 'conflicts'] as const

const ROWS_IN_A_STEP = 1000

/** One side of a document, given out in its order: each sentence once. */
class SideInOrder {
  private readonly ids: readonly SentenceId[]
  private given = 0
  private places: Map<SentenceId, number> | undefined

  constructor(order: OrderedList<SentenceId>) {
    this.ids = order.toArray()
  }

  /** Those not given yet, up to this one. Nearly always it is the next: only where links cross are places needed. */
  upTo(id: SentenceId): readonly SentenceId[] {
    const first = this.given
    if (this.ids[first] === id) this.given++
    else this.given = Math.max(first, this.placeOf(id) + 1)
    return this.ids.slice(first, this.given)
  }

  private placeOf(id: SentenceId): number {
    this.places ??= new Map(this.ids.map((sentence, place) => [sentence, place]))
    return this.places.get(id)!
  }
}

function inOrder<Id, R>(order: OrderedList<Id>, table: ReadonlyMap<Id, R>): R[] {
  return order.toArray().map((id) => table.get(id)!)
}

function isNotes(collection: Collection): collection is NoteCollection {
  return (NOTES as readonly Collection[]).includes(collection)
}

/** The sentences on which an anchor has a span, each once. */
export function sentencesOfAnchor(anchor: Anchor): Set<SentenceId> {
  return new Set(anchor.map(({ sentence }) => sentence))
}
