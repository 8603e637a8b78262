import type { VerbClass } from '../../model/records.ts'
import type { EntryDetails, LexiconEntry } from './lexicon-entry.ts'
import { persianPast } from './persian-past.ts'

export const KARD = 'کردن نمودن'
export const KARD_DASHT = 'کردن نمودن داشتن'
/** With داشتن and ساختن the noun says the same; a noun with other senses is left with its own verbs. */
const LIGHT = `${KARD} داشتن ساختن`.split(' ')
export const IS = 'بودن'

/** Words, light verbs and takings are lists parted by spaces; `_` is a space inside one of them. */
export function row(
  verbClass: VerbClass,
  words: string,
  verbs: string,
  takes: string,
  details: EntryDetails = {},
): LexiconEntry {
  const list = verbs === KARD && details.ambiguous === undefined ? LIGHT : verbs.split(' ')
  const name = [words, persianPast(list[0]!)].filter((part) => part !== '').join(' ')
  return {
    class: verbClass,
    language: 'fa',
    name,
    words,
    verbs: list,
    takes: takes === '' ? [] : takes.split(' ').map((taking) => taking.replaceAll('_', ' ')),
    ...details,
  }
}

export const ABOUT = 'درباره در_باره درخصوص در_خصوص در_مورد پیرامون راجع_به از به'
