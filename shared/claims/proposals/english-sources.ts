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
]

/** "in X's view": what stands before and after the claimant, and the class. */
const ROUND: readonly (readonly [VerbClass, string, string])[] = [
  ['BEL', 'in', 'view'],
  ['BEL', 'in', 'opinion'],
  ['BEL', 'in', 'estimation'],
  ['DIS', 'by', 'account'],
  ['DIS', 'in', 'telling'],
]

const IMPERSONAL = [
  'reportedly',
  'allegedly',
  'apparently',
  'purportedly',
  'supposedly',
  'seemingly',
  'ostensibly',
  'rumouredly',
]

function entryOf(name: string, verbClass: VerbClass): LexiconEntry {
  return { class: verbClass, language: 'en', name, words: name, verbs: [], takes: [] }
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
    for (let last = index + 2; last < index + 7; last++) {
      if (sentence.key(last) !== after || !sentence.isJoined(last)) continue
      const owner = sentence.key(last - 1)
      if (!/(?:'s|s')$/.test(owner) && !['his', 'her', 'their', 'its', 'my', 'our'].includes(owner)) continue
      const about = {
        entry: entryOf(`${before} … ${after}`, verbClass),
        contentStart: startOfContent(sentence, index),
      }
      return { kind: 'source', ...about, first: index, last, claimantFirst: last + 1, claimantLast: last }
    }
  }
  return undefined
}

function impersonalAt(sentence: EnglishSentence, index: number): EnglishSource | undefined {
  if (!IMPERSONAL.includes(sentence.key(index))) return undefined
  const about = { entry: entryOf(sentence.key(index), 'DIS'), contentStart: startOfContent(sentence, index) }
  return {
    kind: 'impersonal',
    ...about,
    first: index,
    last: index,
    claimantFirst: index + 1,
    claimantLast: index,
  }
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
  return CONJUNCTIONS.has(sentence.key(0)) && index > 0 ? 1 : 0
}
