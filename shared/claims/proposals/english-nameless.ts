import type { EnglishCue } from './english-cues.ts'
import type { EnglishSentence } from './english-sentence.ts'

/** "asked not to be named", "on condition of anonymity": nothing is reported. */
const NAMING = new Set(['named', 'identified', 'quoted', 'anonymity', 'anonymous'])
const NAMELESS = new Set(['ask', 'request', 'insist', 'want', 'wish', 'speak', 'prefer', 'decline', 'refuse'])

export function asksForNoName(sentence: EnglishSentence, { form, last }: EnglishCue): boolean {
  if (!NAMELESS.has(form.verb)) return false
  for (let index = last + 1; index < last + 6 && sentence.isJoined(index); index++)
    if (NAMING.has(sentence.key(index))) return true
  return false
}
