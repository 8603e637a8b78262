import type {
  Claim,
  Claimant,
  Comment,
  Conflict,
  DocumentRecord,
  Header,
  Link,
  Sentence,
  Suggestion,
  Term,
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
