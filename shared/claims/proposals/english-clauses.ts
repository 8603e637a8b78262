import type { EnglishSentence } from './english-sentence.ts'
import {
  CONJUNCTIONS,
  DETERMINERS,
  isAdverb,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
  TIMES,
} from './english-words.ts'
import { isVerbal } from './english-sentence.ts'

export type WordRange = { readonly first: number; readonly last: number }

/** What stands before a verb group: its subject, the joint that brings the clause, and where the clause begins. */
export type Before = {
  readonly subject: WordRange | undefined
  /** First word of the clause, after its joint. */
  readonly start: number
  /** The joint just before the clause: and, but; undefined at the start of the sentence or of a content. */
  readonly joint: number | undefined
  /** The subject is a relative pronoun: that of the noun before it. */
  readonly isRelative: boolean
}

/** Reads backwards from a verb group to the start of its clause. `barriers`: last words of the cues before it. */
export function readBefore(sentence: EnglishSentence, group: number, barriers: ReadonlySet<number>): Before {
  let index = group - 1
  while (index >= 0 && isAdverb(sentence.key(index)) && sentence.isJoined(index + 1)) index--
  const direct = sentence.key(index)
  if (CONJUNCTIONS.has(direct) && sentence.isJoined(index + 1)) {
    return { subject: undefined, start: index + 1, joint: index, isRelative: false }
  }
  if (direct === 'who' || direct === 'which') return relative(sentence, index)
  const start = clauseStart(sentence, group, barriers)
  const joint = CONJUNCTIONS.has(sentence.key(start - 1)) ? start - 1 : undefined
  return { subject: subjectIn(sentence, start, group), start, joint, isRelative: false }
}

function relative(sentence: EnglishSentence, pronoun: number): Before {
  const start = clauseStart(sentence, pronoun, new Set())
  return { subject: subjectIn(sentence, start, pronoun), start: pronoun, joint: undefined, isRelative: true }
}

function clauseStart(sentence: EnglishSentence, group: number, barriers: ReadonlySet<number>): number {
  let index = group
  while (index > 0) {
    const gap = sentence.gapBefore(index)
    const before = sentence.key(index - 1)
    if (barriers.has(index - 1)) return index
    if (/[:;.!?—–]/u.test(gap) || (/[“”«»"]/u.test(gap) && partsSpeech(sentence, index))) return index
    if ((before === 'who' || before === 'which') && sentence.hasVerb(index, group)) {
      index--
      continue
    }
    if (CONJUNCTIONS.has(before) && endsClauseBefore(sentence, index - 1, group)) return index
    if (
      SUBORDINATORS.has(before) &&
      before !== 'as' &&
      before !== 'since' &&
      before !== 'after' &&
      before !== 'before' &&
      before !== 'until' &&
      sentence.isJoined(index)
    )
      return index
    if (/,/u.test(gap)) {
      const opened = phraseBetweenCommas(sentence, index, group)
      if (opened === undefined && /ing$/.test(sentence.key(index)) && !sentence.isCapital(index)) {
        index--
        continue
      }
      if (opened === undefined) return index
      index = opened - 1
      continue
    }
    index--
  }
  return 0
}

/** A quotation mark parts speech from its frame; one round a title or a word does not. */
function partsSpeech(sentence: EnglishSentence, index: number): boolean {
  const at = sentence.words[index]?.from ?? sentence.text.length
  const before = sentence.words[index - 1]?.to ?? 0
  const quotation = sentence.quotations.find(
    ({ from, to }) => (from > before && from <= at) || (to >= before && to < at),
  )
  if (!quotation) return true
  const inside = sentence.text.slice(quotation.from, quotation.to)
  return (
    /[,.!?…]\s*$/u.test(inside) ||
    !quotation.isClosed ||
    sentence.words.some(({ from, key }) => from >= quotation.from && from < quotation.to && isVerbal(key))
  )
}

/** "A and B said": the conjunction joins nouns unless a verb stands before it in its clause. */
function endsClauseBefore(sentence: EnglishSentence, conjunction: number, group: number): boolean {
  if (/,/u.test(sentence.gapBefore(conjunction))) return true
  const key = sentence.key(conjunction)
  if (key !== 'and' && key !== 'or') return true
  if (PRONOUNS.has(sentence.key(conjunction + 1)) || DETERMINERS.has(sentence.key(conjunction + 1)))
    return sentence.hasVerb(0, conjunction)
  for (let index = conjunction - 1; index >= 0 && !/[,;:.]/u.test(sentence.gapBefore(index + 1)); index--) {
    if (isVerbal(sentence.key(index))) return group - conjunction < 8
  }
  return false
}

/** "X, the head coach, said", "X, expressing Y, said": back to the word after the comma's fellow, over the phrase. */
function phraseBetweenCommas(sentence: EnglishSentence, index: number, group: number): number | undefined {
  const isDirect =
    index === group || (index < group && sentence.words.slice(index, group).every(({ key }) => isAdverb(key)))
  if (!isDirect) return undefined
  for (let open = index - 1; open > 0; open--) {
    const gap = sentence.gapBefore(open)
    if (/[:;.“”«»"]/u.test(gap)) return undefined
    if (/,/u.test(gap)) return open
  }
  return undefined
}

/** The noun phrase before the verb: past what opens the clause, up to a comma or a relative pronoun. */
export function subjectIn(sentence: EnglishSentence, from: number, to: number): WordRange | undefined {
  const first = subjectStart(sentence, from, to)
  let last = first - 1
  for (let index = first; index < to; index++) {
    const key = sentence.key(index)
    if (index > first && /,/u.test(sentence.gapBefore(index))) {
      if (isApposition(sentence, index)) last = appositionEnd(sentence, index, to)
      break
    }
    if (
      key === 'who' ||
      key === 'which' ||
      key === 'that' ||
      (isAdverb(key) && index > first) ||
      key === 'it'
    )
      break
    last = index
  }
  return last < first ? undefined : { first, last }
}

function isApposition(sentence: EnglishSentence, index: number): boolean {
  const key = sentence.key(index)
  return (
    key !== 'who' &&
    key !== 'which' &&
    !CONJUNCTIONS.has(key) &&
    key !== 'after' &&
    key !== 'before' &&
    !/ing$/.test(key) &&
    !PREPOSITIONS.has(key) &&
    !isAdverb(key)
  )
}

function appositionEnd(sentence: EnglishSentence, index: number, to: number): number {
  for (let next = index + 1; next < to; next++)
    if (/,/u.test(sentence.gapBefore(next)) && !/^\p{Lu}/u.test(sentence.words[next]?.text ?? ''))
      return next - 1
  return to - 1
}

function subjectStart(sentence: EnglishSentence, from: number, to: number): number {
  let index = from
  while (index < to && (isAdverb(sentence.key(index)) || CONJUNCTIONS.has(sentence.key(index)))) index++
  while (index < to && (PREPOSITIONS.has(sentence.key(index)) || TIMES.has(sentence.key(index)))) {
    const next = afterPhrase(sentence, index, to)
    if (next >= to) return index
    index = next
    while (index < to && isAdverb(sentence.key(index))) index++
  }
  return index
}

/** Past a phrase with a preposition: to its comma, or to the next phrase that stands by itself. */
export function afterPhrase(sentence: EnglishSentence, from: number, to: number): number {
  for (let index = from + 1; index < to; index++) {
    if (/,/u.test(sentence.gapBefore(index))) return index
    const key = sentence.key(index)
    const before = sentence.key(index - 1)
    if (PREPOSITIONS.has(before) || before === 'and' || before === 'or' || DETERMINERS.has(before)) continue
    if (PRONOUNS.has(key) || (DETERMINERS.has(key) && key !== 'all' && key !== 'both')) return index
  }
  return to
}

/** The subject after an inverted verb: “…,” said the minister on Sunday. */
export function subjectAfter(sentence: EnglishSentence, from: number): WordRange | undefined {
  let last = from - 1
  for (let index = from; index < sentence.words.length; index++) {
    const gap = index > from ? sentence.gapBefore(index) : ''
    if (/[.;:“”"«»!?—]/u.test(gap)) break
    if (/,/u.test(gap)) {
      if (isApposition(sentence, index) && !PRONOUNS.has(sentence.key(index)))
        last = appositionEnd(sentence, index, sentence.words.length)
      break
    }
    const key = sentence.key(index)
    if (index > from && (TIMES.has(key) || (PREPOSITIONS.has(key) && TIMES.has(sentence.key(index + 1)))))
      break
    if (index > from && ['who', 'which', 'that', 'while', 'when'].includes(key)) break
    last = index
    if (index === from && PRONOUNS.has(key)) break
  }
  return last < from ? undefined : { first: from, last }
}
