import { z } from 'zod'

/**
 * Ids are for life: never reused, never renumbered, the same after a merge. An id is a letter for its kind and
 * ten characters of [0-9a-z] (51 bits), so that two people offline do not meet: at 1,000,000 ids in one project
 * the chance of any clash is about 1 in 7,000, and a clash inside a file is refused when it is read.
 */
const LENGTH = 10
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

const id = z.string().min(1).max(64)

export const projectId = id.brand<'ProjectId'>()
export const documentId = id.brand<'DocumentId'>()
export const sentenceId = id.brand<'SentenceId'>()
export const linkId = id.brand<'LinkId'>()
export const claimantId = id.brand<'ClaimantId'>()
export const claimId = id.brand<'ClaimId'>()
export const commentId = id.brand<'CommentId'>()
export const suggestionId = id.brand<'SuggestionId'>()
export const termId = id.brand<'TermId'>()
export const conflictId = id.brand<'ConflictId'>()

export type ProjectId = z.infer<typeof projectId>
export type DocumentId = z.infer<typeof documentId>
export type SentenceId = z.infer<typeof sentenceId>
export type LinkId = z.infer<typeof linkId>
export type ClaimantId = z.infer<typeof claimantId>
export type ClaimId = z.infer<typeof claimId>
export type CommentId = z.infer<typeof commentId>
export type SuggestionId = z.infer<typeof suggestionId>
export type TermId = z.infer<typeof termId>
export type ConflictId = z.infer<typeof conflictId>

type IdByKind = {
  project: ProjectId
  document: DocumentId
  sentence: SentenceId
  link: LinkId
  claimant: ClaimantId
  claim: ClaimId
  comment: CommentId
  suggestion: SuggestionId
  term: TermId
}

const LETTER: Record<keyof IdByKind, string> = {
  project: 'p',
  document: 'd',
  sentence: 's',
  link: 'l',
  claimant: 'e',
  claim: 'c',
  comment: 'm',
  suggestion: 'g',
  term: 't',
}

/** Fills the array with random bytes; tests pass a seeded one. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => void

function cryptoBytes(bytes: Uint8Array<ArrayBuffer>): void {
  crypto.getRandomValues(bytes)
}

export function newId<K extends keyof IdByKind>(kind: K, random: RandomBytes = cryptoBytes): IdByKind[K] {
  const bytes = new Uint8Array(LENGTH)
  let text = LETTER[kind]
  while (text.length <= LENGTH) {
    random(bytes)
    for (const byte of bytes) {
      // 252 is the greatest multiple of 36 a byte holds: beyond it letters would not be equally likely.
      if (byte < 252 && text.length <= LENGTH) text += ALPHABET[byte % 36]
    }
  }
  return text as IdByKind[K]
}
