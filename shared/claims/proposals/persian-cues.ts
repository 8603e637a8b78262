import type { VerbClass } from '../../model/records.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import type { PersianForm } from '../lexicon/persian-conjugation.ts'
import { persianKey } from '../lexicon/persian-key.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import type { PersianSentence } from './persian-sentence.ts'
import { AND, INTENSIFIERS, OBJECT_MARK, PREPOSITIONS } from './persian-words.ts'

/** A reporting verb as it stands in a sentence; numbers are places of words. */
export type PersianCue = {
  readonly entry: LexiconEntry
  readonly class: VerbClass
  readonly form: PersianForm
  /** The words before the light verb; absent for a simple verb. */
  readonly noun?: { readonly first: number; readonly last: number }
  readonly first: number
  readonly last: number
  /** The light verb stands with a later noun: «تأکید و تصریح کرد». */
  readonly isGapped: boolean
}

const LONGEST_NOUN = 4

/** The finite reporting verbs of a sentence, in order; those inside a longer one are left out. */
export function findPersianCues(sentence: PersianSentence, lexicon: VerbLexicon): PersianCue[] {
  const cues: PersianCue[] = []
  let free = 0
  for (let index = 0; index < sentence.words.length; index++) {
    if (index < free) continue
    const cue = cueAt(sentence, lexicon, index)
    if (!cue) continue
    cues.push(cue)
    free = cue.last + 1
  }
  return cues
}

function cueAt(sentence: PersianSentence, lexicon: VerbLexicon, index: number): PersianCue | undefined {
  for (let count = LONGEST_NOUN; count > 0; count--) {
    const key = sentence.joined(index, count)
    const entries = key === undefined ? undefined : lexicon.persian.get(key)
    const cue = entries && compoundAt(sentence, lexicon, entries, { first: index, last: index + count - 1 })
    if (cue) return cue
  }
  return fusedAt(sentence, lexicon, index) ?? simpleAt(sentence, lexicon, index)
}

function compoundAt(
  sentence: PersianSentence,
  lexicon: VerbLexicon,
  entries: readonly LexiconEntry[],
  noun: { first: number; last: number },
): PersianCue | undefined {
  let next = noun.last + 1
  while (INTENSIFIERS.has(sentence.key(next)) && next <= noun.last + 2) next++
  for (const at of [noun.last + 1, next]) {
    const found = matchVerb(sentence, entries, at)
    if (found) return { ...found, noun, first: noun.first, isGapped: false }
  }
  return gappedAt(sentence, lexicon, entries, noun)
}

function matchVerb(
  sentence: PersianSentence,
  entries: readonly LexiconEntry[],
  at: number,
): Pick<PersianCue, 'entry' | 'class' | 'form' | 'last'> | undefined {
  for (const { form, last } of sentence.verbsAt(at)) {
    if (!isReporting(form)) continue
    const entry = entries.find(({ verbs }) => verbs.includes(form.verb))
    if (entry) return { entry, class: entry.class, form, last }
    const passive = form.verb === 'شدن' && entries.find(({ verbs }) => verbs.includes('کردن'))
    if (passive) return { entry: passive, class: passive.class, form: { ...form, passive: true }, last }
    const given = form.verb === 'دادن' && form.passive && entries.find(({ verbs }) => verbs.includes('دادن'))
    if (given) return { entry: given, class: given.class, form, last }
  }
  return undefined
}

/** What is wished, feared or ordered in a content is no report; the infinitive is a noun. */
function isReporting({ tense }: PersianForm): boolean {
  return tense !== 'subjunctive' && tense !== 'infinitive'
}

/** «بر … تأکید و تصریح کرد»: the noun shares the verb of the one after «و». */
function gappedAt(
  sentence: PersianSentence,
  lexicon: VerbLexicon,
  entries: readonly LexiconEntry[],
  noun: { first: number; last: number },
): PersianCue | undefined {
  if (sentence.key(noun.last + 1) !== AND) return undefined
  for (let at = noun.last + 2; at < Math.min(sentence.words.length, noun.last + 30); at++) {
    if (
      sentence.endsClause(at) &&
      sentence.verbsAt(at).every(({ last }) => last === at) &&
      at === noun.last + 2
    )
      break
    for (let count = LONGEST_NOUN; count > 0; count--) {
      const key = sentence.joined(at, count)
      const others = key === undefined ? undefined : lexicon.persian.get(key)
      const verb =
        (others && key !== '' ? matchVerb(sentence, others, at + count) : undefined) ??
        (count === 1 ? simpleAt(sentence, lexicon, at) : undefined)
      if (!verb) continue
      const entry = entries.find(({ verbs }) => verbs.includes(verb.form.verb)) ?? elliptic(entries)
      if (!entry) return undefined
      return {
        entry,
        class: entry.class,
        form: verb.form,
        noun,
        first: noun.first,
        last: noun.last,
        isGapped: true,
      }
    }
    if (sentence.endsClause(at)) return undefined
  }
  return undefined
}

/** «از خدمات او تقدیر و از مردم خواست …»: the light verb is left out although the next verb is another. */
function elliptic(entries: readonly LexiconEntry[]): LexiconEntry | undefined {
  return entries.find(
    ({ takes, weak, ambiguous, verbs }) =>
      weak !== true &&
      ambiguous !== true &&
      verbs.includes('کردن') &&
      /^(?:از|بر|نسبت به)$/u.test(takes[0] ?? ''),
  )
}

/** The last one as it is spoken: معترضن. */
const COPULA_ENDINGS = ['اند', 'ند', 'ایم', 'یم', 'ام', 'م', 'ن'].map(persianKey)

/** Noun and verb written as one word: معتقدند, تأکیدکرد, بر این باورند. */
function fusedAt(sentence: PersianSentence, lexicon: VerbLexicon, index: number): PersianCue | undefined {
  for (let count = LONGEST_NOUN; count > 0; count--) {
    const key = sentence.joined(index, count)
    const last = index + count - 1
    for (let cut = (key?.length ?? 0) - 1; cut > 1; cut--) {
      const entries = lexicon.persian.get(key!.slice(0, cut))
      const found = entries && fusedVerb(sentence, lexicon, entries, key!.slice(cut), last)
      if (found) return { ...found, noun: { first: index, last }, first: index, isGapped: false }
    }
  }
  return undefined
}

function fusedVerb(
  sentence: PersianSentence,
  lexicon: VerbLexicon,
  entries: readonly LexiconEntry[],
  rest: string,
  index: number,
): Pick<PersianCue, 'entry' | 'class' | 'form' | 'last'> | undefined {
  const copula = entries.find(({ verbs }) => verbs.includes('بودن'))
  if (copula && COPULA_ENDINGS.includes(rest)) {
    const person = /م$/u.test(rest) ? 1 : 3
    const form = { verb: 'بودن', tense: 'present', negated: false, passive: false, person } as const
    return { entry: copula, class: copula.class, form, last: index }
  }
  for (let count = 3; count >= 0; count--) {
    const tail = count === 0 ? '' : sentence.joined(index + 1, count)
    if (tail === undefined) continue
    for (const form of lexicon.persianForms.get(rest + tail) ?? []) {
      const entry = isReporting(form) ? entries.find(({ verbs }) => verbs.includes(form.verb)) : undefined
      if (entry) return { entry, class: entry.class, form, last: index + count }
    }
  }
  return undefined
}

function simpleAt(sentence: PersianSentence, lexicon: VerbLexicon, index: number): PersianCue | undefined {
  const entries = lexicon.persian.get('') ?? []
  for (const { form, last } of sentence.verbsAt(index)) {
    if (!isReporting(form) || (form.tense === 'participle' && isNoun(sentence, index, last))) continue
    const entry = entries.find(({ verbs }) => verbs.includes(form.verb))
    if (entry) return { entry, class: entry.class, form, first: index, last, isGapped: false }
  }
  return undefined
}

const POINTING = new Set(['این', 'آن', 'همین', 'هر', 'چنین'].map(persianKey))

/** «به گفته او», «این گفته را»: the participle is a noun. */
function isNoun(sentence: PersianSentence, first: number, last: number): boolean {
  const before = sentence.key(first - 1)
  const after = sentence.key(last + 1)
  // A written ezafe binds it to the next word: «مالیات بر ارزش افزودهٔ طلا».
  const isBound = /[\u0654\u06c0]$/u.test(sentence.words[last]?.text ?? '')
  return (
    isBound ||
    first === 0 ||
    POINTING.has(before) ||
    PREPOSITIONS.has(before) ||
    after === OBJECT_MARK ||
    after === 'ی'
  )
}
