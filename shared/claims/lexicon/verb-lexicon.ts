import type { VerbOverride } from '../../model/records.ts'
import { americanSpelling, conjugateEnglish, type EnglishForm } from './english-conjugation.ts'
import { ENGLISH_ENTRIES } from './english-entries.ts'
import type { LexiconEntry } from './lexicon-entry.ts'
import { conjugatePersian, type PersianForm } from './persian-conjugation.ts'
import { PERSIAN_ENTRIES } from './persian-entries.ts'
import { persianKey } from './persian-key.ts'

export type LexiconLanguage = 'fa' | 'en'

/** The reporting verbs of a project, ready for looking up. */
export type VerbLexicon = {
  /** Entries by the key of the words before their light verb; simple verbs under the empty key. */
  readonly persian: ReadonlyMap<string, readonly LexiconEntry[]>
  readonly persianForms: ReadonlyMap<string, readonly PersianForm[]>
  /** Entries by verb, those with more words first. */
  readonly english: ReadonlyMap<string, readonly LexiconEntry[]>
  readonly englishForms: ReadonlyMap<string, readonly EnglishForm[]>
  readonly byName: ReadonlyMap<string, LexiconEntry>
}

/** The language that the lexicon knows a BCP 47 tag by; undefined: it has no verbs of that language. */
export function lexiconLanguage(tag: string): LexiconLanguage | undefined {
  if (/^(?:fa|prs|pes)(?:-|$)/i.test(tag)) return 'fa'
  return /^en(?:-|$)/i.test(tag) ? 'en' : undefined
}

let builtIn: VerbLexicon | undefined

/** The built-in lexicon, or that of a project with its overrides. Compiling takes some ten milliseconds: keep it. */
export function compileLexicon(overrides: readonly VerbOverride[] = []): VerbLexicon {
  if (overrides.length === 0) return (builtIn ??= compile(PERSIAN_ENTRIES, ENGLISH_ENTRIES))
  const persian = withOverrides(PERSIAN_ENTRIES, overrides, 'fa')
  const english = withOverrides(ENGLISH_ENTRIES, overrides, 'en')
  return compile(persian, english)
}

function compile(persian: readonly LexiconEntry[], english: readonly LexiconEntry[]): VerbLexicon {
  const byWords = groupBy(persian, (entry) => persianKey(entry.words))
  const byVerb = groupBy(english, (entry) => entry.verbs[0]!)
  for (const entries of byVerb.values()) entries.sort((a, b) => wordCount(b) - wordCount(a))
  return {
    persian: byWords,
    persianForms: conjugatePersian(),
    english: byVerb,
    englishForms: englishFormsOf([...byVerb.keys()]),
    byName: new Map([...english, ...persian].map((entry) => [entry.name, entry])),
  }
}

function wordCount({ words }: LexiconEntry): number {
  return words === '' ? 0 : words.split(' ').length
}

function groupBy<V>(values: readonly V[], keyOf: (value: V) => string): Map<string, V[]> {
  const groups = new Map<string, V[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group) group.push(value)
    else groups.set(key, [value])
  }
  return groups
}

function englishFormsOf(verbs: readonly string[]): ReadonlyMap<string, readonly EnglishForm[]> {
  const forms = new Map<string, EnglishForm[]>()
  for (const verb of verbs) {
    for (const [form, about] of conjugateEnglish(verb)) {
      for (const spelling of new Set([form, americanSpelling(form)])) {
        const known = forms.get(spelling)
        if (known) known.push(about)
        else forms.set(spelling, [about])
      }
    }
  }
  return forms
}

function withOverrides(
  entries: readonly LexiconEntry[],
  overrides: readonly VerbOverride[],
  language: LexiconLanguage,
): readonly LexiconEntry[] {
  let result = entries
  for (const override of overrides) {
    if (lexiconLanguage(override.language) !== language) continue
    const isMeant = (entry: LexiconEntry) => keyOf(entry.name, language) === keyOf(override.cue, language)
    const verbClass = override.class
    if (verbClass === null) result = result.filter((entry) => !isMeant(entry))
    else if (result.some(isMeant))
      result = result.map((entry) => (isMeant(entry) ? { ...withoutScale(entry), class: verbClass } : entry))
    else result = [...result, newEntry(override.cue, verbClass, language)]
  }
  return result
}

/** In another class its place on the scale of the old one says nothing. */
function withoutScale({ on: _on, feeling: _feeling, wrong: _wrong, ...entry }: LexiconEntry): LexiconEntry {
  return entry
}

function keyOf(text: string, language: LexiconLanguage): string {
  return language === 'fa' ? persianKey(text) : text.toLowerCase().trim()
}

/** What a user writes as a dictionary has it: the verb last in Persian («لب گشود»), first in English ("chimed in"). */
function newEntry(cue: string, verbClass: LexiconEntry['class'], language: LexiconLanguage): LexiconEntry {
  const words = cue.trim().split(/\s+/)
  if (language === 'fa') {
    const key = persianKey(words.at(-1)!)
    const verb = conjugatePersian().get(key)?.[0]?.verb ?? `${words.at(-1)!}ن`
    const rest = words.slice(0, -1).join(' ')
    return { class: verbClass, language, name: cue, words: rest, verbs: [verb], takes: ['که', 'را'] }
  }
  const [first = '', ...rest] = words
  return {
    class: verbClass,
    language,
    name: cue,
    words: rest.join(' '),
    verbs: [infinitiveOf(first.toLowerCase())],
    takes: ['that', 'object'],
  }
}

function infinitiveOf(form: string): string {
  const known = compileLexicon().englishForms.get(form)?.[0]
  if (known) return known.verb
  // One consonant after one vowel would have been doubled: chimed is of chime.
  const isOpen = /[^aeiou][aeiou][^aeiouwxy]ed$/.test(form)
  const stems = [
    form.replace(/ied$/, 'y'),
    isOpen ? form.replace(/d$/, '') : form.replace(/ed$/, ''),
    form.replace(/d$/, ''),
  ]
  for (const verb of stems) {
    if (verb !== form && conjugateEnglish(verb).some(([spelling]) => spelling === form)) return verb
  }
  return form
}
