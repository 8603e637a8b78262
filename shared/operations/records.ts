import { z } from 'zod'
import type { Collection, Note, RecordOf } from '../model/collections.ts'
import { sentencesOf } from '../model/claim-sentences.ts'
import type { ProjectState } from '../model/project-state.ts'
import { wrongField } from '../model/record-shape.ts'
import {
  claim,
  claimant,
  comment,
  conflict,
  suggestion,
  term,
  type Anchor,
  type Claim,
  type Side,
} from '../model/records.ts'
import { isEqual } from './is-equal.ts'
import type { OperationKind } from './operation-kind.ts'
import type { Refusal } from './refusal.ts'

/** Records that are added and removed whole: claims and all else that is no text and no row. */
const placedRecord = z.discriminatedUnion('collection', [
  z.strictObject({ collection: z.literal('claims'), record: claim, after: z.string().nullable() }),
  z.strictObject({ collection: z.literal('claimants'), record: claimant, after: z.string().nullable() }),
  z.strictObject({ collection: z.literal('comments'), record: comment, after: z.string().nullable() }),
  z.strictObject({ collection: z.literal('suggestions'), record: suggestion, after: z.string().nullable() }),
  z.strictObject({ collection: z.literal('terms'), record: term, after: z.string().nullable() }),
  z.strictObject({ collection: z.literal('conflicts'), record: conflict, after: z.string().nullable() }),
])

export const addRecordSchema = z.strictObject({ kind: z.literal('record.add'), placed: placedRecord })
export const removeRecordSchema = z.strictObject({ kind: z.literal('record.remove'), placed: placedRecord })
export const patchRecordSchema = z.strictObject({
  kind: z.literal('record.patch'),
  collection: z.enum([
    'project',
    'documents',
    'links',
    'sentences',
    'claimants',
    'claims',
    'comments',
    'suggestions',
    'terms',
    'conflicts',
  ]),
  id: z.string(),
  /** The fields that change, as they are and as they are to be. null: the field is absent. */
  before: z.record(z.string(), z.json()),
  after: z.record(z.string(), z.json()),
})

export type AddRecord = z.infer<typeof addRecordSchema>
export type RemoveRecord = z.infer<typeof removeRecordSchema>
export type PatchRecord = z.infer<typeof patchRecordSchema>

export const addRecord: OperationKind<AddRecord, RemoveRecord> = {
  check(state, { placed }) {
    const { collection, record, after } = placed
    if (tableOf(state, collection).has(record.id)) return { code: 'already-there', id: record.id }
    if (after !== null && !tableOf(state, collection).has(after)) return { code: 'missing', id: after }
    return checkReferences(state, collection, record)
  },

  apply(state, { placed }) {
    state.insertRecord(placed.collection, placed.record as never, placed.after as never)
  },

  invert: (_state, operation) => ({ ...operation, kind: 'record.remove' }),
  mapAnchor: (_operation, anchor) => anchor,
}

export const removeRecord: OperationKind<RemoveRecord, AddRecord> = {
  check(state, { placed }) {
    const { collection, record, after } = placed
    const found = tableOf(state, collection).get(record.id)
    if (!found) return { code: 'missing', id: record.id }
    if (!isEqual(found, record)) return { code: 'record-changed', id: record.id }
    const before = (state.orders[collection].before(record.id as never) ?? null) as string | null
    if (before !== after) return { code: 'record-changed', id: record.id }
    return collection === 'claimants' ? checkUnused(state, record.id) : undefined
  },

  apply(state, { placed }) {
    state.removeRecord(placed.collection, tableOf(state, placed.collection).get(placed.record.id) as never)
  },

  invert: (_state, operation) => ({ ...operation, kind: 'record.add' }),
  mapAnchor: (_operation, anchor) => anchor,
}

/** What only the operations made for it may change: identity, text, place. */
const FIXED: Readonly<Record<PatchRecord['collection'], readonly string[]>> = {
  project: ['format', 'version', 'id'],
  documents: ['id'],
  links: ['id', 'document', 'source', 'target'],
  sentences: ['id', 'document', 'side', 'text', 'codes'],
  claimants: ['id'],
  claims: ['id', 'document'],
  comments: ['id', 'document'],
  suggestions: ['id', 'document'],
  terms: ['id'],
  conflicts: ['id'],
}

export const patchRecord: OperationKind<PatchRecord> = {
  check(state, operation) {
    const found = recordOf(state, operation)
    if (!found) return { code: 'missing', id: operation.id }
    const keys = Object.keys(operation.after)
    const fixed = keys.find((key) => FIXED[operation.collection].includes(key))
    if (fixed !== undefined) return { code: 'field-fixed', field: fixed }
    if (!isEqual(keys.toSorted(), Object.keys(operation.before).toSorted()))
      return { code: 'field-fixed', field: '' }
    const isCurrent = keys.every((key) => isEqual(found[key] ?? null, operation.before[key]))
    if (!isCurrent) return { code: 'record-changed', id: operation.id }
    return checkPatched(state, operation, found)
  },

  apply(state, operation) {
    const changed = patched(operation, recordOf(state, operation)!)
    if (operation.collection === 'project') state.putHeader(changed as typeof state.header)
    else state.putRecord(operation.collection, changed as never)
  },

  invert: (_state, operation) => ({ ...operation, before: operation.after, after: operation.before }),
  mapAnchor: (_operation, anchor) => anchor,
}

function checkPatched(
  state: ProjectState,
  operation: PatchRecord,
  found: Record<string, unknown>,
): Refusal | undefined {
  const changed = patched(operation, found)
  const field = wrongField(operation.collection, changed)
  if (field !== undefined) return { code: 'field-fixed', field }
  const refusal = checkReferences(state, operation.collection, changed)
  if (refusal) return refusal
  const isOpenLink = operation.collection !== 'links' || !found['locked'] || 'locked' in operation.after
  return isOpenLink ? undefined : { code: 'locked', link: operation.id }
}

function patched(operation: PatchRecord, found: Record<string, unknown>): Record<string, unknown> {
  const changed: Record<string, unknown> = { ...found }
  for (const [key, value] of Object.entries(operation.after)) {
    if (value === null) delete changed[key]
    else changed[key] = value
  }
  return changed
}

function recordOf(state: ProjectState, operation: PatchRecord): Record<string, unknown> | undefined {
  if (operation.collection === 'project') return operation.id === state.header.id ? state.header : undefined
  return tableOf(state, operation.collection).get(operation.id) as Record<string, unknown> | undefined
}

/** What the record names is there, and its spans lie inside their sentences. */
function checkReferences(
  state: ProjectState,
  collection: PatchRecord['collection'],
  record: object,
): Refusal | undefined {
  if (collection === 'claims') return checkClaim(state, record as Claim)
  if (collection !== 'comments' && collection !== 'suggestions') return undefined
  const { document, anchor } = record as Note
  if (!state.tables.documents.has(document)) return { code: 'missing', id: document }
  return checkAnchor(state, anchor)
}

function checkClaim(state: ProjectState, record: Claim): Refusal | undefined {
  if (!state.tables.claimants.has(record.claimant)) return { code: 'missing', id: record.claimant }
  if (!state.tables.documents.has(record.document)) return { code: 'missing', id: record.document }
  for (const id of sentencesOf(record)) if (!state.sentence(id)) return { code: 'missing', id }
  for (const side of ['source', 'target'] as const) {
    const spans = Object.values(record[side]).filter(Array.isArray).flat() as Anchor
    const refusal = checkAnchor(state, spans, side)
    if (refusal) return refusal
  }
  return undefined
}

function checkAnchor(state: ProjectState, anchor: Anchor, side?: Side): Refusal | undefined {
  for (const span of anchor) {
    const sentence = state.sentence(span.sentence)
    if (!sentence) return { code: 'missing', id: span.sentence }
    if ((side && sentence.side !== side) || span.to > sentence.text.length)
      return { code: 'text-changed', sentence: span.sentence }
  }
  return undefined
}

function checkUnused(state: ProjectState, claimantId: string): Refusal | undefined {
  for (const record of state.tables.claims.values()) {
    if (record.claimant === claimantId) return { code: 'in-use', id: claimantId }
  }
  return undefined
}

/** Ids are compared as plain strings here: which table they lead into is said by the collection. */
function tableOf(state: ProjectState, collection: Collection): ReadonlyMap<string, RecordOf[Collection]> {
  return state.tables[collection]
}
