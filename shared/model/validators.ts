import type { z } from 'zod'
import type { Collection, RecordOf } from './collections.ts'
import { tellRecordsBy } from './record-shape.ts'
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
} from './records.ts'

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

tellRecordsBy((kind, record) => {
  const { error } = (kind === 'project' ? header : VALIDATORS[kind]).safeParse(record)
  return error && (error.issues[0]?.path.join('.') ?? '')
})
