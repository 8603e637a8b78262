import { findPreposition } from './persian-clauses.ts'
import type { PersianCue } from './persian-cues.ts'
import type { PersianSentence } from './persian-sentence.ts'
import { THAT } from './persian-words.ts'

/** «از دادگاه خواست …»: asking has somebody asked, or a clause with «که» or «تا»; wanting has neither. */
export function isAsking(
  sentence: PersianSentence,
  cue: PersianCue,
  start: number,
  opening: 'colon' | 'quotation' | 'that' | 'bare',
): boolean {
  if (cue.form.tense === 'participle')
    return opening !== 'bare' || findPreposition(sentence, ['از'], start, cue.first) !== undefined
  if (opening !== 'bare' && cue.form.tense !== 'present') return true
  if (findPreposition(sentence, ['از'], start, cue.first) || wantsDone(sentence, cue)) return true
  // «سازمان حمایت از شرکت خواست»: a noun that might take the preposition does not where nothing else has it.
  return (
    cue.form.tense !== 'present' &&
    sentence.words.some(({ key }, at) => key === 'از' && at >= start && at < cue.first - 1)
  )
}

/** «خواسته‌اند حقوقشان پرداخت شود»: what is to be done is for others to do. */
function wantsDone(sentence: PersianSentence, { first, last, form }: PersianCue): boolean {
  if (form.tense === 'present' || sentence.key(first - 1) === THAT) return false
  for (let index = last + 1; index < sentence.words.length; index++)
    if (
      sentence.verbsAt(index).some(({ form: later }) => later.verb === 'شدن' && later.tense === 'subjunctive')
    )
      return true
  return false
}
