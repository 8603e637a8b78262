import { z } from 'zod'
import { documentId, type DocumentId, type LinkId, type SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { countCodes } from '../model/references.ts'
import { SIDES } from '../model/fixed-values.ts'
import { documentRecord, link, sentence } from '../model/records.ts'
import type { OperationKind } from './operation-kind.ts'
import type { Refusal } from './refusal.ts'

/** Whole rows with all their sentences, and no others; both in order. */
const rows = { links: z.array(link), sentences: z.array(sentence) }
/** How many rows and sentences go: whoever takes them back must mean these. */
const counts = { rows: z.int().min(0), sentences: z.int().min(0) }

/** `after`: the document before it; null: it is the first. */
export const addDocumentSchema = z.strictObject({
  kind: z.literal('document.add'),
  record: documentRecord,
  after: documentId.nullable(),
  ...rows,
})
export const removeDocumentSchema = z.strictObject({
  kind: z.literal('document.remove'),
  document: documentId,
  ...counts,
})
export const extendDocumentSchema = z.strictObject({
  kind: z.literal('document.extend'),
  document: documentId,
  ...rows,
})
/** What the document follows, as it is and as it is to be; null: it is the first. */
export const moveDocumentSchema = z.strictObject({
  kind: z.literal('document.move'),
  document: documentId,
  from: documentId.nullable(),
  to: documentId.nullable(),
})
export const shortenDocumentSchema = z.strictObject({
  kind: z.literal('document.shorten'),
  document: documentId,
  ...counts,
})

export type AddDocument = z.infer<typeof addDocumentSchema>
export type RemoveDocument = z.infer<typeof removeDocumentSchema>
export type ExtendDocument = z.infer<typeof extendDocumentSchema>
export type ShortenDocument = z.infer<typeof shortenDocumentSchema>
export type MoveDocument = z.infer<typeof moveDocumentSchema>
type Rows = Pick<ExtendDocument, 'links' | 'sentences'>

export const addDocument: OperationKind<AddDocument, RemoveDocument> = {
  check(state, { record, after, ...added }) {
    if (state.inside.has(record.id)) return { code: 'already-there', id: record.id }
    if (after !== null && !state.inside.has(after)) return { code: 'missing', id: after }
    return checkRows(state, record.id, added)
  },

  apply(state, { record, after, ...added }) {
    state.insertRecord('documents', record, after)
    appendRows(state, record.id, added)
  },

  invert: (_state, { record, links, sentences }) => ({
    kind: 'document.remove',
    document: record.id,
    rows: links.length,
    sentences: sentences.length,
  }),
  mapAnchor: (_operation, anchor) => anchor,
}

/** Refused while claims, comments, suggestions or conflicts are in the document: they would be lost with it. */
export const removeDocument: OperationKind<RemoveDocument, AddDocument> = {
  check(state, { document, rows: count, sentences }) {
    if (!state.inside.has(document)) return { code: 'missing', id: document }
    const { rows: all, source, target } = state.orderOf(document)
    if (all.length !== count || source.length + target.length !== sentences)
      return { code: 'record-changed', id: document }
    return checkUnlocked(state, all) ?? checkUnnamed(state, document)
  },

  apply: (state, { document }) => state.removeDocument(document),

  invert: (state, { document }) => ({
    kind: 'document.add',
    record: state.tables.documents.get(document)!,
    after: state.orders.documents.before(document) ?? null,
    ...lastRows(state, document, Infinity),
  }),
  mapAnchor: (_operation, anchor) => anchor,
}

/** A document to another place among the documents, its rows with it. */
export const moveDocument: OperationKind<MoveDocument> = {
  check(state, { document, from, to }) {
    for (const id of to === null ? [document] : [document, to])
      if (!state.inside.has(id)) return { code: 'missing', id }
    const isThere = (state.orders.documents.before(document) ?? null) === from
    return isThere && to !== document ? undefined : { code: 'record-changed', id: document }
  },

  apply(state, { document, to }) {
    state.orders.documents.remove(document)
    state.orders.documents.insertAfter(to, document)
    state.putRecord('documents', state.tables.documents.get(document)!)
  },

  invert: (_state, { document, from, to }) => ({ kind: 'document.move', document, from: to, to: from }),
  mapAnchor: (_operation, anchor) => anchor,
}

/** More rows at the end of a document: a long one is added piece by piece. */
export const extendDocument: OperationKind<ExtendDocument, ShortenDocument> = {
  check(state, { document, ...added }) {
    if (!state.inside.has(document)) return { code: 'missing', id: document }
    return checkRows(state, document, added)
  },

  apply: (state, { document, ...added }) => appendRows(state, document, added),

  invert: (_state, { document, links, sentences }) => ({
    kind: 'document.shorten',
    document,
    rows: links.length,
    sentences: sentences.length,
  }),
  mapAnchor: (_operation, anchor) => anchor,
}

/** Takes the last rows; refused where their sentences are not the last ones, or bear claims or remarks. */
export const shortenDocument: OperationKind<ShortenDocument, ExtendDocument> = {
  check(state, { document, ...wanted }) {
    if (!state.inside.has(document)) return { code: 'missing', id: document }
    const found = lastRows(state, document, wanted.rows)
    if (!isAsMany(found, wanted) || !isAtEnd(state, document, found))
      return { code: 'record-changed', id: document }
    return checkFree(state, found)
  },

  apply: (state, { document, rows: count }) => cutRows(state, lastRows(state, document, count)),

  invert: (state, { document, rows: count }) => ({
    kind: 'document.extend',
    document,
    ...lastRows(state, document, count),
  }),
  mapAnchor: (_operation, anchor) => anchor,
}

/** New records of this document, each sentence in exactly one of the rows. */
function checkRows(
  state: ProjectState,
  document: DocumentId,
  { links, sentences }: Rows,
): Refusal | undefined {
  const left = new Map<SentenceId, string>()
  for (const record of sentences) {
    if (state.sentence(record.id) || left.has(record.id)) return { code: 'already-there', id: record.id }
    if (record.document !== document) return { code: 'missing', id: record.document }
    if (countCodes(record.text) !== (record.codes?.length ?? 0))
      return { code: 'codes-do-not-match', sentence: record.id }
    left.set(record.id, record.side)
  }
  for (const record of links) {
    if (state.link(record.id)) return { code: 'already-there', id: record.id }
    if (record.document !== document) return { code: 'missing', id: record.document }
    if (record.source.length + record.target.length === 0) return { code: 'empty-link', link: record.id }
    for (const side of SIDES) {
      for (const id of record[side]) {
        if (left.get(id) !== side || !left.delete(id)) return { code: 'sentences-differ', id }
      }
    }
  }
  const [unlinked] = left.keys()
  return unlinked === undefined ? undefined : { code: 'sentences-differ', id: unlinked }
}

function appendRows(state: ProjectState, document: DocumentId, { links, sentences }: Rows): void {
  const order = state.orderOf(document)
  for (const record of sentences) state.insertSentence(record, order[record.side].last() ?? null)
  for (const record of links) state.insertLink(record, order.rows.last() ?? null)
}

/** The last rows with their sentences, each side in order. */
function lastRows(state: ProjectState, document: DocumentId, count: number): Rows {
  const order = state.orderOf(document)
  const { rows } = order
  const links = rows.slice(Math.max(0, rows.length - count), rows.length).map((id) => state.link(id)!)
  const sentences = SIDES.flatMap((side) => {
    const placed = links.flatMap((row) => row[side]).map((id) => ({ id, place: order[side].indexOf(id) }))
    return placed.sort((a, b) => a.place - b.place).map(({ id }) => state.sentence(id)!)
  })
  return { links, sentences }
}

function cutRows(state: ProjectState, { links, sentences }: Rows): void {
  for (const record of links.toReversed()) state.removeLink(record)
  for (const record of sentences.toReversed()) state.removeSentence(record)
}

function isAsMany({ links, sentences }: Rows, wanted: Pick<ShortenDocument, 'rows' | 'sentences'>): boolean {
  return links.length === wanted.rows && sentences.length === wanted.sentences
}

function isAtEnd(state: ProjectState, document: DocumentId, { sentences }: Rows): boolean {
  return SIDES.every((side) => {
    const ids = sentences.flatMap((record) => (record.side === side ? [record.id] : []))
    const order = state.orderOf(document)[side]
    const last = order.slice(order.length - ids.length, order.length)
    return ids.every((id, index) => id === last[index])
  })
}

function checkFree(state: ProjectState, { links, sentences }: Rows): Refusal | undefined {
  const bears = (id: SentenceId) =>
    state.claimsOn(id).length +
      state.notesOn('comments', id).length +
      state.notesOn('suggestions', id).length >
    0
  const used = sentences.find(({ id }) => bears(id))
  if (used) return { code: 'in-use', id: used.id }
  return checkUnlocked(
    state,
    links.map(({ id }) => id),
  )
}

function checkUnlocked(state: ProjectState, ids: Iterable<LinkId>): Refusal | undefined {
  for (const id of ids) if (state.link(id)?.locked) return { code: 'locked', link: id }
  return undefined
}

/** Nothing that is said in the project names the document: whoever names its sentences names it as well. */
function checkUnnamed(state: ProjectState, document: DocumentId): Refusal | undefined {
  const { claims, comments, suggestions, conflicts } = state.tables
  for (const table of [claims, comments, suggestions, conflicts]) {
    for (const record of table.values()) {
      if ('document' in record && record.document === document) return { code: 'in-use', id: record.id }
    }
  }
  return undefined
}
