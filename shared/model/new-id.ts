import type {
  ClaimantId,
  ClaimId,
  CommentId,
  DocumentId,
  LinkId,
  ProjectId,
  SentenceId,
  SuggestionId,
  TermId,
} from './id.ts'

/**
 * An id is a letter for its kind and ten characters of [0-9a-z] (51 bits), so that two people offline do not meet: at
 * 1,000,000 ids in one project the chance of any clash is about 1 in 7,000, and a clash inside a file is refused when
 * it is read.
 */
const LENGTH = 10
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

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
