import type { VerbClass } from '../../model/records.ts'
import { persianKey } from '../lexicon/persian-key.ts'
import type { ProposalRule } from './claim-proposal.ts'
import type { Range } from './found-claim.ts'
import {
  adverbsBefore,
  clauseStart,
  findPreposition,
  objectStart,
  type ObjectHints,
  type WordRange,
} from './persian-clauses.ts'
import type { PersianCue } from './persian-cues.ts'
import { isAsking } from './persian-asking.ts'
import { afterAs } from './persian-comparisons.ts'
import { isDecided, isEvent } from './persian-events.ts'
import { theseAfter } from './persian-these.ts'
import { isSuffered, passiveClass, SAYING } from './persian-passives.ts'
import type { PersianSentence } from './persian-sentence.ts'
import {
  ADVERBIAL_OPENERS,
  JOINTS,
  OBJECT_MARK,
  PEOPLE,
  PREPOSITIONS,
  PRONOUNS,
  ROLES,
  THAT,
} from './persian-words.ts'

/** How a cue stands to its content. */
export type Frame = {
  readonly rule: ProposalRule
  readonly class: VerbClass
  /** Particles that belong to the cue, before the verb. */
  readonly particle?: WordRange
  /** The noun stands apart from its light verb, the content between them. */
  readonly content: Range
  /** The content stands after the cue and runs until something ends it. */
  readonly runsOn: boolean
  /** The word at which the parts before the content or the cue begin: the subject stands before it. */
  readonly firstPart: number
  readonly isQuoted: boolean
  readonly isOpen: boolean
  readonly weak: boolean
}

type Context = {
  readonly sentence: PersianSentence
  readonly cue: PersianCue
  readonly start: number
  readonly hints: ObjectHints
}

/** The content of a finite cue; undefined where it reports nothing. */
export function frameOf(
  sentence: PersianSentence,
  cue: PersianCue,
  cues: readonly PersianCue[],
  hints: Omit<ObjectHints, 'mayShare'>,
): Frame | undefined {
  const start = clauseStart(sentence, cue.first, cues)
  const mayShare = start > 0 && cues.some((other) => other.first < start)
  const context = { sentence, cue, start, hints: { ...hints, mayShare } }
  const compared = comparison(context)
  if (compared) return compared
  const opening = openingAfter(sentence, cue)
  if (opening && cue.entry.takes.includes('که')) return clauseAfter(context, opening)
  if (cue.entry.name === 'آمد' && !hasClauseAfter(context)) return undefined
  const postposed = prepositionAfter(context)
  if (postposed) return postposed
  const before = accused(context) ?? frameBefore(context)
  if (before && !(cue.entry.takes.includes('که') && hasClauseAfter(context))) return before
  if (cue.entry.takes.includes('که') && hasClauseAfter(context)) return clauseAfter(context, 'bare')
  return (
    before ??
    contentFirst(context) ??
    afterParticiple(context) ??
    unmarkedObject(context) ??
    looseClause(context)
  )
}

/** «آن‌گونه که وزیر گفت، …»: what is said follows the comma. */
function comparison({ sentence, cue, start }: Context): Frame | undefined {
  const next = sentence.words[cue.last + 1]
  if (!next || !SAYING.has(cue.entry.class) || !cue.entry.takes.includes('که')) return undefined
  if (!/^\s*[،,]/u.test(sentence.gapBefore(cue.last + 1)) || afterAs(sentence, start) === undefined)
    return undefined
  const content = { from: next.from, to: sentence.text.length }
  return { ...shape('source', cue), content, runsOn: true, firstPart: cue.first }
}

/** «خبر داد از …»: the preposition and the content after the verb. */
function prepositionAfter({ sentence, cue }: Context): Frame | undefined {
  if (cue.isGapped) return undefined
  for (const taking of cue.entry.takes) {
    if (taking === 'که' || taking.startsWith('را') || taking === 'ِ' || taking === 'به') continue
    for (let count = 3; count > 0; count--) {
      if (
        sentence.joined(cue.last + 1, count) !== persianKey(taking) ||
        sentence.gapBefore(cue.last + 1).trim() !== ''
      )
        continue
      const from = sentence.words[cue.last + 1 + count]?.from
      if (from === undefined || hasClauseFrom(sentence, cue.last + 1 + count)) return undefined
      const particle = { first: cue.last + 1, last: cue.last + count }
      return {
        ...shape('splitVerb', cue),
        particle,
        content: { from, to: sentence.text.length },
        runsOn: true,
        firstPart: cue.first,
      }
    }
  }
  return undefined
}

function hasClauseFrom(sentence: PersianSentence, from: number): boolean {
  for (let index = from; index < sentence.words.length; index++) if (sentence.endsClause(index)) return true
  return false
}

type Opening = 'colon' | 'quotation' | 'that' | 'bare'

function openingAfter(sentence: PersianSentence, cue: PersianCue): Opening | undefined {
  if (cue.isGapped) return undefined
  const gap = sentence.gapBefore(cue.last + 1)
  if (gap.includes(':')) return 'colon'
  if (/[«“„]/u.test(gap) || /(?:^|\s)"$/u.test(gap)) return 'quotation'
  const key = sentence.key(cue.last + 1)
  if (key === THAT || (key === 'تا' && cue.entry.class === 'DIR')) return 'that'
  return undefined
}

const QUESTIONS = new Set(
  ['چه', 'چرا', 'چگونه', 'چطور', 'کدام', 'کجا', 'آیا', 'چقدر', 'کی', 'چند'].map(persianKey),
)
function hasClauseAfter({ sentence, cue }: Context): boolean {
  if (cue.isGapped) return false
  const next = cue.last + 1
  if (next >= sentence.words.length || JOINTS.has(sentence.key(next))) return false
  if (/[.؛!?؟»”]/u.test(sentence.gapBefore(next))) return false
  if (QUESTIONS.has(sentence.key(next)) || QUESTIONS.has(sentence.key(next + 1))) return true
  for (let index = next; index < sentence.words.length; index++) {
    if (sentence.endsClause(index)) return !/[،,]/u.test(sentence.gapBefore(next))
  }
  return false
}

function clauseAfter({ sentence, cue, start }: Context, opening: Opening): Frame | undefined {
  const skip = opening === 'that' ? 1 : sentence.key(cue.last + 1) === THAT ? 1 : 0
  const next = cue.last + 1 + skip
  const word = sentence.words[next]
  const from = sentence.words[next - 1]!.to
  const quotation = sentence.quotations.find(
    (found) =>
      found.isOpened &&
      found.from > from &&
      (word ? found.from <= word.from : true) &&
      isLead(sentence.text.slice(from, found.from - 1)),
  )
  if (!word && !quotation) return undefined
  const { entry } = cue
  const isWish = entry.name === 'خواست'
  if (isWish && !isAsking(sentence, cue, start, opening)) return undefined
  if (isBareParticiple(cue) && opening === 'bare' && isNominal(sentence, cue)) return undefined
  if (entry.takes[0] === 'را…') return undefined
  if (
    entry.name === 'آمد' &&
    (cue.form.tense !== 'perfect' || !findPreposition(sentence, ['در'], start, cue.first))
  )
    return undefined
  return {
    rule: opening === 'colon' ? 'colon' : quotation ? 'quotation' : cue.form.passive ? 'impersonal' : 'verb',
    class: passiveClass(cue),
    content: quotation
      ? { from: quotation.from, to: quotation.to }
      : { from: word!.from, to: sentence.text.length },
    runsOn: !quotation || !quotation.isClosed,
    firstPart: adverbsBefore(sentence, start, cue.first),
    isQuoted: quotation !== undefined,
    isOpen: quotation !== undefined && !quotation.isClosed,
    weak: entry.weak === true || (cue.form.tense === 'future' && opening === 'bare') || isSuffered(cue),
  }
}

function isLead(gap: string): boolean {
  return /^[\s:،.…\u200c\u200e\u200f\p{Extended_Pictographic}\ufe0f]*$/u.test(gap)
}

function isBareParticiple({ form }: PersianCue): boolean {
  return form.tense === 'participle'
}

/** «به گفته او», «این گفته»: a noun. */
function isNominal(sentence: PersianSentence, { first, last }: PersianCue): boolean {
  const before = sentence.key(first - 1)
  return first !== last
    ? false
    : first === 0 || PREPOSITIONS.has(before) || ['این', 'آن', 'همین', 'هر'].map(persianKey).includes(before)
}

function frameBefore(context: Context): Frame | undefined {
  // «دو طرف را به خویشتن‌داری دعوت کرد»: with a marked object the preposition stands inside.
  const { cue, sentence, start } = context
  const isMarked = INSIDE.has(cue.entry.name) && lastMark(sentence, start, cue.first) !== undefined
  if (isMarked) return objectFrame(context, 'را')
  for (const taking of context.cue.entry.takes) {
    const frame =
      taking === 'را' || taking === 'را…'
        ? objectFrame(context, taking)
        : taking === 'ِ' || taking === 'که'
          ? undefined
          : prepositionFrame(context, taking)
    if (frame) return frame
  }
  return undefined
}

/** «بر … تأکید کرد». */
function prepositionFrame({ sentence, cue, start, hints }: Context, taking: string): Frame | undefined {
  if (cue.entry.takes.includes('را') && taking === 'به' && cue.entry.class === 'OPP') return undefined
  const from = Math.max(start, hints.notBefore ?? start)
  const particle = findPreposition(sentence, [persianKey(taking)], from, cue.first)
  if (!particle) return undefined
  const these = theseAfter(sentence, particle.last + 1)
  if (these !== undefined && these < cue.first - 1)
    return {
      ...shape('splitVerb', cue),
      particle: { first: particle.first, last: these },
      content: wordsRange(sentence, these + 1, cue.first - 1),
      firstPart: particle.first,
    }
  const end = adverbsBefore(sentence, particle.last + 1, addresseeOf(sentence, cue, particle.last + 1))
  if (end <= particle.last + 1) return undefined
  return {
    ...shape('splitVerb', cue),
    particle,
    content: wordsRange(sentence, particle.last + 1, end - 1),
    firstPart: particle.first,
    weak: cue.entry.weak === true || isAskedPardon(sentence, cue, particle.last + 1),
  }
}

/** «از مردم عذرخواهی کرد»: to whom, not for what. */
function isAskedPardon(sentence: PersianSentence, { entry }: PersianCue, first: number): boolean {
  const key = sentence.key(first)
  return entry.feeling === 'apology' && (PEOPLE.has(key) || ROLES.has(key) || PRONOUNS.has(key))
}

/** «بابت این ماجرا از مردم عذر خواست»: whom the apology is made to stands last. */
function addresseeOf(sentence: PersianSentence, { entry, first }: PersianCue, from: number): number {
  if (entry.feeling !== 'apology') return first
  const to = findPreposition(sentence, ['از'], from + 1, first)
  return to ? to.first : first
}

/** «X را تکذیب کرد», «X را Y دانست», «X را به Y متهم کرد». */
function objectFrame({ sentence, cue, start, hints }: Context, taking: string): Frame | undefined {
  const mark = lastMark(sentence, start, cue.first)
  if (mark === undefined || mark === start) return undefined
  const end = adverbsBefore(sentence, mark + 1, cue.first)
  const hasPredicate = end > mark + 1
  if (taking === 'را…' && !isPredicate(sentence, cue, mark + 1, end)) return undefined
  const keepsRest = taking === 'را…' || INSIDE.has(cue.entry.name)
  const first = objectStart(sentence, start, mark, hints)
  const last = keepsRest && hasPredicate ? end - 1 : mark - 1
  if (last < first) return undefined
  return {
    ...shape('objectVerb', cue),
    class: taking === 'را…' && cue.entry.name === 'عنوان کرد' ? 'EVA' : cue.entry.class,
    content: wordsRange(sentence, first, last),
    firstPart: first,
    weak:
      cue.entry.weak === true || isDecided(sentence, cue, first, mark) || isEvent(sentence, cue, first, mark),
  }
}

/** What follows را belongs to the content: «X را به Y متهم کرد». */
const INSIDE = new Set([
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
  'برآورد کرد',
  'تخمین زد',
])

function isPredicate(sentence: PersianSentence, cue: PersianCue, from: number, to: number): boolean {
  if (to <= from) return false
  if (cue.entry.name !== 'خواند') return true
  return !ADVERBIAL_OPENERS.has(sentence.key(from))
}

function lastMark(sentence: PersianSentence, from: number, to: number): number | undefined {
  for (let index = to - 1; index >= from; index--) if (sentence.key(index) === OBJECT_MARK) return index
  return undefined
}

/** «…»، وی گفت: the content stands first. */
function contentFirst({ sentence, cue, start }: Context): Frame | undefined {
  if (!cue.entry.takes.includes('که') || cue.isGapped || !SAYING.has(cue.entry.class)) return undefined
  if (cue.form.person === 1) return undefined
  // What is said inside a quotation does not report another one.
  const at = sentence.words[cue.first]!.from
  if (sentence.quotations.some(({ from, to }) => from <= at && at < to)) return undefined
  const quotation = sentence.quotations.findLast(
    (found) => found.to <= (sentence.words[cue.first]?.from ?? 0),
  )
  const isSpeech =
    quotation &&
    sentence.words.some(
      ({ from }, index) => from >= quotation.from && from < quotation.to && sentence.endsClause(index),
    )
  if (quotation && isSpeech) {
    return {
      ...shape('quotation', cue),
      content: { from: quotation.from, to: quotation.to },
      firstPart: cue.first,
      isQuoted: true,
    }
  }
  const follows = cue.last === sentence.words.length - 1
  if (!follows || start === 0 || !/[،,»”]/u.test(sentence.gapBefore(start))) return undefined
  return { ...shape('verb', cue), content: wordsRange(sentence, 0, start - 1), firstPart: cue.first }
}

/** «ضمن …، برعزم X تأکید کرد»: the preposition is not to be seen, but where its phrase begins is. */
function afterParticiple({ sentence, cue, hints }: Context): Frame | undefined {
  const first = hints.notBefore
  const takesOne = cue.entry.takes.some(
    (taking) => taking !== 'که' && taking !== 'ِ' && !taking.startsWith('را'),
  )
  if (first === undefined || !takesOne || cue.form.passive) return undefined
  const end = adverbsBefore(sentence, first, cue.first)
  if (end <= first || sentence.key(end - 1) === OBJECT_MARK) return undefined
  return { ...shape('splitVerb', cue), content: wordsRange(sentence, first, end - 1), firstPart: first }
}

/** «… و ده سال حبس تقاضا کرد»: an object without its mark, where the clause shares the subject before it. */
function unmarkedObject({ sentence, cue, start, hints }: Context): Frame | undefined {
  if (cue.entry.class !== 'DIR' || !cue.entry.takes.includes('را') || cue.form.passive) return undefined
  const first = PRONOUNS.has(sentence.key(start)) ? start + 1 : start
  const end = adverbsBefore(sentence, first, cue.first)
  if ((first === start && !hints.mayShare) || end <= first) return undefined
  return { ...shape('objectVerb', cue), content: wordsRange(sentence, first, end - 1), firstPart: first }
}

/** «هشت مدیر به ترک فعل متهم شدند»: the passive has what it is about before it, the accused among it. */
function accused({ sentence, cue, start }: Context): Frame | undefined {
  if (!cue.form.passive || cue.entry.name !== 'متهم کرد' || cue.first <= start) return undefined
  if (!findPreposition(sentence, [persianKey('به')], start, cue.first)) return undefined
  const content = wordsRange(sentence, start, cue.first - 1)
  return { ...shape('objectVerb', cue), content, firstPart: start, weak: true }
}

/** Words after a verb of saying, though no verb of theirs is known: with three or more of them they are its content. */
function looseClause({ sentence, cue, start, hints }: Context): Frame | undefined {
  const { entry, form } = cue
  if (entry.takes[0] !== 'که' || entry.takes.length > 1 || form.passive || cue.isGapped || entry.ambiguous)
    return undefined
  const next = cue.last + 1
  const isFree = !JOINTS.has(sentence.key(next)) && sentence.gapBefore(next).trim() === ''
  return isFree && sentence.words.length - next >= 3
    ? clauseAfter({ sentence, cue, start, hints }, 'bare')
    : undefined
}

function shape(rule: ProposalRule, cue: PersianCue): Omit<Frame, 'content' | 'firstPart'> {
  return {
    rule,
    class: cue.entry.class,
    runsOn: false,
    isQuoted: false,
    isOpen: false,
    weak: cue.entry.weak === true,
  }
}

export function wordsRange(sentence: PersianSentence, first: number, last: number): Range {
  return { from: sentence.words[first]!.from, to: sentence.words[last]!.to }
}
