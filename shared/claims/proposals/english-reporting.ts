import type { VerbClass } from '../../model/records.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import { agentWord } from './english-contents.ts'

export const TIME_AT_END =
  /\s+(?:(?:last|next|this) (?:year|week|month|night|summer|winter|spring|autumn)|yesterday|today|tomorrow|again|(?:two|three|four|several|many) times|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|for (?:\w+ )?(?:days|weeks|months|years))[.,!?”"]*$/iu
/** "X is said to …": what is believed of somebody; to be admitted to a ward is something else. */
export const REPORTED = new Set([
  'say',
  'report',
  'believe',
  'know',
  'think',
  'allege',
  'claim',
  'expect',
  'understand',
  'rumour',
  'rumor',
  'suppose',
  'estimate',
  'predict',
  'forecast',
])

/** "It seems that …": nobody is said to say it. */
export const DUMMY = new Set(['seem', 'appear', 'emerge', 'transpire'])

/** The word after a passive opens what the verb says of its object: "described as", "accused of", "called a". */
export function isInside({ takes }: LexiconEntry, key: string): boolean {
  if (key === '' || agentWord(key)) return false
  return takes.some((taking) => taking === 'object name' || taking === `object ${key}`)
}

/** "It is said": whoever says it is not there; what is known is taken as true. */
export function passiveClass(entry: LexiconEntry, isImpersonal: boolean): VerbClass {
  return isImpersonal && entry.class === 'NEU' && entry.words === '' ? 'DIS' : entry.class
}
