import type { VerbClass } from '../../model/records.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import type { EnglishSentence } from './english-sentence.ts'
import { CONJUNCTIONS, DETERMINERS, PERSON_OBJECTS, PREPOSITIONS, PRONOUNS } from './english-words.ts'

/** An attribution without a verb; numbers are places of words. */
export type EnglishSource = {
  readonly kind: 'source' | 'impersonal'
  readonly entry: LexiconEntry
  readonly first: number
  readonly last: number
  readonly claimantFirst: number
  readonly claimantLast: number
  /** Where what it is said of begins, if that stands before. */
  readonly contentStart: number
}

const OPENINGS: readonly (readonly [VerbClass, string])[] = [
  ['NEU', 'according to'],
  ['NEU', 'in the words of'],
  ['NEU', 'as reported by'],
  ['NEU', 'quoting'],
  ['NEU', 'citing'],
  ['DIS', 'by the account of'],
  ['BEL', 'in the view of'],
  ['BEL', 'in the opinion of'],
  ['BEL', 'in the eyes of'],
  ['BEL', 'in the judgement of'],
  ['BEL', 'from the perspective of'],
  ['BEL', 'from the viewpoint of'],
  ['BEL', 'from the point of view of'],
  ['NEU', 'as stated by'],
  ['NEU', 'as quoted by'],
  ['ANN', 'as announced by'],
  ['DIS', 'as claimed by'],
  ['FAC', 'by the admission of'],
]

/** "in X's view": what stands before and after the claimant, and the class. */
const ROUND: readonly (readonly [VerbClass, string, string])[] = [
  ['BEL', 'in', 'view'],
  ['BEL', 'in', 'opinion'],
  ['BEL', 'in', 'estimation'],
  ['DIS', 'by', 'account'],
  ['DIS', 'in', 'telling'],
  ['NEU', 'in', 'words'],
  ['BEL', 'in', 'eyes'],
  ['BEL', 'in', 'judgement'],
  ['BEL', 'by', 'reckoning'],
  ['BEL', 'from', 'perspective'],
  ['BEL', 'from', 'viewpoint'],
  ['BEL', 'from', 'point of view'],
  ['FAC', 'by', 'admission'],
]

const IMPERSONAL = [
  'reportedly',
  'allegedly',
  'apparently',
  'purportedly',
  'supposedly',
  'seemingly',
  'ostensibly',
  'by all accounts',
  'rumour has it',
  'rumor has it',
  'word has it',
].map((words) => words.split(' '))

function entryOf(name: string, verbClass: VerbClass): LexiconEntry {
  const belief = verbClass === 'BEL' && ({ on: ['believe', 1] } as const)
  return { class: verbClass, language: 'en', name, words: name, verbs: [], takes: [], ...belief }
}

/** The attributions of a sentence that have no verb of their own, in order. */
export function findEnglishSources(sentence: EnglishSentence, _lexicon: VerbLexicon): EnglishSource[] {
  const sources: EnglishSource[] = []
  for (let index = 0; index < sentence.words.length; index++) {
    const source = openingAt(sentence, index) ?? roundAt(sentence, index) ?? impersonalAt(sentence, index)
    if (!source) continue
    sources.push(source)
    index = source.last
  }
  return sources
}

/** What is cited for a reason, and does not speak. */
const PAPERS = new Set(
  'figures statistics data documents evidence numbers records reasons concerns law rules shortage lack results'.split(
    ' ',
  ),
)

/** "Citing official figures, …": what is given for a reason, not who is quoted. */
export function citesPapers(sentence: EnglishSentence, index: number): boolean {
  if (sentence.key(index) !== 'citing') return false
  for (let next = index + 1; next < index + 4; next++) {
    if (next > index + 1 && !sentence.isJoined(next)) return false
    if (PAPERS.has(sentence.key(next))) return true
  }
  return false
}

function openingAt(sentence: EnglishSentence, index: number): EnglishSource | undefined {
  for (const [verbClass, words] of OPENINGS) {
    const keys = words.split(' ')
    if (!keys.every((key, offset) => sentence.key(index + offset) === key)) continue
    if (keys.length === 1 && !/^$|,/u.test(sentence.gapBefore(index).trim())) continue
    const last = index + keys.length - 1
    if (last + 1 >= sentence.words.length) return undefined
    const claimantLast = endOfClaimant(sentence, last + 1)
    if (citesPapers(sentence, index)) continue
    return {
      kind: 'source',
      entry: entryOf(words, verbClass),
      first: index,
      last,
      claimantFirst: last + 1,
      claimantLast,
      contentStart: startOfContent(sentence, index),
    }
  }
  return undefined
}

function roundAt(sentence: EnglishSentence, index: number): EnglishSource | undefined {
  for (const [verbClass, before, after] of ROUND) {
    if (sentence.key(index) !== before) continue
    const words = after.split(' ')
    for (let end = index + 2; end < index + 7; end++) {
      if (!words.every((word, offset) => sentence.key(end + offset) === word)) continue
      if (!/^['’]?\s+$/u.test(sentence.gapBefore(end))) continue
      const owner = sentence.key(sentence.key(end - 1) === 'own' ? end - 2 : end - 1)
      if (!isOwner(sentence, owner, end)) continue
      const last = end + words.length - 1
      const about = {
        entry: entryOf(`${before} … ${after}`, verbClass),
        contentStart: startOfContent(sentence, index),
      }
      return { kind: 'source', ...about, first: index, last, claimantFirst: last + 1, claimantLast: last }
    }
  }
  return undefined
}

/** "in the minister's view", "in critics' eyes", "by his own admission". */
function isOwner(sentence: EnglishSentence, owner: string, noun: number): boolean {
  if (/'s$/.test(owner) || ['his', 'her', 'their', 'its', 'my', 'our'].includes(owner)) return true
  return /s$/.test(owner) && /^['’]/u.test(sentence.gapBefore(noun))
}

function impersonalAt(sentence: EnglishSentence, index: number): EnglishSource | undefined {
  const words = IMPERSONAL.find((list) => list.every((word, offset) => sentence.key(index + offset) === word))
  if (!words) return undefined
  const last = index + words.length - 1
  const about = { entry: entryOf(words.join(' '), 'DIS'), contentStart: startOfContent(sentence, index) }
  const next = words.length > 1 && sentence.key(last + 1) === 'that' ? last + 2 : last + 1
  return { kind: 'impersonal', ...about, first: index, last, claimantFirst: next, claimantLast: next - 1 }
}

/** A claimant ends at a comma, or where the sentence does. An apposition between commas belongs to it. */
function endOfClaimant(sentence: EnglishSentence, first: number): number {
  if (PERSON_OBJECTS.has(sentence.key(first)) || sentence.key(first) === 'it') return first
  for (let index = first + 1; index < sentence.words.length; index++) {
    if (startsClause(sentence, index)) return index - 1
    if (!/[,;:.—–“”]/u.test(sentence.gapBefore(index))) continue
    return appositionEnd(sentence, index) ?? index - 1
  }
  return sentence.words.length - 1
}

function appositionEnd(sentence: EnglishSentence, index: number): number | undefined {
  if (
    !['the', 'a', 'an', 'head', 'secretary', 'spokesman', 'spokeswoman', 'chairman', 'director'].includes(
      sentence.key(index),
    )
  )
    return undefined
  for (let next = index + 1; next < Math.min(index + 8, sentence.words.length); next++) {
    if (sentence.hasVerb(next, next + 1)) return undefined
    if (/,/u.test(sentence.gapBefore(next))) return next - 1
  }
  return undefined
}

/** "According to a member the parts were …": a phrase of its own, with a verb after it. */
function startsClause(sentence: EnglishSentence, index: number): boolean {
  const key = sentence.key(index)
  const before = sentence.key(index - 1)
  if (!DETERMINERS.has(key) && !PRONOUNS.has(key)) return false
  if (PREPOSITIONS.has(before) || before === 'and' || before === 'or') return false
  return sentence.hasVerb(index + 1, sentence.words.length)
}

function startOfContent(sentence: EnglishSentence, index: number): number {
  // "said that, according to police, …": what stands before is not theirs.
  if (sentence.key(index - 1) === 'that') return index
  return CONJUNCTIONS.has(sentence.key(0)) && index > 0 ? 1 : 0
}
