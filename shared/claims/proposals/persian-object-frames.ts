import { persianKey } from '../lexicon/persian-key.ts'
import { adverbsBefore, clauseStart, findPreposition, objectStart } from './persian-clauses.ts'
import type { PersianCue } from './persian-cues.ts'
import { isDecided, isEvent } from './persian-events.ts'
import { shape, wordsRange, type CueContext, type Frame } from './persian-frame.ts'
import type { PersianSentence } from './persian-sentence.ts'
import { ADVERBIAL_OPENERS, OBJECT_MARK, OBJECTS, PREPOSITIONS, PRONOUNS } from './persian-words.ts'

/** «X را تکذیب کرد», «X را Y دانست», «X را به Y متهم کرد». */
export function objectFrame({ sentence, cue, start, hints }: CueContext, taking: string): Frame | undefined {
  const mark = lastMark(sentence, start, cue.first)
  if (mark === undefined || mark === start) return undefined
  const end = adverbsBefore(sentence, mark + 1, cue.first)
  const hasPredicate = end > mark + 1
  if (taking === 'را…' && !isPredicate(sentence, cue, mark + 1, end)) return undefined
  const keepsRest = taking === 'را…' || INSIDE.has(cue.entry.name) || isMeasure(sentence, cue, mark + 1)
  const first = objectStart(sentence, start, mark, hints)
  const last = keepsRest && hasPredicate ? end - 1 : mark - 1
  if (last < first) return undefined
  return {
    ...shape('objectVerb', cue),
    class: taking === 'را…' && cue.entry.name === 'عنوان کرد' ? 'EVA' : cue.entry.class,
    content: wordsRange(sentence, first, last),
    firstPart: first,
    isSure: taking === 'را…' && isJudgement(sentence, cue, first, last),
    weak:
      cue.entry.weak === true || isDecided(sentence, cue, first, mark) || isEvent(sentence, cue, first, mark),
  }
}

/** «این ادعا را مضحک خواند», «اجرا را «بی‌نظیر» خواند», «X را Y دانست»: nothing is read or known. */
function isJudgement(sentence: PersianSentence, { entry }: PersianCue, first: number, last: number): boolean {
  if (entry.name === 'دانست') return true
  const { from, to } = wordsRange(sentence, first, last)
  const isOfWords = OBJECTS.has(sentence.key(first)) || OBJECTS.has(sentence.key(first + 1))
  return isOfWords || /را\s*[«“]/u.test(sentence.text.slice(from, to))
}

/** What follows را belongs to the content: «X را به Y متهم کرد». */
export const INSIDE = new Set([
  'متهم کرد',
  'تهدید کرد',
  'فراخواند',
  'فرا خواند',
  'دعوت کرد',
  'ترغیب کرد',
  'تشویق کرد',
  'موظف کرد',
  'ملزم کرد',
  'مکلف کرد',
])

/** «میزان مشارکت را ۶۲ درصد اعلام کرد»: what follows را is said of it, unless it says where or how. */
const MEASURING = new Set(['اعلام کرد', 'برآورد کرد', 'تخمین زد', 'پیش‌بینی کرد', 'گزارش داد'])

function isMeasure(sentence: PersianSentence, { entry }: PersianCue, from: number): boolean {
  const key = sentence.key(from)
  return MEASURING.has(entry.name) && !PREPOSITIONS.has(key) && !ADVERBIAL_OPENERS.has(key)
}

function isPredicate(sentence: PersianSentence, cue: PersianCue, from: number, to: number): boolean {
  if (to <= from) return false
  if (cue.entry.name !== 'خواند') return true
  return !ADVERBIAL_OPENERS.has(sentence.key(from))
}

/** «… و ده سال حبس تقاضا کرد»: an object without its mark, where the clause shares the subject before it. */
export function unmarkedObject({ sentence, cue, start, hints }: CueContext): Frame | undefined {
  if (cue.entry.class !== 'DIR' || !cue.entry.takes.includes('را') || cue.form.passive) return undefined
  const first = PRONOUNS.has(sentence.key(start)) ? start + 1 : start
  const end = adverbsBefore(sentence, first, cue.first)
  if ((first === start && !hints.mayShare) || end <= first) return undefined
  return { ...shape('objectVerb', cue), content: wordsRange(sentence, first, end - 1), firstPart: first }
}

/** «این سخنان را مداخله دانست و محکوم کرد»: the object of the verb before. */
export function sharedObject(
  { sentence, cue, start, hints }: CueContext,
  cues: readonly PersianCue[],
): Frame | undefined {
  const before = cues.find(({ last }) => last === start - 2)
  if (!before || start !== cue.first || !cue.entry.takes.includes('را') || cue.form.passive) return undefined
  const from = clauseStart(sentence, before.first, cues)
  const mark = lastMark(sentence, from, before.first)
  if (mark === undefined || mark === from) return undefined
  const first = objectStart(sentence, from, mark, hints)
  return { ...shape('objectVerb', cue), content: wordsRange(sentence, first, mark - 1), firstPart: cue.first }
}

/** «هشت مدیر به ترک فعل متهم شدند»: the passive has what it is about before it, the accused among it. */
export function accused({ sentence, cue, start }: CueContext): Frame | undefined {
  if (!cue.form.passive || cue.entry.name !== 'متهم کرد' || cue.first <= start) return undefined
  if (!findPreposition(sentence, [persianKey('به')], start, cue.first)) return undefined
  const content = wordsRange(sentence, start, cue.first - 1)
  return { ...shape('objectVerb', cue), content, firstPart: start, weak: true }
}

/** The last را between two words. */
export function lastMark(sentence: PersianSentence, from: number, to: number): number | undefined {
  for (let index = to - 1; index >= from; index--) if (sentence.key(index) === OBJECT_MARK) return index
  return undefined
}
