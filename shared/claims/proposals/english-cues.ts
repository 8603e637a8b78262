import type { VerbClass } from '../../model/records.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import type { EnglishForm } from '../lexicon/english-conjugation.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import type { EnglishSentence } from './english-sentence.ts'
import {
  BE,
  DETERMINERS,
  HAVE,
  isAdverb,
  MODALS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
} from './english-words.ts'

/** A reporting verb as it stands in a sentence; numbers are places of words. */
export type EnglishCue = {
  readonly entries: readonly LexiconEntry[]
  readonly form: EnglishForm
  /** First word of the group, its auxiliaries included. */
  readonly first: number
  /** The verb itself. */
  readonly verb: number
  /** Last word of the verb and the words that go with it. */
  readonly last: number
  readonly negated: boolean
  readonly kind: 'finite' | 'passive' | 'participle'
}

/** The reporting verbs of a sentence, in order; those inside a longer one are left out. */
export function findEnglishCues(sentence: EnglishSentence, lexicon: VerbLexicon): EnglishCue[] {
  const cues: EnglishCue[] = []
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

function cueAt(sentence: EnglishSentence, lexicon: VerbLexicon, index: number): EnglishCue | undefined {
  const key = sentence.key(index)
  const forms = key === 'be' || BE.has(key) ? beForms(key) : (lexicon.englishForms.get(key) ?? [])
  for (const form of forms) {
    const group = groupOf(sentence, index, form) ?? sharedBase(sentence, lexicon, index, form)
    if (!group) continue
    const found = matchEntries(sentence, lexicon.english.get(form.verb) ?? [], index)
    const isQuoted = found?.entries[0]?.words === 'as saying'
    if (found) return { ...group, ...found, form, verb: index, ...(isQuoted && { kind: 'finite' }) }
  }
  return undefined
}

function beForms(key: string): readonly EnglishForm[] {
  if (key === 'being' || key === 'be') return []
  return [{ verb: 'be', tense: 'past' }]
}

/** Entries whose words follow the verb: the longest match, all of that length. */
function matchEntries(
  sentence: EnglishSentence,
  entries: readonly LexiconEntry[],
  verb: number,
): Pick<EnglishCue, 'entries' | 'last'> | undefined {
  let best: { last: number; words: string; entries: LexiconEntry[] } | undefined
  for (const entry of entries) {
    if (best && entry.words !== best.words) continue
    const last = lastOf(sentence, entry, verb)
    if (last === undefined) continue
    if (best) best.entries.push(entry)
    else best = { last, words: entry.words, entries: [entry] }
  }
  return best && { entries: best.entries, last: best.last }
}

const PARTICLES = new Set([
  'to',
  'of',
  'on',
  'out',
  'up',
  'for',
  'at',
  'it',
  'off',
  'upon',
  'forward',
  'in',
  'further',
  'back',
])

function lastOf(sentence: EnglishSentence, entry: LexiconEntry, verb: number): number | undefined {
  if (entry.words === '') return verb
  if (entry.words === 'as saying') return quotedAsSaying(sentence, verb)
  let at = verb
  for (const word of entry.words.split(' ')) {
    const most = PARTICLES.has(word) ? 1 : 4
    const next = findWord(sentence, word, at, most)
    if (next === undefined) return undefined
    at = next
  }
  return at
}

/** "was quoted by local media as saying", "quoted the minister as saying". */
function quotedAsSaying(sentence: EnglishSentence, verb: number): number | undefined {
  for (let index = verb + 1; index < verb + 12 && sentence.isJoined(index); index++)
    if (sentence.key(index) === 'as' && sentence.key(index + 1) === 'saying') return index + 1
  return undefined
}

/** Determiners and adjectives may stand before a noun of the entry, an adverb before another word. */
function findWord(sentence: EnglishSentence, word: string, after: number, most: number): number | undefined {
  for (let index = after + 1; index <= after + most; index++) {
    if (!sentence.isJoined(index)) return undefined
    const key = sentence.key(index)
    if (key === word) return index
    if (PREPOSITIONS.has(key) || PRONOUNS.has(key) || key === 'and' || key === 'that') return undefined
  }
  return undefined
}

/** "Business people insist on … and urge …": the second verb shares the plural subject of the first. */
function sharedBase(
  sentence: EnglishSentence,
  lexicon: VerbLexicon,
  verb: number,
  form: EnglishForm,
): Group | undefined {
  if (form.tense !== 'base' || !['and', 'or', 'but'].includes(sentence.key(wordBefore(sentence, verb))))
    return undefined
  for (let index = verb - 2; index > 0; index--) {
    if (['are', 'were', 'have', 'do'].includes(sentence.key(index)))
      return { first: verb, negated: false, kind: 'finite' }
    const isBase = lexicon.englishForms.get(sentence.key(index))?.some(({ tense }) => tense === 'base')
    if (isBase && hasPluralSubject(sentence, index)) return { first: verb, negated: false, kind: 'finite' }
  }
  return undefined
}

type Group = Pick<EnglishCue, 'first' | 'negated' | 'kind'>

function groupOf(sentence: EnglishSentence, verb: number, form: EnglishForm): Group | undefined {
  const { first, auxiliaries, negated } = auxiliariesBefore(sentence, verb)
  const nearest = auxiliaries.at(-1)
  const before = sentence.key(first - 1)
  if (auxiliaries.length > 0 && sentence.isJoined(first) && before === 'to') return undefined
  switch (form.tense) {
    case 'ing':
      if (nearest !== undefined && BE.has(nearest)) return { first, negated, kind: 'finite' }
      return opensParticiple(sentence, verb) ? { first: verb, negated, kind: 'participle' } : undefined
    case 'participle':
      if (nearest !== undefined && BE.has(nearest)) return { first, negated, kind: 'passive' }
      return nearest !== undefined && nearest !== 'having' && HAVE.has(nearest)
        ? { first, negated, kind: 'finite' }
        : undefined
    case 'past':
      if (auxiliaries.length > 0)
        return form.verb === 'be' && !BE.has(nearest ?? '') ? { first, negated, kind: 'finite' } : undefined
      return hasSubject(sentence, verb)
        ? { first: verb, negated: negated || isNegatedAfter(sentence, verb, form), kind: 'finite' }
        : undefined
    case 'present':
      return auxiliaries.length === 0 && hasSubject(sentence, verb) && !isPluralNoun(sentence, verb)
        ? { first: verb, negated, kind: 'finite' }
        : undefined
    case 'base':
      if (nearest !== undefined && MODALS.has(nearest)) return { first, negated, kind: 'finite' }
      return auxiliaries.length === 0 &&
        (hasPluralSubject(sentence, verb) || isInvertedPlural(sentence, verb))
        ? { first: verb, negated, kind: 'finite' }
        : undefined
  }
}

function isNegatedAfter(sentence: EnglishSentence, verb: number, form: EnglishForm): boolean {
  return form.verb === 'be' && (sentence.key(verb + 1) === 'not' || NEGATIONS.has(sentence.key(verb)))
}

/** Auxiliaries and the adverbs between them and the verb; an adverb before the first of them stays outside. */
function auxiliariesBefore(sentence: EnglishSentence, verb: number) {
  const auxiliaries: string[] = []
  let first = verb
  let negated = false
  for (let index = verb - 1; index >= 0 && sentence.isJoined(index + 1); index--) {
    const key = sentence.key(index)
    if (BE.has(key) || HAVE.has(key) || MODALS.has(key)) {
      auxiliaries.unshift(key)
      first = index
    } else if (!isAdverb(key)) break
  }
  for (let index = first; index < verb; index++) if (NEGATIONS.has(sentence.key(index))) negated = true
  if (sentence.key(verb - 1) === 'or') negated ||= isNegatedBefore(sentence, verb - 1)
  return { first, auxiliaries, negated }
}

/** "has not confirmed or denied": the negation is of both. */
function isNegatedBefore(sentence: EnglishSentence, joint: number): boolean {
  for (let index = joint - 1; index > Math.max(0, joint - 6) && sentence.isJoined(index); index--) {
    if (NEGATIONS.has(sentence.key(index))) return true
  }
  return false
}

/** «the said agreement», "a noted singer", "Asked about …": an adjective, or a participle without a subject. */
function hasSubject(sentence: EnglishSentence, verb: number): boolean {
  const before = wordBefore(sentence, verb)
  if (before < 0) return false
  const key = sentence.key(before)
  const gap = sentence.gapBefore(verb)
  if (
    DETERMINERS.has(key) &&
    sentence.isJoined(verb) &&
    !['this', 'that', 'all', 'both', 'some', 'many', 'most'].includes(key)
  )
    return false
  if (PREPOSITIONS.has(key) && sentence.isJoined(verb)) return false
  if (/[.!?]/.test(gap) && !/[”"’»]/u.test(gap)) return false
  return sentence.key(verb + 1) !== 'by' || /["”»]/u.test(gap)
}

/** "claims" after a verb, "reports say": a noun. */
function isPluralNoun(sentence: EnglishSentence, verb: number): boolean {
  const next = sentence.key(verb + 1)
  if (
    sentence.isJoined(verb + 1) &&
    (BE.has(next) || HAVE.has(next) || MODALS.has(next) || next === 'say' || isOf(sentence, verb))
  )
    return true
  const before = sentence.key(verb - 1)
  return (
    sentence.isJoined(verb) &&
    (/(?:ed|'s)$/.test(before) || (before === 'and' && isNounBefore(sentence, verb - 2)))
  )
}

/** "claims of fraud" is a noun; "complains of delays" is none. */
const TAKING_OF = new Set(['complains', 'speaks', 'warns', 'boasts', 'tells', 'approves', 'disapproves'])

function isOf(sentence: EnglishSentence, verb: number): boolean {
  return sentence.key(verb + 1) === 'of' && !TAKING_OF.has(sentence.key(verb))
}

function isNounBefore(sentence: EnglishSentence, index: number): boolean {
  return DETERMINERS.has(sentence.key(index - 1))
}

/** "…, say residents": the subject stands after the verb, to the end of the sentence. */
function isInvertedPlural(sentence: EnglishSentence, verb: number): boolean {
  if (!/^[”"»]?,\s*$|^,[”"»]\s*$/u.test(sentence.gapBefore(verb))) return false
  const last = sentence.words.length - 1
  const isJoined = sentence.words.every((_, index) => index <= verb || sentence.isJoined(index))
  return (
    isJoined &&
    last > verb &&
    last - verb < 7 &&
    (/[^s']s$/.test(sentence.key(last)) || PLURALS.has(sentence.key(last))) &&
    !sentence.hasVerb(verb + 1, last)
  )
}

const PLURALS = new Set([
  'people',
  'police',
  'they',
  'we',
  'i',
  'you',
  'men',
  'women',
  'children',
  'who',
  'some',
  'many',
  'others',
  'media',
  'authorities',
])

function hasPluralSubject(sentence: EnglishSentence, verb: number): boolean {
  const before = wordBefore(sentence, verb)
  if (before < 0 || /[.!?:;]/.test(sentence.gapBefore(verb))) return false
  const key = sentence.key(before)
  if (DETERMINERS.has(key) || PREPOSITIONS.has(key)) return PLURALS.has(key)
  return (
    PLURALS.has(key) ||
    (/[^s']s$/.test(key) &&
      !BE.has(key) &&
      (sentence.isJoined(verb) || isParenthetic(sentence, before + 1))) ||
    hasPluralHead(sentence, before)
  )
}

/** "Experts at the bank predict": the head of the subject stands before its preposition. */
function hasPluralHead(sentence: EnglishSentence, last: number): boolean {
  for (let index = last; index >= Math.max(0, last - 8); index--) {
    if (index > 0 && !sentence.isJoined(index + 1) && index < last) return false
    if (PREPOSITIONS.has(sentence.key(index)) && /[^s']s$/.test(sentence.key(index - 1))) return true
  }
  return false
}

/** The word before a verb, adverbs left aside; "however" between two commas is one of them. */
function wordBefore(sentence: EnglishSentence, verb: number): number {
  let index = verb - 1
  while (
    index >= 0 &&
    isAdverb(sentence.key(index)) &&
    (sentence.isJoined(index + 1) || isParenthetic(sentence, index))
  )
    index--
  return index
}

function isParenthetic(sentence: EnglishSentence, index: number): boolean {
  return /^,\s*$/u.test(sentence.gapBefore(index)) && /^,\s*$/u.test(sentence.gapBefore(index + 1))
}

const OPENERS = new Set(['while', 'and', 'also', 'then', 'before', 'further'])

/** A participle that opens a phrase of its own: at the start of the sentence with a comma after it, or after one. */
function opensParticiple(sentence: EnglishSentence, verb: number): boolean {
  let index = verb
  while (index > 0 && isAdverb(sentence.key(index - 1)) && sentence.isJoined(index)) index--
  const before = sentence.key(index - 1)
  if (index === 0) return commaBeforeClause(sentence, verb)
  if (/[,;—–]/.test(sentence.gapBefore(index))) return true
  if (!OPENERS.has(before)) return false
  return before !== 'while' || commaBeforeClause(sentence, verb) || index > 1
}

function commaBeforeClause(sentence: EnglishSentence, verb: number): boolean {
  for (let index = verb + 1; index < sentence.words.length; index++) {
    if (/,/.test(sentence.gapBefore(index)) && sentence.hasVerb(index, sentence.words.length)) return true
  }
  return false
}

export type { VerbClass }
