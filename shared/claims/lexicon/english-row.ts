import type { VerbClass } from '../../model/records.ts'
import { pastOf } from './english-conjugation.ts'
import type { EntryDetails, LexiconEntry } from './lexicon-entry.ts'

/** `verb`: the infinitive and, after a space, the words that go with it. `takes`: parted by commas. */
export function row(
  verbClass: VerbClass,
  verb: string,
  takes: string,
  details: EntryDetails = {},
): LexiconEntry {
  const [first = '', ...words] = verb.split(' ')
  return {
    class: verbClass,
    language: 'en',
    name: [pastOf(first), ...words].join(' '),
    words: words.join(' '),
    verbs: [first],
    takes: takes === '' ? [] : takes.split(',').map((taking) => taking.trim()),
    ...details,
  }
}

export function rows(
  verbClass: VerbClass,
  verbs: string,
  takes: string,
  details: EntryDetails = {},
): LexiconEntry[] {
  return verbs.split(',').map((verb) => row(verbClass, verb.trim(), takes, details))
}
