import { persianKey } from '../lexicon/persian-key.ts'
import type { PersianCue } from './persian-cues.ts'
import { isSpace, type PersianSentence } from './persian-sentence.ts'
import {
  ADJECTIVES,
  ADVERBS,
  AND,
  GOVERNORS,
  JOINTS,
  OBJECTS,
  PREPOSITIONS,
  PRONOUNS,
  ROLES,
  STARTERS,
  THAT,
  VERB_ADVERBS,
} from './persian-words.ts'

/** Places of words, both inside. */
export type WordRange = { readonly first: number; readonly last: number }

/** Where the clause of a word begins: after a joint that follows a finite verb, a colon, a cue's «که», a quotation. */
export function clauseStart(sentence: PersianSentence, at: number, cues: readonly PersianCue[]): number {
  for (let index = at; index > 0; index--)
    if (beginsClause(sentence, index, cues, at)) return afterJoint(sentence, index, at)
  return afterJoint(sentence, 0, at)
}

function afterJoint(sentence: PersianSentence, index: number, at: number): number {
  return index < at && JOINTS.has(sentence.key(index)) ? index + 1 : index
}

/** «فیلمش را ساخته و یادآوری کرد»: the participle after an object is a verb whose «است» is left out. */
function isBarePerfect(
  sentence: PersianSentence,
  joint: number,
  at: number,
  cues: readonly PersianCue[],
): boolean {
  if (sentence.key(joint) !== AND || joint >= at || !cues.some(({ first }) => first === at)) return false
  const isParticiple = sentence
    .verbsAt(joint - 1)
    .some(({ form, last }) => form.tense === 'participle' && last === joint - 1)
  if (!isParticiple) return false
  for (let index = joint - 2; index >= 0 && !sentence.endsClause(index); index--)
    if (sentence.key(index) === 'را') return true
  return false
}

function beginsClause(
  sentence: PersianSentence,
  index: number,
  cues: readonly PersianCue[],
  at: number,
): boolean {
  const gap = sentence.gapBefore(index)
  if (/[:؛;.!?؟]/u.test(gap)) return true
  const afterVerb =
    sentence.endsClause(index - 1) ||
    cues.some(({ last }) => last === index - 1) ||
    isBarePerfect(sentence, index, at, cues)
  if (JOINTS.has(sentence.key(index)) && (afterVerb || /[،,»”]/u.test(gap)))
    return sentence.key(index) !== AND || afterVerb || /[»”]/u.test(gap)
  if (/[،,»”]/u.test(gap) && afterVerb) return true
  if (/[«“]/u.test(gap) && cues.some(({ last }) => last < index && index - last <= 2)) return true
  const before = sentence.key(index - 1) === THAT ? index - 2 : index - 1
  const isAsked = (cue: PersianCue) =>
    cue.entry.name === 'خواست' && sentence.key(index - 1) !== THAT && cue.form.negated
  return cues.some(
    (cue) => cue.last === before && !cue.isGapped && cue.entry.takes.includes('که') && !isAsked(cue),
  )
}

/** The preposition before the content of a cue: the first of its clause that no word before it has made its own. */
export function findPreposition(
  sentence: PersianSentence,
  keys: readonly string[],
  from: number,
  to: number,
): WordRange | undefined {
  for (let index = from; index < to; index++) {
    const last = prepositionAt(sentence, keys, index)
    if (last === undefined || last + 1 > to) continue
    const before = sentence.key(index - 1)
    const isJoined = isSpace(sentence.gapBefore(index))
    if (index > from && isJoined && (GOVERNORS.has(before) || PREPOSITIONS.has(before))) continue
    if (isTimePhrase(sentence, last + 1)) continue
    return { first: index, last }
  }
  return undefined
}

function prepositionAt(
  sentence: PersianSentence,
  keys: readonly string[],
  index: number,
): number | undefined {
  for (let count = 3; count > 0; count--) {
    const key = sentence.joined(index, count)
    if (key !== undefined && keys.includes(key)) return index + count - 1
  }
  return undefined
}

const TIMES = new Set([
  'روز',
  'صبح',
  'عصر',
  'شنبه',
  'یکشنبه',
  'دوشنبه',
  'جمعه',
  'سوی',
  'طرف',
  'جانب',
  'طریق',
  'این‌رو',
  'اینرو',
])

function isTimePhrase(sentence: PersianSentence, index: number): boolean {
  return TIMES.has(sentence.key(index))
}

/** The words of the subject between the start of a clause and its first other part; undefined: it was dropped. */
export function findSubject(sentence: PersianSentence, from: number, to: number): WordRange | undefined {
  const first = subjectStart(sentence, from, to)
  if (first >= to) return undefined
  let last = first - 1
  for (let index = first; index < to; index++) {
    const gap = index > first ? sentence.gapBefore(index) : ''
    if (/[،,:؛«“(]/u.test(gap)) {
      const apposition = appositionEnd(sentence, index, to)
      if (apposition !== undefined) last = apposition
      break
    }
    if (stopsSubject(sentence, index, first)) break
    last = index
  }
  if (last < first || (first === last && STARTERS.has(sentence.key(first)))) return undefined
  for (let index = first; index <= last; index++) if (sentence.endsClause(index)) return undefined
  return { first, last }
}

function stopsSubject(sentence: PersianSentence, index: number, first: number): boolean {
  const key = sentence.key(index)
  if (key === THAT || key === 'را') return true
  if (PRONOUNS.has(sentence.key(first)) && index > first) return true
  if (ADVERBS.has(key) && index > first) return true
  if (!isPreposition(sentence, index)) return false
  return !(GOVERNORS.has(sentence.key(index - 1)) && index > first)
}

const RELATION = persianKey('نسبت')

/** «نسبت به» is a preposition; نسبت alone is a noun. */
function isPreposition(sentence: PersianSentence, index: number): boolean {
  const key = sentence.key(index)
  return PREPOSITIONS.has(key) && (key !== RELATION || sentence.key(index + 1) === 'به')
}

/** «سروستانی، سرمربی تیم، …»: a short phrase between two commas. */
function appositionEnd(sentence: PersianSentence, index: number, to: number): number | undefined {
  for (let next = index; next < Math.min(to, index + 8); next++) {
    if (sentence.endsClause(next)) return undefined
    if (PREPOSITIONS.has(sentence.key(next)) && next === index) return undefined
    if (/[،,]/u.test(sentence.gapBefore(next + 1))) return next
  }
  return undefined
}

/** Past adverbs, and past a phrase with a preposition: to its comma, or as far as such phrases go. */
function subjectStart(sentence: PersianSentence, from: number, to: number): number {
  let index = from
  for (;;) {
    while (
      index < to &&
      ((ADVERBS.has(sentence.key(index)) && sentence.key(index) !== 'چنین') ||
        JOINTS.has(sentence.key(index)))
    )
      index++
    if (index >= to || !isPreposition(sentence, index)) return index
    const next = phraseEnd(sentence, index, to)
    if (next <= index) return index
    index = next
  }
}

function phraseEnd(sentence: PersianSentence, index: number, to: number): number {
  for (let next = index + 1; next < to; next++) if (/[،,]/u.test(sentence.gapBefore(next))) return next
  for (let next = index + 2; next < to; next++) {
    const key = sentence.key(next)
    if (
      (PRONOUNS.has(key) && !OWNERS.has(key)) ||
      (ROLES.has(key) && !isBound(sentence, next - 1) && next > index + 1)
    )
      return next
  }
  const isShown = STARTERS.has(sentence.key(index + 1))
  const end = index + (isShown ? 3 : 2)
  return Math.min(to, OWNERS.has(sentence.key(end)) ? end + 1 : end)
}

/** «خبرنگار ما»: whose it is, not who speaks. */
const OWNERS = new Set(['ما', 'من', 'شما', 'خود'])

/** The word runs on into the next: an ezafe is written, or a conjunction or preposition stands there. */
export function isBound(sentence: PersianSentence, index: number): boolean {
  const { text, key } = sentence.words[index] ?? { text: '', key: '' }
  return (
    /(?:[هةۀ]\u0654|ۀ|ه\u200cی|[او]ی|های)$/u.test(text) ||
    key === AND ||
    PREPOSITIONS.has(key) ||
    STARTERS.has(key)
  )
}

/** What helps to part the subject from the object where nothing is written between them. */
export type ObjectHints = {
  /** The object begins no earlier: a participle's phrase stands before it. */
  readonly notBefore?: number
  /** Share of the subject in subject and object together, by characters, as the rendering has it. */
  readonly subjectShare?: number
  /** Keys of claimants that were met before. */
  readonly known: ReadonlySet<string>
  /** The clause follows one whose subject it may share. */
  readonly mayShare: boolean
}

/** Where the object begins between the start of a clause and its «را». */
export function objectStart(
  sentence: PersianSentence,
  from: number,
  mark: number,
  hints: ObjectHints,
): number {
  const isLater = hints.notBefore !== undefined && hints.notBefore >= from && hints.notBefore < mark
  if (isLater && hints.notBefore !== undefined) return skipAdverbs(sentence, hints.notBefore, mark)
  const start = subjectStart(sentence, from, mark)
  if (start >= mark) return from
  if (PRONOUNS.has(sentence.key(start)) && start + 1 < mark) return skipAdverbs(sentence, start + 1, mark)
  const isSpeaker =
    ROLES.has(sentence.key(start)) ||
    hasKnownName(sentence, start, mark, hints.known) ||
    sentence.key(start) === 'یک' ||
    sentence.key(start) === 'یکی'
  // «از X انتقاد و وزیر کشور را متهم کردند»: two words are no subject and an object.
  if (hints.mayShare && (!isSpeaker || mark - start <= 2)) return start
  let best = start
  let bestScore = hints.mayShare ? 1 : isSpeaker ? 0 : 0.5
  for (let index = start + 1; index < mark; index++) {
    const score = splitScore(sentence, start, index, mark, hints)
    if (score > bestScore) [best, bestScore] = [index, score]
  }
  return best === start ? start : skipAdverbs(sentence, best, mark)
}

function skipAdverbs(sentence: PersianSentence, from: number, to: number): number {
  let index = from
  while (index < to - 1 && (ADVERBS.has(sentence.key(index)) || JOINTS.has(sentence.key(index)))) index++
  return index < to - 1 && isPreposition(sentence, index) ? subjectStart(sentence, index, to) : index
}

function hasKnownName(
  sentence: PersianSentence,
  from: number,
  to: number,
  known: ReadonlySet<string>,
): boolean {
  for (let count = Math.min(6, to - from); count > 0; count--) {
    const key = sentence.joined(from, count)
    if (key !== undefined && known.has(key)) return true
  }
  return false
}

/** «ادعای X مبنی بر Y»: what follows belongs to the noun before. */
const ON_THAT = persianKey('مبنی')

const TITLED = new Set([
  'کتاب',
  'فیلم',
  'رمان',
  'نمایش',
  'ترانه',
  'مجله',
  'روزنامه',
  'سریال',
  'کنسرت',
  'آلبوم',
  'مستند',
])

function isInOneQuotation(sentence: PersianSentence, index: number): boolean {
  const at = sentence.words[index]!.from
  const before = sentence.words[index - 1]!.from
  return sentence.quotations.some(({ from, to }) => from <= before && at < to)
}

function splitScore(
  sentence: PersianSentence,
  start: number,
  index: number,
  mark: number,
  hints: ObjectHints,
): number {
  const key = sentence.key(index)
  const before = sentence.key(index - 1)
  if (isBound(sentence, index - 1) && !ADVERBS.has(before)) return -9
  if (key === ON_THAT || key === AND || ADJECTIVES.has(key) || key === 'را') return -9
  if (PREPOSITIONS.has(key) && GOVERNORS.has(before)) return -9
  if (isInOneQuotation(sentence, index) || (/[«“]/u.test(sentence.gapBefore(index)) && TITLED.has(before)))
    return -9
  let score = index - start === 1 ? 0 : 1
  if (STARTERS.has(key)) score += 3
  if (OBJECTS.has(key)) score += 3
  if (ADVERBS.has(before) || ADVERBS.has(key)) score += 3
  if (isPreposition(sentence, index)) score += 2
  if (/[،,]/u.test(sentence.gapBefore(index))) score += 2
  if (/[«“]/u.test(sentence.gapBefore(index))) score += 3
  if (ROLES.has(key)) score -= 2
  const name = sentence.joined(start, index - start)
  if (name !== undefined && hints.known.has(name)) score += 4
  if (hints.subjectShare !== undefined) {
    const from = sentence.words[start]!.from
    const share = (sentence.words[index]!.from - from) / (sentence.words[mark]!.from - from)
    score += 2.5 - 8 * Math.abs(share - hints.subjectShare)
  } else score -= 0.3 * Math.abs(index - start - 2)
  return score
}

/** Where the adverbs that stand before a word begin. */
export function adverbsBefore(sentence: PersianSentence, start: number, first: number): number {
  let index = first
  while (index > start && (VERB_ADVERBS.has(sentence.key(index - 1)) || isTwice(sentence, index))) {
    index -= VERB_ADVERBS.has(sentence.key(index - 1)) ? 1 : 2
  }
  return index
}

const TWO_WORDS = new Set(
  ['بار دیگر', 'به شدت', 'به صراحت', 'به تندی', 'به روشنی', 'به گرمی', 'به شدت', 'یک بار'].map(persianKey),
)

function isTwice(sentence: PersianSentence, index: number): boolean {
  return TWO_WORDS.has(sentence.joined(index - 2, 2) ?? '')
}
