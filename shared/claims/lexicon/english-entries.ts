import type { LexiconEntry } from './lexicon-entry.ts'
import { ENGLISH_SAYING } from './english-saying.ts'
import { ENGLISH_JUDGING } from './english-judging.ts'
import { ENGLISH_ACTING } from './english-acting.ts'
import { ENGLISH_OPPOSING } from './english-opposing.ts'

/** Every row of the English lexicon; the longest that fits wins. */
export const ENGLISH_ENTRIES: readonly LexiconEntry[] = [
  ...ENGLISH_SAYING,
  ...ENGLISH_JUDGING,
  ...ENGLISH_ACTING,
  ...ENGLISH_OPPOSING,
]
