import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import type { EnglishCue } from './english-cues.ts'
import type { EnglishSentence } from './english-sentence.ts'
import { afterPhrase } from './english-clauses.ts'
import { asksForNoName, isReduced, NOT_SAID } from './english-nameless.ts'
import {
  BE,
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PERSON_OBJECTS,
  PREPOSITIONS,
  PRONOUNS,
  TIMES,
} from './english-words.ts'

/** How an English cue stands to what follows it; numbers are places of words. */
export type EnglishFrame = {
  readonly entry: LexiconEntry
  /** Last word of the cue, a preposition that brings the content included. */
  readonly cueLast: number
  /** First word of the content after the cue; undefined: there is none. */
  readonly contentFirst: number | undefined
  /** A preposition that belongs to the cue and stands apart from it. */
  readonly particle?: number
  readonly opening: 'that' | 'colon' | 'quotation' | 'to' | 'object' | 'bare'
  readonly weak: boolean
}

/** The frame of the entry that fits best; undefined where nothing that is reported follows. */
export function frameAfter(sentence: EnglishSentence, cue: EnglishCue): EnglishFrame | undefined {
  if (asksForNoName(sentence, cue) || isReduced(sentence, cue.last + 1)) return undefined
  let best: EnglishFrame | undefined
  let bestScore = 0
  for (const entry of cue.entries) {
    for (const taking of entry.takes) {
      const fit = fitTaking(sentence, cue, entry, taking)
      if (fit && !asksOtherwise(sentence, fit.frame) && fit.score > bestScore)
        [best, bestScore] = [fit.frame, fit.score]
    }
  }
  return best
}

/** "asked that it be done" wants it done, "asked whether it was" wants to know: one word in two classes. */
function asksOtherwise(
  sentence: EnglishSentence,
  { entry, contentFirst = 0, opening }: EnglishFrame,
): boolean {
  if (entry.name !== 'asked' || opening === 'to' || opening === 'object') return false
  const isThat = sentence.key(contentFirst - 1) === 'that'
  return entry.class === 'DIR' ? !isThat : isThat
}

type Fit = { readonly frame: EnglishFrame; readonly score: number }

function fitTaking(
  sentence: EnglishSentence,
  cue: EnglishCue,
  entry: LexiconEntry,
  taking: string,
): Fit | undefined {
  const next = cue.last + 1
  const weak = entry.weak === true
  const make = (frame: Partial<EnglishFrame>, score: number): Fit => ({
    frame: { entry, cueLast: cue.last, contentFirst: next, opening: 'bare', weak, ...frame },
    score: weak ? score - 1 : score,
  })
  switch (taking) {
    case 'that':
      return thatClause(sentence, cue, make)
    case 'whether':
    case 'how':
    case 'why':
      return wordAt(sentence, next, 4, QUESTIONS) === undefined
        ? undefined
        : make({ opening: 'that', contentFirst: wordAt(sentence, next, 4, QUESTIONS)! }, 9)
    case 'to':
      return entry.class === 'AFF' || !isInfinitive(sentence, next)
        ? particle(sentence, next, 'to', make)
        : make({ opening: 'to', contentFirst: next + 1 }, 9)
    case 'ing':
      return /ing$/.test(sentence.key(next)) && sentence.isJoined(next)
        ? make({ opening: 'object' }, 8)
        : undefined
    case 'object':
      return entry.name === 'accepted' && !isClaimNoun(sentence, next)
        ? objectFit(sentence, next, (frame, score) => make({ ...frame, weak: true }, score))
        : objectFit(sentence, next, make)
    case 'object as':
    case 'object of':
    case 'object to':
    case 'object among':
    case 'object with':
    case 'object responsible':
    case 'object accountable':
      return withInside(sentence, next, taking.slice('object '.length), make)
    case 'object name':
      return nameFit(sentence, next, entry, make)
    case 'someone to':
    case 'to someone to':
    case 'with someone to':
      return someoneTo(sentence, taking === 'someone to' ? next : next + 1, make)
    case 'someone that':
      return someoneThat(sentence, next, make)
    case 'someone of':
      return someoneOf(sentence, next, make)
    default:
      return particle(sentence, next, taking, make)
  }
}

const CLAIMS = new Set([
  'this',
  'that',
  'it',
  'claim',
  'claims',
  'charge',
  'charges',
  'allegation',
  'allegations',
  'report',
  'accusation',
  'criticism',
  'view',
  'remark',
  'remarks',
  'statement',
  'explanation',
  'defeat',
  'responsibility',
  'guilt',
  'blame',
  'mistake',
  'error',
  'fact',
])

/** What is accepted is an invitation or a job more often than a claim. */
function isClaimNoun(sentence: EnglishSentence, index: number): boolean {
  if (sentence.isJoined(index + 1)) return CLAIMS.has(sentence.key(index + 1))
  return CLAIMS.has(sentence.key(index))
}

type Make = (frame: Partial<EnglishFrame>, score: number) => Fit

const QUESTIONS = new Set(['whether', 'if', 'why', 'how', 'what', 'when', 'where', 'who', 'which'])

function wordAt(
  sentence: EnglishSentence,
  from: number,
  most: number,
  wanted: ReadonlySet<string>,
): number | undefined {
  for (let index = from; index < from + most && index < sentence.words.length; index++) {
    if (index > from && !sentence.isJoined(index)) return undefined
    if (wanted.has(sentence.key(index))) return index
    if (BE.has(sentence.key(index))) return undefined
  }
  return undefined
}

function thatClause(sentence: EnglishSentence, cue: EnglishCue, make: Make): Fit | undefined {
  const next = cue.last + 1
  const gap = sentence.gapBefore(next)
  if (/:/.test(gap)) return make({ opening: 'colon' }, 10)
  if (/[“«"]/u.test(gap) && !/^[”»]/u.test(gap.trim())) return make({ opening: 'quotation' }, 10)
  if (sentence.key(next) === 'that' && sentence.isJoined(next))
    return make({ opening: 'that', contentFirst: next + 1 }, 10)
  const that = reachThat(sentence, next)
  if (that !== undefined) return make({ opening: 'that', contentFirst: that + 1 }, 9)
  // A participle's phrase ends at its comma: a colon after that is of the verb that follows.
  const reach = cue.kind === 'participle' ? commaAfter(sentence, next) : sentence.words.length
  if (next >= sentence.words.length || !sentence.isJoined(next))
    return colonLater(sentence, next, make, reach)
  const key = sentence.key(next)
  if (CONJUNCTIONS.has(key)) return undefined
  if (isOnlyAdverbs(sentence, next)) return undefined
  if (QUESTIONS.has(key) || (PREPOSITIONS.has(key) && QUESTIONS.has(sentence.key(next + 1))))
    return make({ opening: 'that' }, 9)
  const isPhrase = (PREPOSITIONS.has(key) || TIMES.has(key)) && !isQuantifier(sentence, next)
  if (isPhrase && cue.kind === 'participle') return undefined
  const from = isPhrase ? afterPhrase(sentence, next, sentence.words.length) : next
  const later = colonLater(sentence, next, make, reach)
  if (later) return later
  if (from >= sentence.words.length) return undefined
  const isClause = sentence.hasVerb(from + 1, endOfSpeech(sentence, cue.first))
  if (!isClause && NOT_SAID.has(key)) return undefined
  const isSaid = cue.entries.some(({ name }) => name === 'said' || name === 'stated')
  return make(
    { opening: 'bare', contentFirst: from, ...(!isClause && !isSaid && { weak: true }) },
    isClause ? 6 : 2,
  )
}

/** "at least four people", "about ten": part of a noun phrase, not a phrase of its own. */
function isQuantifier(sentence: EnglishSentence, index: number): boolean {
  const after = sentence.key(index + 1)
  return after === 'least' || after === 'most' || NUMBERS.has(after) || /^\d/.test(after)
}

/** The words of a quotation that a cue stands in end with it; outside one, with the sentence. */
function endOfSpeech(sentence: EnglishSentence, cue: number): number {
  const around = sentence.quotationAt(sentence.words[cue]?.from ?? 0)
  if (!around) return sentence.words.length
  const after = sentence.words.findIndex(({ from }) => from >= around.to)
  return after < 0 ? sentence.words.length : after
}

/** "had warned repeatedly,": nothing is reported. */
function isOnlyAdverbs(sentence: EnglishSentence, from: number): boolean {
  for (let index = from; index === from || sentence.isJoined(index); index++)
    if (!isAdverb(sentence.key(index))) return false
  return true
}

/** "said on Sunday that", "admitted to our reporter that", "told the crowd in Tabriz that". */
function reachThat(sentence: EnglishSentence, from: number): number | undefined {
  const key = sentence.key(from)
  const isAside =
    PREPOSITIONS.has(key) || TIMES.has(key) || isAdverb(key) || /,/u.test(sentence.gapBefore(from))
  if (!isAside) return undefined
  let isAfterComma = /,/u.test(sentence.gapBefore(from))
  for (let index = from; index < Math.min(sentence.words.length, from + 16); index++) {
    const gap = index > from ? sentence.gapBefore(index) : ''
    if (/[;:.“”"]/u.test(gap)) return undefined
    if (sentence.key(index) === 'that' && index > from)
      return /(?:ing|ed)$/.test(sentence.key(index - 1)) ? undefined : index
    isAfterComma ||= /,/u.test(gap)
    const isVerb = sentence.hasVerb(index, index + 1) && !/'s$/.test(sentence.key(index))
    if (isVerb && !isAfterComma) return undefined
  }
  return undefined
}

/** The word after the next comma; the number of words where there is none. */
function commaAfter(sentence: EnglishSentence, from: number): number {
  for (let index = from; index < sentence.words.length; index++)
    if (/,/u.test(sentence.gapBefore(index))) return index
  return sentence.words.length
}

/** "wrote in a letter: …", "told reporters: …". */
function colonLater(sentence: EnglishSentence, from: number, make: Make, limit: number): Fit | undefined {
  for (let index = from + 1; index < Math.min(limit, from + 12); index++) {
    const gap = sentence.gapBefore(index)
    if (/:/.test(gap) || /,\s*[“«"]/u.test(gap)) return make({ opening: 'colon', contentFirst: index }, 8)
    if (/[.;]/.test(gap) || sentence.hasVerb(index - 1, index)) return undefined
  }
  return undefined
}

function isInfinitive(sentence: EnglishSentence, index: number): boolean {
  return sentence.key(index) === 'to' && sentence.isJoined(index) && !startsNoun(sentence, index + 1)
}

const NUMBERS = new Set('one two three four five six seven eight nine ten eleven twelve'.split(' '))

function startsNoun(sentence: EnglishSentence, index: number): boolean {
  const key = sentence.key(index)
  return (
    DETERMINERS.has(key) ||
    NUMBERS.has(key) ||
    PERSON_OBJECTS.has(key) ||
    sentence.isCapital(index) ||
    /ing$/.test(key)
  )
}

/** "expressed regret to the people over …": the word after the preposition, past whom it is said to. */
function afterAddressee(sentence: EnglishSentence, to: number, word: string): number | undefined {
  for (let index = to + 2; index < Math.min(sentence.words.length - 1, to + 7); index++) {
    if (!sentence.isJoined(index) || sentence.hasVerb(index, index + 1)) return undefined
    if (sentence.key(index) === word) return index + 1
  }
  return undefined
}

/** A preposition that brings the whole content belongs to the cue. */
function particle(sentence: EnglishSentence, next: number, word: string, make: Make): Fit | undefined {
  const after =
    sentence.key(next) === 'to' && word !== 'to' ? afterAddressee(sentence, next, word) : undefined
  if (after !== undefined) return make({ particle: after - 1, contentFirst: after, opening: 'object' }, 7)
  if (sentence.key(next) !== word || !sentence.isJoined(next) || next + 1 >= sentence.words.length)
    return undefined
  if (word === 'to' && isInfinitive(sentence, next)) return make({ opening: 'to', contentFirst: next + 1 }, 9)
  return make({ cueLast: next, contentFirst: next + 1, opening: 'object' }, 8)
}

function objectFit(sentence: EnglishSentence, next: number, make: Make): Fit | undefined {
  const key = sentence.key(next)
  const gap = sentence.gapBefore(next)
  if (next >= sentence.words.length || !/^\s*[“«"‘]?$/u.test(gap)) return undefined
  // "promised us a hall": to whom stands before what.
  if (PERSON_OBJECTS.has(key) && DETERMINERS.has(sentence.key(next + 1)) && sentence.isJoined(next + 1))
    return make({ opening: 'object', contentFirst: next + 1 }, 5)
  if (PREPOSITIONS.has(key) || CONJUNCTIONS.has(key) || (PRONOUNS.has(key) && key !== 'it' && key !== 'you'))
    return undefined
  return make({ opening: 'object' }, 4)
}

/** "described X as Y", "accused X of Y": the preposition stands inside the content. */
function withInside(sentence: EnglishSentence, next: number, word: string, make: Make): Fit | undefined {
  if (next >= sentence.words.length || sentence.key(next) === word) return undefined
  for (let index = next + 1; index < sentence.words.length; index++) {
    if (/[;:.]/.test(sentence.gapBefore(index))) return undefined
    if (CONJUNCTIONS.has(sentence.key(index)) && sentence.hasVerb(index + 1, index + 2)) return undefined
    if (sentence.key(index) === word) return make({ opening: 'object' }, 9)
  }
  return undefined
}

/** "assured workers of support", "warned users of cuts": what stands after the preposition, which is of the cue. */
function someoneOf(sentence: EnglishSentence, next: number, make: Make): Fit | undefined {
  if (next >= sentence.words.length || !sentence.isJoined(next) || PREPOSITIONS.has(sentence.key(next)))
    return undefined
  const of = afterAddressee(sentence, next - 1, 'of')
  if (of !== undefined && sentence.hasVerb(of, sentence.words.length)) return undefined
  return of === undefined ? undefined : make({ particle: of - 1, contentFirst: of, opening: 'object' }, 9)
}

/** "called X Y": an object and what it is called; a lone noun phrase is something else ("called an election"). */
function nameFit(sentence: EnglishSentence, next: number, entry: LexiconEntry, make: Make): Fit | undefined {
  if (next >= sentence.words.length || !/^\s*[“«"‘]?$/u.test(sentence.gapBefore(next))) return undefined
  if (PREPOSITIONS.has(sentence.key(next)) || sentence.key(next) === 'to') return undefined
  let starts = 0
  let end = next
  for (; end < sentence.words.length; end++) {
    const key = sentence.key(end)
    const before = sentence.key(end - 1)
    if (end > next && (/[.;]/.test(sentence.gapBefore(end)) || (CONJUNCTIONS.has(key) && starts > 1))) break
    const opensQuote = /[“«"]/u.test(sentence.gapBefore(end))
    const isObject = PERSON_OBJECTS.has(key) || key === 'it' || key === 'them'
    const isStart =
      (DETERMINERS.has(key) || key === 'one' || opensQuote || isObject) &&
      (end === next || !PREPOSITIONS.has(before))
    if (isStart || (key === 'to' && sentence.key(end + 1) === 'be') || key === 'as') starts++
    if (isObject && end === next && end + 1 < sentence.words.length) starts++
  }
  const isShown = starts > 1
  return make({ opening: 'object', weak: entry.weak === true || !isShown }, isShown ? 7 : 3)
}

function someoneTo(sentence: EnglishSentence, next: number, make: Make): Fit | undefined {
  if (next >= sentence.words.length || PREPOSITIONS.has(sentence.key(next))) return undefined
  for (let index = next + 1; index < Math.min(sentence.words.length - 1, next + 14); index++) {
    if (/[;:.]/.test(sentence.gapBefore(index))) return undefined
    if (sentence.key(index) === 'to' && isPassiveInfinitive(sentence, index))
      return make({ opening: 'object', contentFirst: next }, 9.5)
    if (sentence.key(index) === 'to' && isInfinitive(sentence, index)) {
      const isNegated = sentence.key(index - 1) === 'not' && index - 1 > next
      return make({ opening: 'to', contentFirst: isNegated ? index - 1 : index + 1 }, 9.5)
    }
    if (sentence.key(index) === 'that' && sentence.key(index - 1) !== '') return undefined
  }
  return undefined
}

/** "ordered the case to be sent": what is ordered is the whole of it. */
function isPassiveInfinitive(sentence: EnglishSentence, to: number): boolean {
  return (
    sentence.key(to + 1) === 'be' &&
    /(?:ed|en|sent|put|held|made|built|paid|kept|left|cut|set|found|brought|shut)$/.test(sentence.key(to + 2))
  )
}

/** "told our reporter the talks were fragile": where the clause begins, with a subject of its own. */
function clauseAfterPerson(sentence: EnglishSentence, next: number): number | undefined {
  if (!DETERMINERS.has(sentence.key(next)) || !sentence.isJoined(next)) return undefined
  for (let index = next + 2; index < Math.min(sentence.words.length, next + 6); index++) {
    const key = sentence.key(index)
    if (!sentence.isJoined(index) || sentence.hasVerb(index, index + 1)) return undefined
    if (PREPOSITIONS.has(sentence.key(index - 1))) continue
    if (DETERMINERS.has(key) || PRONOUNS.has(key))
      return sentence.hasVerb(index + 1, sentence.words.length) ? index : undefined
  }
  return undefined
}

function someoneThat(sentence: EnglishSentence, next: number, make: Make): Fit | undefined {
  if (next >= sentence.words.length) return undefined
  if (/[:“]/u.test(sentence.gapBefore(next))) return make({ opening: 'colon' }, 10)
  for (let index = next; index < Math.min(sentence.words.length, next + 12); index++) {
    const gap = sentence.gapBefore(index)
    if (/:/.test(gap) || (/[“]/u.test(gap) && index > next))
      return make({ opening: 'colon', contentFirst: index }, 9)
    if (/[;.]/.test(gap)) return undefined
    if (sentence.key(index) === 'that' && index > next)
      return make({ opening: 'that', contentFirst: index + 1 }, 10)
    if (QUESTIONS.has(sentence.key(index)) && index > next)
      return make({ opening: 'that', contentFirst: index }, 9)
    if (sentence.hasVerb(index, index + 1) && index > next) break
  }
  const clause = clauseAfterPerson(sentence, next)
  if (clause !== undefined) return make({ opening: 'bare', contentFirst: clause }, 5)
  const isPerson = PERSON_OBJECTS.has(sentence.key(next)) || sentence.isCapital(next)
  if (!isPerson || !sentence.hasVerb(next + 1, sentence.words.length)) return undefined
  return make({ opening: 'bare', contentFirst: next + 1 }, 5)
}
