import { persianKey } from '../lexicon/persian-key.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { stem, type NominalCue } from './nominal-cue.ts'
import type { PersianSentence } from './persian-sentence.ts'
import { INTENSIFIERS, OBJECT_MARK, PREPOSITIONS } from './persian-words.ts'

/** «خواستار … شد», «وعدهٔ … داد», «درخواست … کرد»: the content between the noun and its verb. */
export function linkedAt(
  sentence: PersianSentence,
  lexicon: VerbLexicon,
  index: number,
): NominalCue | undefined {
  const key = stem(sentence.key(index), lexicon)
  const entries = key === '' ? undefined : lexicon.persian.get(key)
  if (!entries || PREPOSITIONS.has(sentence.key(index - 1))) return undefined
  const led = entries.find((entry) => particleOf(sentence, entry, index) !== undefined)
  const entry = led ?? entries.find(({ takes }) => takes.includes('ِ'))
  if (!entry) return undefined
  const last = particleOf(sentence, entry, index) ?? index
  if (last === index && !opensEzafe(sentence, index)) return undefined
  for (let at = last + 1; at < sentence.words.length; at++) {
    const verb = sentence
      .verbsAt(at)
      .find(
        ({ form }) =>
          entry.verbs.includes(form.verb) && form.tense !== 'infinitive' && form.tense !== 'subjunctive',
      )
    if (verb && isVerbOf(sentence, lexicon, index, at)) {
      if (at === last + 1 || sentence.words.slice(last + 1, at).every(({ key }) => INTENSIFIERS.has(key)))
        return undefined
      const about = {
        kind: 'linked',
        entry,
        class: entry.class,
        negated: verb.form.negated,
        hasClause: false,
      } as const
      return { ...about, first: index, last, verb: { first: at, last: verb.last } }
    }
    if (sentence.endsClause(at)) return undefined
  }
  return undefined
}

/** «ادعای …», «وعدهٔ …», not «این ادعا را …»: a vowel at the end shows whether the next word is bound to it. */
function opensEzafe(sentence: PersianSentence, noun: number): boolean {
  if (sentence.key(noun + 1) === OBJECT_MARK) return false
  return !/[او]$/u.test(sentence.key(noun))
}

/** «خبر از … داد», «انتقاد از … کرد»: the last word of the preposition that brings the content after the noun. */
function particleOf(sentence: PersianSentence, entry: LexiconEntry, noun: number): number | undefined {
  if (sentence.gapBefore(noun + 1).trim() !== '') return undefined
  for (let count = 3; count > 0; count--) {
    const key = sentence.joined(noun + 1, count)
    if (key === undefined) continue
    const isTaken = entry.takes.some((taking) => !NO_PARTICLE.test(taking) && persianKey(taking) === key)
    if (isTaken) return noun + count
  }
  return undefined
}

const NO_PARTICLE = /^(?:که|را…?|ِ)$/u

const SHOWING = ['ابراز', 'اظهار', 'اعلام', 'بیان'].map(persianKey)
/** Words between a noun and the mark of the object: «نگرانی عمیق خود را». */
const LONGEST_SHOWN = 5

/** «نگرانی خود را از X ابراز کرد»: what is shown stands before the verb of showing, with its own preposition. */
export function shownAt(
  sentence: PersianSentence,
  lexicon: VerbLexicon,
  index: number,
): NominalCue | undefined {
  const entry = SHOWING.flatMap((showing) => lexicon.persian.get(showing + sentence.key(index)) ?? [])[0]
  if (!entry) return undefined
  const mark = sentence.words.findIndex(({ key }, at) => key === OBJECT_MARK && at > index)
  if (mark < 0 || mark - index > LONGEST_SHOWN) return undefined
  const last = particleOf(sentence, entry, mark)
  if (last === undefined) return undefined
  for (let at = last + 2; at < sentence.words.length && !sentence.endsClause(at - 1); at++) {
    if (!SHOWING.includes(sentence.key(at))) continue
    const verb = sentence
      .verbsAt(at + 1)
      .find(({ form }) => LIGHT_VERBS.has(form.verb) && !IS_NO_REPORT.has(form.tense))
    if (!verb) return undefined
    const { negated } = verb.form
    const about = { kind: 'linked', entry, class: entry.class, negated, hasClause: false } as const
    return { ...about, first: index, last, verb: { first: at, last: verb.last } }
  }
  return undefined
}

/** The entry of «آمادگی خود را برای … اعلام کرد», where a text is such a cue. */
export function shownEntry(sentence: PersianSentence, lexicon: VerbLexicon): LexiconEntry | undefined {
  const isShown = sentence.words.some(({ key }, index) => index > 1 && SHOWING.includes(key))
  if (!isShown || !sentence.words.some(({ key }) => key === OBJECT_MARK)) return undefined
  return SHOWING.flatMap((showing) => lexicon.persian.get(showing + sentence.key(0)) ?? [])[0]
}

const LIGHT_VERBS = new Set(['کردن', 'داشتن', 'نمودن'])
const IS_NO_REPORT: ReadonlySet<string> = new Set(['infinitive', 'subjunctive'])

/** The verb is the noun's own: no nearer noun of the lexicon claims it, unless joined by «و». */
function isVerbOf(sentence: PersianSentence, lexicon: VerbLexicon, noun: number, at: number): boolean {
  for (let count = 3; count > 0; count--) {
    if (at - count <= noun) continue
    const key = sentence.joined(at - count, count)
    if (key === undefined || key === '') continue
    const others = lexicon.persian.get(key)
    const isTaken = others?.some(({ verbs }) =>
      sentence.verbsAt(at).some(({ form }) => verbs.includes(form.verb)),
    )
    if (isTaken) return false
  }
  return true
}
