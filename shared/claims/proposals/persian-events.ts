import { persianKey } from '../lexicon/persian-key.ts'
import type { PersianCue } from './persian-cues.ts'
import type { PersianSentence } from './persian-sentence.ts'

const DECIDED = new Set(
  [
    'لایحه',
    'مصوبه',
    'مصوبات',
    'صلاحیت',
    'اعتبارنامه',
    'بودجه',
    'کلیات',
    'قانون',
    'طرح',
    'درخواست',
    'استعفای',
    'استعفا',
    'توپ',
    'پنالتی',
    'مرز',
  ].map(persianKey),
)

/** A bill is passed or voted down, not confirmed or denied. */
export function isDecided(
  sentence: PersianSentence,
  { entry }: PersianCue,
  first: number,
  mark: number,
): boolean {
  if (entry.name !== 'تأیید کرد' && entry.name !== 'رد کرد') return false
  return (
    sentence.words.slice(first, Math.min(mark, first + 2)).some(({ key }) => DECIDED.has(key)) &&
    entry.name === 'تأیید کرد'
  )
}

const ACCEPTED = new Set(
  [
    'این',
    'آن',
    'ادعا',
    'ادعای',
    'ادعاهای',
    'ادعاها',
    'اتهام',
    'اتهامات',
    'اتهام‌ها',
    'اتهام‌های',
    'خبر',
    'گزارش',
    'نظر',
    'سخن',
    'سخنان',
    'حرف',
    'حرف‌های',
    'گفته',
    'گفته‌های',
    'انتقاد',
    'انتقادها',
    'اشتباه',
    'خطا',
    'شکست',
    'مسئولیت',
    'تقصیر',
    'قصور',
    'کوتاهی',
    'وجود',
    'ضعف',
    'پرداخت',
    'حقیقت',
    'واقعیت',
  ].map(persianKey),
)

/** What is accepted is an invitation or a job more often than a claim. */
export function isEvent(
  sentence: PersianSentence,
  { entry }: PersianCue,
  first: number,
  mark: number,
): boolean {
  if (entry.name !== 'پذیرفت' && entry.name !== 'قبول کرد') return false
  const words = sentence.words.slice(first, mark)
  const isPointed = words.length === 1 || (words.length > 1 && ACCEPTED.has(words[1]!.key))
  return !(ACCEPTED.has(words[0]?.key ?? '') && (isPointed || !['این', 'آن'].includes(words[0]!.key)))
}
