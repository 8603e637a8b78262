import { persianKey } from '../lexicon/persian-key.ts'
import type { PersianSentence } from './persian-sentence.ts'

const THESE: readonly string[] = [
  'اینکه',
  'این که',
  'این مطلب که',
  'این نکته که',
  'این موضوع که',
  'این ادعا که',
  'آنکه',
  'این عبارت که',
  'این باور که',
  'این توضیح که',
  'این جمله که',
]
const THESE_KEYS = THESE.map(persianKey)

/** The last word of «اینکه», «این نکته که», where it stands at a place. */
export function theseAfter(sentence: PersianSentence, index: number): number | undefined {
  for (let count = 3; count > 0; count--) {
    const key = sentence.joined(index, count)
    if (key !== undefined && THESE_KEYS.includes(key)) return index + count - 1
  }
  return undefined
}
