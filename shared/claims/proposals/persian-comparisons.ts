import { persianKey } from '../lexicon/persian-key.ts'
import type { PersianSentence } from './persian-sentence.ts'

const AS = [
  'آن‌گونه که',
  'همان‌گونه که',
  'آن‌طور که',
  'همان‌طور که',
  'چنان‌که',
  'چنانچه که',
  'آن‌چنان که',
  'به‌طوری که',
  'بنا به آنچه',
  'بنا بر آنچه',
  'بر اساس آنچه',
  'طبق آنچه',
].map(persianKey)

/** The word after «آن‌گونه که», where a clause begins with it. */
export function afterAs(sentence: PersianSentence, start: number): number | undefined {
  for (let count = 3; count > 0; count--) {
    const key = sentence.joined(start, count)
    if (key !== undefined && AS.includes(key)) return start + count
  }
  return undefined
}
