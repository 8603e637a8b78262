import type { PersianForm } from '../lexicon/persian-conjugation.ts'
import { persianKey } from '../lexicon/persian-key.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { findQuotations, type Quotation } from './quotations.ts'

/** A word of the untouched text, with the key under which the lexicon looks it up. */
export type Word = { readonly key: string; readonly text: string; readonly from: number; readonly to: number }

export type VerbGroup = { readonly form: PersianForm; readonly last: number }

const WORD = /[\p{L}\p{M}\p{N}\u200b-\u200d\u2060\u00ad]+/gu

/** The longest verb group is five words: گفته + شده + بوده + است. */
const LONGEST_GROUP = 5

/** Past stems that are nouns far more often than the end of a clause. */
const NOUNS = new Set(
  [
    'مردم',
    'پرداخت',
    'خرید',
    'کشت',
    'دید',
    'شناخت',
    'نشست',
    'بازگشت',
    'گذشت',
    'برگشت',
    'شکست',
    'سوخت',
    'ساخت',
    'برد',
    'خواست',
    'درخواست',
    'فرستاد',
    'باخت',
    'ریخت',
    'داده',
    'شده‌ای',
    'ساخته',
    'گذشته',
    'آینده',
    'نوشته',
    'خواسته',
    'گفته',
    'دانسته',
    'رفته‌رفته',
    'دهم',
    'دهند‌ه',
    'سازند‌ه',
    'بایست',
    'خواند‌ه',
    'برند',
    'بند',
    'نام',
    'چین',
    'باز',
  ].map(persianKey),
)

/** One sentence of Persian cut into words, with its verbs and quotations. */
export class PersianSentence {
  readonly words: readonly Word[]
  readonly quotations: readonly Quotation[]
  readonly text: string
  private readonly lexicon: VerbLexicon
  private readonly ends: boolean[]
  private readonly groups: (readonly VerbGroup[])[] = []

  constructor(text: string, lexicon: VerbLexicon) {
    this.text = text
    this.lexicon = lexicon
    this.words = asWritten(
      Array.from(text.matchAll(WORD), (match) => wordOf(match[0], match.index)).filter(
        (word) => word.key !== '',
      ),
    )
    this.quotations = findQuotations(text)
    this.ends = this.findEnds()
  }

  /** What stands between the word before and this one. */
  gapBefore(index: number): string {
    return this.text.slice(this.words[index - 1]?.to ?? 0, this.words[index]?.from ?? this.text.length)
  }

  key(index: number): string {
    return this.words[index]?.key ?? ''
  }

  /** The keys of some words as one, undefined where more than a space parts them. */
  joined(first: number, count: number): string | undefined {
    let key = ''
    for (let index = first; index < first + count; index++) {
      const word = this.words[index]
      if (!word || (index > first && !isSpace(this.gapBefore(index)))) return undefined
      key += word.key
    }
    return key
  }

  /** The longest verb groups that begin at a word. */
  verbsAt(index: number): readonly VerbGroup[] {
    return (this.groups[index] ??= this.readVerbs(index))
  }

  private readVerbs(index: number): readonly VerbGroup[] {
    for (let count = LONGEST_GROUP; count > 0; count--) {
      const key = this.joined(index, count)
      const forms = key === undefined ? undefined : this.lexicon.persianForms.get(key)
      if (forms) return forms.map((form) => ({ form, last: index + count - 1 }))
    }
    return []
  }

  /** A clause may end with this word: it is, or closes, a finite verb. */
  endsClause(index: number): boolean {
    return this.ends[index] ?? false
  }

  private findEnds(): boolean[] {
    const ends = this.words.map(
      ({ key, text }, index) =>
        isFiniteByShape(key, text) ||
        (NOT_SPOKEN.has(key) && SPOKEN.test(text) && index === this.words.length - 1 && index > 0),
    )
    for (let index = 0; index < this.words.length; index++) {
      const groups = this.verbsAt(index)
      const [group] = groups
      if (
        group &&
        groups.some(({ form }) => closes(form)) &&
        !(group.last === index && NOUNS.has(this.key(index)))
      )
        ends[group.last] = true
    }
    return ends
  }
}

const SPOKEN_MARK = persianKey('رو')
const KEEPING = new Set(['پیش', 'این', 'آن', 'از', 'به', 'و', 'رو', 'در'].map(persianKey))

/** «وزیر رو به کم‌کاری متهم کرد»: here «رو به» is no "towards". */
const TURNED_ON = new Set(['متهم', 'تهدید', 'دعوت', 'محکوم', 'ملزم', 'موظف', 'تشویق'].map(persianKey))

/** «این خبر رو تکذیب کرد»: the mark of the object as it is spoken, looked up as the one that is written. */
function asWritten(words: readonly Word[]): Word[] {
  return words.map((word, index) => {
    const before = words[index - 1]?.key ?? ''
    const after = words[index + 1]?.key ?? ''
    const isKept = KEEPING.has(after) && !words.slice(index, index + 9).some(({ key }) => TURNED_ON.has(key))
    const isMark =
      word.key === SPOKEN_MARK && before !== '' && after !== '' && !KEEPING.has(before) && !isKept
    return isMark ? { ...word, key: persianKey('را') } : word
  })
}

function wordOf(text: string, from: number): Word {
  const lead = /^[\u200b-\u200d\u2060\u00ad]+/u.exec(text)?.[0].length ?? 0
  const trimmed = text.replace(/^[\u200b-\u200d\u2060\u00ad]+|[\u200b-\u200d\u2060\u00ad]+$/gu, '')
  return { key: persianKey(trimmed), text: trimmed, from: from + lead, to: from + lead + trimmed.length }
}

export function isSpace(gap: string): boolean {
  return /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069]*$/u.test(gap)
}

/** A bare stem in the first person is more often another word: دهم "tenth". */
function closes({ tense, person }: PersianForm): boolean {
  if (tense === 'infinitive') return false
  return tense !== 'subjunctive' || person === 3
}

/** Words that only look so. */
const NOT_SPOKEN = new Set(
  ['میان', 'میاد', 'بده', 'بگه', 'بران', 'نبره', 'میره', 'بره', 'نره', 'بدن'].map(persianKey),
)

/** As it is spoken and typed in chats: میشه, می‌گن, بمونه, باشن. */
const SPOKEN =
  /^(?:ن?می\u200c?(?:ش|کن|ر|گ|د|گیر|بین|مون|دون|زن|خوا|خور|خر|ترس|رس|نویس|آ|یا|ا|بر|ذار|تون)|(?:ن|ب)(?:ش|کن|ر|گ|د|گیر|بین|مون|دون|رس|یا)|ن?باش)(?:ه|ن|اد|ان)$/u

function isFiniteByShape(key: string, text: string): boolean {
  if (SPOKEN.test(text) && !NOT_SPOKEN.has(key)) return true
  if (/(?:ها|جا|او|\u200c|بالا|پا)ست$/u.test(text)) return true
  if (/^ن?می[\u200c ].*(?:د|م|ی|ست|شت|فت|خت)$/u.test(text)) return true
  return (
    /\u200c(?:اند|ایم|ام)$/u.test(text) ||
    /ه‌?اند$/u.test(text) ||
    (/(?:اند|ستند)$/u.test(key) && /\u200c/u.test(text))
  )
}
