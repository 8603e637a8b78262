import type { LexiconEntry } from './lexicon-entry.ts'
import { PERSIAN_SAYING } from './persian-saying.ts'
import { PERSIAN_JUDGING } from './persian-judging.ts'
import { PERSIAN_ACTING } from './persian-acting.ts'
import { PERSIAN_OPPOSING } from './persian-opposing.ts'

/** Every row of the Persian lexicon; the longest words that fit win. */
export const PERSIAN_ENTRIES: readonly LexiconEntry[] = [
  ...PERSIAN_SAYING,
  ...PERSIAN_JUDGING,
  ...PERSIAN_ACTING,
  ...PERSIAN_OPPOSING,
]
