import type { VerbClass } from '../../model/records.ts'
import type { LexiconEntry } from '../lexicon/lexicon-entry.ts'
import { persianKey } from '../lexicon/persian-key.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { entryOf, stem, type NominalCue } from './nominal-cue.ts'
import { linkedAt, shownAt } from './persian-linked.ts'
import type { PersianSentence } from './persian-sentence.ts'
import { theseAfter } from './persian-these.ts'
import { BY_PAPERS, FIXED_CUES, PAPER_KEYS } from './persian-sources.ts'
import { ADVERBS, GOVERNORS, INTENSIFIERS, JOINTS, PREPOSITIONS, THAT } from './persian-words.ts'

const CONTENT_PREPOSITIONS = [
  'بر',
  'از',
  'به',
  'نسبت به',
  'درباره',
  'در باره',
  'در خصوص',
  'درخصوص',
  'در مورد',
  'بابت',
  'برای',
  'با',
  'روی',
  'به خاطر',
].map(persianKey)

/** The cues of a sentence that are no finite verbs of the lexicon, in order. */
export function findNominalCues(sentence: PersianSentence, lexicon: VerbLexicon): NominalCue[] {
  const cues: NominalCue[] = []
  let free = 0
  for (let index = 0; index < sentence.words.length; index++) {
    if (index < free) continue
    const cue =
      fixedAt(sentence, index) ??
      papersAt(sentence, index) ??
      participleAt(sentence, lexicon, index) ??
      linkedAt(sentence, lexicon, index) ??
      shownAt(sentence, lexicon, index)
    if (!cue) continue
    cues.push(cue)
    free = cue.last + 1
  }
  return cues
}

/** The nominal cue that a text is, taken by itself: «به گفتهٔ», «ضمن قدردانی از», گویا. */
export function nominalOf(
  sentence: PersianSentence,
  lexicon: VerbLexicon,
): { readonly entry: LexiconEntry; readonly class: VerbClass } | undefined {
  const all = sentence.joined(0, sentence.words.length)
  const fixed =
    all === undefined ? undefined : (FIXED_CUES.get(all) ?? FIXED_CUES.get(all.replace(/ی$/u, '')))
  if (fixed) return fixed
  const papers = all === undefined ? undefined : BY_PAPERS.get(all)
  if (papers) return { entry: papers, class: papers.class }
  return participleAt(sentence, lexicon, 0) ?? bareParticiple(sentence, lexicon)
}

/** «با رد», «ضمن تکذیب»: no words after the noun. */
function bareParticiple(
  sentence: PersianSentence,
  lexicon: VerbLexicon,
): { readonly entry: LexiconEntry; readonly class: VerbClass } | undefined {
  if (!['با', 'ضمن'].includes(sentence.key(0))) return undefined
  const key = sentence.joined(1, sentence.words.length - 1)
  const entry = key === undefined || key === '' ? undefined : lexicon.persian.get(stem(key, lexicon))?.[0]
  return entry && { entry, class: entry.class }
}

function fixedAt(sentence: PersianSentence, index: number): NominalCue | undefined {
  for (let count = 5; count > 0; count--) {
    const key = sentence.joined(index, count)
    if (key === undefined) continue
    const cue = FIXED_CUES.get(key)
    if (!cue) continue
    const last = index + count - 1
    if (cue.kind !== 'source') return { ...cue, first: index, last }
    const linked = sentence.key(last + 1) === 'ی' ? last + 1 : last
    const isMeant = isSource(sentence, cue.entry.name, linked) && isFree(sentence, cue.entry.name, index)
    return isMeant ? { ...cue, first: index, last: linked } : undefined
  }
  return undefined
}

/** «بر اساس آمار رسمی، …», at the beginning of a clause. */
function papersAt(sentence: PersianSentence, index: number): NominalCue | undefined {
  for (const count of [2, 1]) {
    const entry = BY_PAPERS.get(sentence.joined(index, count) ?? '')
    const noun = index + count
    const isPaper = [1, 2, 3].some((words) => PAPER_KEYS.includes(sentence.joined(noun, words) ?? ''))
    if (!entry || !isPaper || !isFree(sentence, entry.name, index)) continue
    return {
      kind: 'source',
      entry,
      class: 'NEU',
      negated: false,
      hasClause: false,
      first: index,
      last: noun - 1,
    }
  }
  return undefined
}

/** In the midst of a clause «به گزارش …» is more often what the noun before it takes: «اعتراض به گزارش …». */
function isFree(sentence: PersianSentence, name: string, index: number): boolean {
  if (index === 0 || /[،,:؛«“.]/u.test(sentence.gapBefore(index))) return true
  const before = sentence.key(index - 1)
  if (JOINTS.has(before) || before === THAT) return true
  // «نیز از دیدگاه او حمایت کردند»: after a subject it is what the verb takes.
  if (ADVERBS.has(before)) return !name.startsWith('از ')
  return /(?:گفته|نقل از|قول|ادعای|زعم|باور|اعتقاد|عقیده|نوشته)$/u.test(name) && !GOVERNORS.has(before)
}

/** «به گزارش» without a giver, «به نظر می‌رسد», «به اعلام جرم»: no source. */
function isSource(sentence: PersianSentence, name: string, last: number): boolean {
  const next = sentence.key(last + 1)
  if (next === '' || PREPOSITIONS.has(next) || sentence.gapBefore(last + 1).trim() !== '') return false
  if (next === 'خود' || next === 'خویش') return false
  if (/نظر$/u.test(name) && /^(?:می|نمی)/u.test(next)) return false
  return !(sentence.endsClause(last + 1) && name.endsWith('نظر'))
}

/** «با بیان اینکه …», «ضمن قدردانی از …», «با انتقاد شدید از …», «با رد …». */
function participleAt(
  sentence: PersianSentence,
  lexicon: VerbLexicon,
  index: number,
): NominalCue | undefined {
  const opener = sentence.key(index)
  if (opener !== 'با' && opener !== 'ضمن') return undefined
  for (let count = 4; count > 0; count--) {
    const key = sentence.joined(index + 1, count)
    const entries = key === undefined || key === '' ? undefined : lexicon.persian.get(stem(key, lexicon))
    const entry = entries?.find(({ weak }) => weak !== true) ?? entries?.[0]
    if (entry) return participle(sentence, entry, index, index + count)
  }
  const these = theseAfter(sentence, index + 1)
  if (these === undefined || opener !== 'با') return undefined
  const isSaid = /^این(?:مطلب|نکته|ادعا|توضیح|عبارت|باور|جمله)/u.test(
    sentence.joined(index + 1, these - index) ?? '',
  )
  if (!isSaid) return undefined
  const verbClass: VerbClass = sentence.joined(index + 1, these - index)?.includes(persianKey('ادعا'))
    ? 'DIS'
    : 'NEU'
  return {
    kind: 'participle',
    entry: entryOf('با این بیان', verbClass),
    class: verbClass,
    negated: false,
    hasClause: true,
    first: index,
    last: these,
  }
}

function participle(
  sentence: PersianSentence,
  entry: LexiconEntry,
  first: number,
  noun: number,
): NominalCue | undefined {
  let last = noun
  while (last < noun + 2 && INTENSIFIERS.has(sentence.key(last + 1))) last++
  // «محکوم کردن», «متهم کردن»: the light verb as an infinitive.
  if (
    sentence
      .verbsAt(last + 1)
      .some(({ form }) => form.tense === 'infinitive' && entry.verbs.includes(form.verb))
  )
    last++
  const isShown = sentence.gapBefore(last + 1).trim() === ''
  const preposition = isShown ? prepositionAfter(sentence, last + 1) : undefined
  const about = { kind: 'participle', entry, class: entry.class, negated: false, first } as const
  const these = theseAfter(sentence, (preposition ?? last) + 1)
  if (these !== undefined) return { ...about, hasClause: true, last: these }
  const hasClauseAfter = sentence.key(last + 1) === 'که'
  if (hasClauseAfter) return { ...about, hasClause: true, last }
  if (entry.name === 'اشاره کرد' || entry.name === 'بیان کرد' || !isShown) return undefined
  if (preposition !== undefined) {
    const takes = entry.takes.map(persianKey)
    return takes.includes(sentence.joined(last + 1, preposition - last) ?? '')
      ? { ...about, hasClause: false, last: preposition }
      : undefined
  }
  if (!entry.takes.some((taking) => taking === 'را' || taking === 'ِ')) return undefined
  if (sentence.key(last + 1) === '' || PREPOSITIONS.has(sentence.key(last + 1))) return undefined
  return NOUNS_THAT_REPORT.has(entry.name) ? { ...about, hasClause: false, last } : undefined
}

/** With an ezafe object alone these still report: «با رد این ادعا», «با اعلام این خبر», «ضمن تکذیب …». */
const NOUNS_THAT_REPORT = new Set([
  'رد کرد',
  'تکذیب کرد',
  'اعلام کرد',
  'تأیید کرد',
  'محکوم کرد',
  'انکار کرد',
  'نفی کرد',
  'تحسین کرد',
  'ستایش کرد',
  'یادآوری کرد',
  'پیشنهاد کرد',
  'درخواست کرد',
  'تقاضا کرد',
  'وعده داد',
  'قول داد',
  'تشریح کرد',
  'تبیین کرد',
  'مطرح کرد',
  'متهم کرد',
  'سرزنش کرد',
  'نکوهش کرد',
  'تقبیح کرد',
  'تبریک گفت',
  'تسلیت گفت',
  'ستود',
  'افشا کرد',
])

function prepositionAfter(sentence: PersianSentence, index: number): number | undefined {
  for (let count = 3; count > 0; count--) {
    const key = sentence.joined(index, count)
    if (key !== undefined && CONTENT_PREPOSITIONS.includes(key)) return index + count - 1
  }
  return undefined
}
