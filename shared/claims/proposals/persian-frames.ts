import { persianKey } from '../lexicon/persian-key.ts'
import { isAsking } from './persian-asking.ts'
import { adverbsBefore, clauseStart, findPreposition, type ObjectHints } from './persian-clauses.ts'
import { afterAs } from './persian-comparisons.ts'
import type { PersianCue } from './persian-cues.ts'
import { shape, wordsRange, type CueContext, type Frame } from './persian-frame.ts'
import {
  accused,
  INSIDE,
  lastMark,
  objectFrame,
  sharedObject,
  unmarkedObject,
} from './persian-object-frames.ts'
import { isSuffered, passiveClass } from './persian-passives.ts'
import { SAYING } from './saying-classes.ts'
import type { PersianSentence } from './persian-sentence.ts'
import { theseAfter } from './persian-these.ts'
import { JOINTS, OBJECT_MARK, PEOPLE, PREPOSITIONS, PRONOUNS, ROLES, THAT } from './persian-words.ts'

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
    sharedObject(context, cues) ??
    looseClause(context)
  )
}

/** «آن‌گونه که وزیر گفت، …»: what is said follows the comma. */
function comparison({ sentence, cue, start }: CueContext): Frame | undefined {
  const next = sentence.words[cue.last + 1]
  if (!next || !SAYING.has(cue.entry.class) || !cue.entry.takes.includes('که')) return undefined
  if (!/^\s*[،,]/u.test(sentence.gapBefore(cue.last + 1)) || afterAs(sentence, start) === undefined)
    return undefined
  const content = { from: next.from, to: sentence.text.length }
  return { ...shape('source', cue), content, runsOn: true, firstPart: cue.first }
}

/** «خبر داد از …»: the preposition and the content after the verb. */
function prepositionAfter({ sentence, cue }: CueContext): Frame | undefined {
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
function hasClauseAfter({ sentence, cue }: CueContext): boolean {
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

function clauseAfter({ sentence, cue, start }: CueContext, opening: Opening): Frame | undefined {
  const skip = opening === 'that' ? 1 : sentence.key(cue.last + 1) === THAT ? 1 : 0
  const next = cue.last + 1 + skip
  const word = sentence.words[next]
  const from = sentence.words[next - 1]!.to
  const quotation = sentence.quotations.find(
    (found) =>
      found.isOpened &&
      found.from > from &&
      (word ? found.from <= word.from : true) &&
      isLead(sentence.text.slice(from, found.from - 1)) &&
      !goesOnAfter(sentence, found.to),
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

/** «وعده داد «رئیس‌جمهور همه» باشد»: the marks stand round a part of what is said. */
function goesOnAfter(sentence: PersianSentence, end: number): boolean {
  const next = sentence.words.findIndex(({ from }) => from >= end)
  if (next < 0 || JOINTS.has(sentence.key(next))) return false
  return /^[»”"]\s+$/u.test(sentence.text.slice(end, sentence.words[next]!.from))
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

function frameBefore(context: CueContext): Frame | undefined {
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
function prepositionFrame({ sentence, cue, start, hints }: CueContext, taking: string): Frame | undefined {
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

/** «…»، وی گفت: the content stands first. */
function contentFirst({ sentence, cue, start }: CueContext): Frame | undefined {
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
function afterParticiple({ sentence, cue, hints }: CueContext): Frame | undefined {
  const first = hints.notBefore
  const takesOne = cue.entry.takes.some(
    (taking) => taking !== 'که' && taking !== 'ِ' && !taking.startsWith('را'),
  )
  if (first === undefined || !takesOne || cue.form.passive) return undefined
  const end = adverbsBefore(sentence, first, cue.first)
  if (end <= first || sentence.key(end - 1) === OBJECT_MARK) return undefined
  return { ...shape('splitVerb', cue), content: wordsRange(sentence, first, end - 1), firstPart: first }
}

/** Words after a verb of saying, though no verb of theirs is known: with three or more of them they are its content. */
function looseClause({ sentence, cue, start, hints }: CueContext): Frame | undefined {
  const { entry, form } = cue
  if (entry.takes[0] !== 'که' || form.passive || cue.isGapped || entry.ambiguous) return undefined
  const next = cue.last + 1
  const isFree = !JOINTS.has(sentence.key(next)) && sentence.gapBefore(next).trim() === ''
  return isFree && sentence.words.length - next >= 3
    ? clauseAfter({ sentence, cue, start, hints }, 'bare')
    : undefined
}
