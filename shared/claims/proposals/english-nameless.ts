import type { EnglishCue } from './english-cues.ts'
import type { EnglishSentence } from './english-sentence.ts'
import { BE, HAVE, MODALS, TIMES } from './english-words.ts'

/** "asked not to be named", "on condition of anonymity": nothing is reported. */
const NAMING = new Set(['named', 'identified', 'quoted', 'anonymity', 'anonymous'])
const NAMELESS = new Set(['ask', 'request', 'insist', 'want', 'wish', 'speak', 'prefer', 'decline', 'refuse'])

export function asksForNoName(sentence: EnglishSentence, { form, last }: EnglishCue): boolean {
  if (!NAMELESS.has(form.verb)) return false
  for (let index = last + 1; index < last + 6 && sentence.isJoined(index); index++)
    if (NAMING.has(sentence.key(index))) return true
  return false
}

/** "could say more", "said nothing": nothing is reported. */
export const NOT_SAID = new Set([
  'more',
  'little',
  'nothing',
  'anything',
  'something',
  'so',
  'less',
  'goodbye',
])

const SPANS = new Set('week month year night summer winter spring autumn season'.split(' '))

/** "The measures announced last week have failed": no subject stands between the time and the next verb. */
export function isReduced(sentence: EnglishSentence, from: number): boolean {
  const start = ['on', 'in'].includes(sentence.key(from)) ? from + 1 : from
  const isSpan = ['last', 'next', 'this'].includes(sentence.key(start)) && SPANS.has(sentence.key(start + 1))
  const end = isSpan ? start + 2 : start + 1
  const isTime = isSpan || TIMES.has(sentence.key(start))
  const next = sentence.key(end)
  return isTime && sentence.isJoined(end) && (BE.has(next) || HAVE.has(next) || MODALS.has(next))
}
