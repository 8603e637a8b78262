import type { VerbClass } from '../../model/records.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import type { WordRange } from './persian-clauses.ts'

/** A cue that is no finite verb; numbers are places of words. */
export type NominalCue = WordRange & {
  readonly kind: 'participle' | 'source' | 'impersonal' | 'linked'
  readonly entry: LexiconEntry
  readonly class: VerbClass
  readonly negated: boolean
  /** With «اینکه»: a clause follows; else a noun phrase. */
  readonly hasClause: boolean
  /** The verb of a linked cue, after its content: «خواستار … شد». */
  readonly verb?: WordRange
}

export function entryOf(name: string, verbClass: VerbClass): LexiconEntry {
  return { class: verbClass, language: 'fa', name, words: name, verbs: [], takes: [] }
}

/** A noun with a written ezafe: وعدهٔ, ادعای. */
export function stem(key: string, lexicon: VerbLexicon): string {
  return lexicon.persian.has(key) ? key : key.replace(/(?<=[هاو])ی$/u, '')
}
