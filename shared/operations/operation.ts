import { z } from 'zod'
import type { ProjectState } from '../model/project-state.ts'
import type { Anchor } from '../model/records.ts'
import {
  addDocument,
  addDocumentSchema,
  extendDocument,
  extendDocumentSchema,
  moveDocument,
  moveDocumentSchema,
  removeDocument,
  removeDocumentSchema,
  shortenDocument,
  shortenDocumentSchema,
  type AddDocument,
  type ExtendDocument,
  type MoveDocument,
  type RemoveDocument,
  type ShortenDocument,
} from './documents.ts'
import {
  insertSentence,
  insertSentenceSchema,
  removeSentence,
  removeSentenceSchema,
  type InsertSentence,
  type RemoveSentence,
} from './insert-sentence.ts'
import type { OperationKind } from './operation-kind.ts'
import {
  addRecord,
  addRecordSchema,
  patchRecord,
  patchRecordSchema,
  removeRecord,
  removeRecordSchema,
  type AddRecord,
  type PatchRecord,
  type RemoveRecord,
} from './records.ts'
import type { Refusal } from './refusal.ts'
import { replaceLinks, replaceLinksSchema, type ReplaceLinks } from './replace-links.ts'
import { replaceText, replaceTextSchema, type ReplaceText } from './replace-text.ts'
import {
  joinSentences,
  joinSentencesSchema,
  splitSentence,
  splitSentenceSchema,
  type JoinSentences,
  type SplitSentence,
} from './split-sentence.ts'

/** One change, as a plain JSON record. A new kind is one file with the verbs, and one line in each list here. */
export type Operation =
  | ReplaceText
  | SplitSentence
  | JoinSentences
  | InsertSentence
  | RemoveSentence
  | ReplaceLinks
  | AddDocument
  | RemoveDocument
  | MoveDocument
  | ExtendDocument
  | ShortenDocument
  | AddRecord
  | RemoveRecord
  | PatchRecord

type KindOf<K extends Operation['kind']> = OperationKind<Extract<Operation, { kind: K }>, Operation>

export const OPERATION_KINDS: { readonly [K in Operation['kind']]: KindOf<K> } = {
  'sentence.replaceText': replaceText,
  'sentence.split': splitSentence,
  'sentence.join': joinSentences,
  'sentence.insert': insertSentence,
  'sentence.remove': removeSentence,
  'link.replace': replaceLinks,
  'document.add': addDocument,
  'document.remove': removeDocument,
  'document.move': moveDocument,
  'document.extend': extendDocument,
  'document.shorten': shortenDocument,
  'record.add': addRecord,
  'record.remove': removeRecord,
  'record.patch': patchRecord,
}

export const operation: z.ZodType<Operation> = z.union([
  replaceTextSchema,
  splitSentenceSchema,
  joinSentencesSchema,
  insertSentenceSchema,
  removeSentenceSchema,
  replaceLinksSchema,
  addDocumentSchema,
  removeDocumentSchema,
  moveDocumentSchema,
  extendDocumentSchema,
  shortenDocumentSchema,
  addRecordSchema,
  removeRecordSchema,
  patchRecordSchema,
])

function kindOf(value: Operation): OperationKind<Operation, Operation> {
  return OPERATION_KINDS[value.kind] as OperationKind<Operation, Operation>
}

export function checkOperation(state: ProjectState, value: Operation): Refusal | undefined {
  return kindOf(value).check(state, value)
}

/** Does it. Only after checkOperation found nothing; the state is altered. */
export function applyOperation(state: ProjectState, value: Operation): void {
  kindOf(value).apply(state, value)
}

export function mapAnchor(value: Operation, anchor: Anchor): Anchor {
  return kindOf(value).mapAnchor(value, anchor)
}

/** The bare inverse, anchors left aside; see invertOperation for the whole. */
export function invertBare(state: ProjectState, value: Operation): Operation {
  return kindOf(value).invert(state, value)
}
