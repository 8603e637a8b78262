import type { z } from 'zod'
import {
  claim,
  claimant,
  comment,
  conflict,
  documentRecord,
  header,
  link,
  sentence,
  suggestion,
  term,
  type Claim,
  type Claimant,
  type Comment,
  type Conflict,
  type DocumentRecord,
  type Header,
  type Link,
  type Sentence,
  type Suggestion,
  type Term,
} from './records.ts'

/** The arrays of a project file, in their order there: links before sentences, so that a reader can stream rows. */
export const COLLECTIONS = [
  'documents',
  'links',
  'sentences',
  'claimants',
  'claims',
  'comments',
  'suggestions',
  'terms',
  'conflicts',
] as const
export type Collection = (typeof COLLECTIONS)[number]

export type RecordOf = {
  documents: DocumentRecord
  links: Link
  sentences: Sentence
  claimants: Claimant
  claims: Claim
  comments: Comment
  suggestions: Suggestion
  terms: Term
  conflicts: Conflict
}

export const VALIDATORS: { [C in Collection]: z.ZodObject & z.ZodType<RecordOf[C]> } = {
  documents: documentRecord,
  links: link,
  sentences: sentence,
  claimants: claimant,
  claims: claim,
  comments: comment,
  suggestions: suggestion,
  terms: term,
  conflicts: conflict,
}

/** The keys of each kind of record in the order in which they are written; unknown keys follow, as they came. */
export const KEY_ORDER: Readonly<Record<Collection | 'header', readonly string[]>> = {
  documents: Object.keys(documentRecord.shape),
  links: Object.keys(link.shape),
  sentences: Object.keys(sentence.shape),
  claimants: Object.keys(claimant.shape),
  claims: Object.keys(claim.shape),
  comments: Object.keys(comment.shape),
  suggestions: Object.keys(suggestion.shape),
  terms: Object.keys(term.shape),
  conflicts: Object.keys(conflict.shape),
  header: Object.keys(header.shape),
}

/** What nobody has filled yet: a place for every array of a file. */
export function noRecords(): { [C in Collection]: RecordOf[C][] } {
  return {
    documents: [],
    links: [],
    sentences: [],
    claimants: [],
    claims: [],
    comments: [],
    suggestions: [],
    terms: [],
    conflicts: [],
  }
}

/** Collections whose records hold on to words by one anchor, and go where the words go. */
export const NOTES = ['comments', 'suggestions'] as const
export type NoteCollection = (typeof NOTES)[number]
export type Note = RecordOf[NoteCollection]

/** All the records of a project, each array in order: what a file holds and what the page is sent. */
export type ProjectRecords = { header: Header } & { [C in Collection]: RecordOf[C][] }
