import type { VerbClass } from '../../model/records.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { persianKey } from '../lexicon/persian-key.ts'
import type { Range } from './found-claim.ts'
import { clauseStart, findPreposition, findSubject, isBound, type WordRange } from './persian-clauses.ts'
import { findPersianCues, type PersianCue } from './persian-cues.ts'
import { wordsRange, type Frame } from './persian-frame.ts'
import { frameOf } from './persian-frames.ts'
import type { NominalCue } from './nominal-cue.ts'
import { findNominalCues } from './persian-nominals.ts'
import type { PersianSentence } from './persian-sentence.ts'
import { ADJECTIVES, JOINTS, PRONOUNS } from './persian-words.ts'
import { trimContent } from './trim-content.ts'

export type PersianHints = {
  /** By class, in order: the share of the subject in subject and object of the rendering's claims in the row. */
  readonly subjectShares: ReadonlyMap<VerbClass, readonly number[]>
  readonly known: ReadonlySet<string>
}

export type Finite = { readonly cue: PersianCue; readonly frame: Frame; readonly start: number }

/** The cues of a sentence of Persian, and where what they report begins and ends. */
export class PersianContents {
  protected readonly sentence: PersianSentence
  protected readonly number: number
  protected readonly nominals: readonly NominalCue[]
  protected readonly cues: readonly PersianCue[]
  protected readonly finite: readonly Finite[]

  constructor(sentence: PersianSentence, lexicon: VerbLexicon, number: number, hints: PersianHints) {
    this.sentence = sentence
    this.number = number
    this.nominals = findNominalCues(sentence, lexicon)
    this.cues = findPersianCues(sentence, lexicon).filter(
      (cue) => !this.nominals.some((other) => isMeeting(cue, other)),
    )
    this.finite = this.findFinite(hints)
  }

  protected findFinite(hints: PersianHints): Finite[] {
    const used = new Map<VerbClass, number>()
    return this.cues.flatMap((cue) => {
      const count = used.get(cue.class) ?? 0
      const subjectShare = hints.subjectShares.get(cue.class)?.[count]
      const notBefore = this.endOfParticiple(cue.first)
      const known = {
        known: hints.known,
        ...(subjectShare !== undefined && { subjectShare }),
        ...(notBefore !== undefined && { notBefore }),
      }
      const frame = frameOf(this.sentence, cue, this.cues, known)
      if (!frame) return []
      used.set(cue.class, count + 1)
      return [{ cue, frame, start: clauseStart(this.sentence, cue.first, this.cues) }]
    })
  }

  /** The word after the comma that closes the last participle's phrase before a cue. */
  protected endOfParticiple(before: number): number | undefined {
    const participle = this.nominals.findLast(({ kind, last }) => kind === 'participle' && last < before)
    if (!participle) return undefined
    for (let index = participle.last + 2; index < before; index++) {
      if (/[،,]/u.test(this.sentence.gapBefore(index))) return index
    }
    return undefined
  }

  /** «از اظهارنظر دربارهٔ X خودداری کرد»: what is declined belongs to the cue. */
  protected declining(cue: PersianCue, frame: Frame): { content: Range; particle: WordRange } | undefined {
    if (!isDeclining(cue) || !frame.particle) return undefined
    const { first, last } = frame.particle
    const words = this.sentence.joined(last + 1, 2) === persianKey('اظهار نظر') ? 2 : 1
    if (!SPEECH.has(this.sentence.joined(last + 1, words) ?? '')) return undefined
    const about = ABOUT.has(this.sentence.key(last + words + 1))
      ? 1
      : ABOUT.has(this.sentence.joined(last + words + 1, 2) ?? '')
        ? 2
        : 0
    const end = last + words + about
    const from = this.sentence.words[end + 1]?.from ?? frame.content.to
    return {
      particle: { first, last: end },
      content: { from: Math.min(from, frame.content.to), to: frame.content.to },
    }
  }

  /** «در گزارش … آمده است»: whose passive has a place that speaks. */
  protected documentOf(start: number, cue: PersianCue): WordRange | undefined {
    const place = findPreposition(this.sentence, ['در'], start, cue.first)
    if (!place || place.last + 1 >= cue.first) return undefined
    const isDocument = this.sentence.words
      .slice(place.last + 1, place.last + 3)
      .some(({ key }) => DOCUMENTS.has(key))
    return isDocument ? findSubject(this.sentence, place.last + 1, cue.first) : undefined
  }

  /** A content after its cue ends where a joint brings the next reporting clause. */
  protected untilNextClause(content: Range, after: number): Range {
    const { sentence } = this
    let to = content.to
    for (const at of this.laterStarts(after)) {
      const parted = sentence.words[at - 1]
      if (parted && parted.to > content.from && /[؛;]/u.test(sentence.gapBefore(at)))
        to = Math.min(to, parted.to)
      const joint = at - 1
      const word = sentence.words[joint]
      if (!word || word.from <= content.from || !JOINTS.has(word.key)) continue
      const end = sentence.words[joint - 1]?.to ?? content.from
      if (end > content.from) to = Math.min(to, end)
    }
    return { from: content.from, to }
  }

  protected laterStarts(after: number): number[] {
    // What «we» say stands inside what somebody else is reported to say.
    const isOurs = (cue: PersianCue) =>
      cue.form.person === 1 && this.cues.some(({ last, form }) => last <= after && form.person === 3)
    const finite = this.finite
      .filter(({ cue }) => cue.first > after && !isOurs(cue))
      .map(({ start }) => start)
    const nominal = this.nominals
      .filter(({ first, kind }) => first > after && kind !== 'source')
      .map(({ first }) => clauseStart(this.sentence, first, this.cues))
    return [...finite, ...nominal]
  }

  /** The last word of a clause that a comma or the next report closes. */
  protected clauseEnd(from: number): number {
    const { sentence } = this
    const next = this.finite.find(({ cue, frame }) => cue.first > from && !isInside(frame, cue, from))
    const limit = sentence.words.length
    for (let index = from; index < limit; index++) {
      if (sentence.endsClause(index) && /[،,؛]/u.test(sentence.gapBefore(index + 1))) return index
    }
    const stop = next ? Math.min(next.frame.particle?.first ?? next.frame.firstPart, next.cue.first) : limit
    for (let index = from; index < stop; index++) if (sentence.endsClause(index)) return index
    return stop - 1
  }

  protected phraseEnd(from: number): number {
    const { sentence } = this
    const next = this.finite.find(({ cue }) => cue.first > from)
    const stop = next
      ? Math.min(next.frame.particle?.first ?? next.frame.firstPart, next.cue.first)
      : sentence.words.length
    for (let index = from; index < Math.max(stop, from + 1); index++) {
      if (/[،,؛]/u.test(sentence.gapBefore(index + 1)) && !this.listGoesOn(index + 1, stop)) return index
    }
    return Math.max(from, stop - 1)
  }

  /** «از X، Y و Z، گفت»: a comma inside an enumeration. */
  protected listGoesOn(index: number, stop: number): boolean {
    let joined = false
    for (let next = index; next < stop; next++) {
      if (this.sentence.key(next) === 'و') joined = true
      if (this.sentence.endsClause(next)) return false
      if (/[،,]/u.test(this.sentence.gapBefore(next + 1))) return joined && next - index < 8
    }
    return false
  }

  protected sourceEnd(from: number): number {
    const { sentence } = this
    for (let index = from; index < sentence.words.length; index++) {
      if (index > from && this.cues.some(({ first }) => first === index)) return index - 1
      if (index > from && PRONOUNS.has(sentence.key(index - 1)) && index - 1 === from) return from
      const gap = sentence.gapBefore(index + 1)
      if (/[،,:؛]/u.test(gap)) return this.appositionAfter(index)
      if (index - from > 10) break
    }
    let last = from
    while (
      last + 1 < sentence.words.length &&
      (isBound(sentence, last) || ADJECTIVES.has(sentence.key(last + 1)) || last === from)
    ) {
      // A plural without an ezafe is bound to nothing: «بنا به گزارش‌ها دو نفر …».
      if (PRONOUNS.has(sentence.key(last)) || /\u200cها$/u.test(sentence.words[last]!.text)) break
      last++
    }
    return last
  }

  protected appositionAfter(index: number): number {
    const { sentence } = this
    if (!/^[وز]/u.test(sentence.key(index + 1)) && !/وی$|ٔ$/u.test(sentence.words[index + 1]?.text ?? ''))
      return index
    for (let next = index + 1; next < Math.min(index + 8, sentence.words.length); next++) {
      if (sentence.endsClause(next)) return index
      if (/[،,]/u.test(sentence.gapBefore(next + 1))) return next
    }
    return index
  }

  /** What stands before and after a parenthetical cue, as one content in two parts. */
  protected roundAbout(start: number, cueFirst: number, after: number): Range[] {
    const { sentence } = this
    const parts: Range[] = []
    if (cueFirst > start) {
      const before = trimContent(sentence.text, wordsRange(sentence, start, cueFirst - 1))
      if (before) parts.push(before)
    }
    if (after < sentence.words.length) {
      const first = sentence.key(after) === 'که' ? after + 1 : after
      const rest =
        sentence.words[first] &&
        trimContent(sentence.text, { from: sentence.words[first].from, to: sentence.text.length })
      if (rest) parts.push(rest)
    }
    return parts
  }
}

const DOCUMENTS = new Set(
  [
    'گزارش',
    'بیانیه',
    'نامه',
    'اعلامیه',
    'اطلاعیه',
    'سند',
    'متن',
    'خبر',
    'مقاله',
    'یادداشت',
    'پیام',
    'قطعنامه',
    'حکم',
    'رأی',
    'شکایت',
    'کیفرخواست',
    'پرونده',
    'مصوبه',
    'طرح',
    'کتاب',
    'پژوهش',
    'بخشنامه',
    'ابلاغیه',
  ].map(persianKey),
)

const SPEECH = new Set(
  ['اظهارنظر', 'پاسخ', 'پاسخگویی', 'پاسخ‌گویی', 'توضیح', 'صحبت', 'گفت‌وگو', 'مصاحبه', 'اعلام', 'تأیید'].map(
    persianKey,
  ),
)

const ABOUT = new Set(
  ['درباره', 'درباره‌ی', 'در باره', 'درخصوص', 'در خصوص', 'در مورد', 'درمورد', 'پیرامون', 'به', 'راجع به'].map(
    persianKey,
  ),
)

export function isDeclining({ entry }: PersianCue): boolean {
  return entry.name === 'خودداری کرد' || entry.name === 'امتناع کرد'
}

function isInside(_frame: Frame, cue: PersianCue, from: number): boolean {
  return cue.first <= from
}

function isMeeting(cue: PersianCue, other: NominalCue): boolean {
  const meets = (range: WordRange) => cue.first <= range.last && range.first <= cue.last
  return meets(other) || (other.verb !== undefined && meets(other.verb))
}
