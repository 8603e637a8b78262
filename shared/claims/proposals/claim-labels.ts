import type { ClaimAct, ClaimMode, Factuality, Polarity } from '../../model/records.ts'
import type { CueReading } from '../lexicon/cue-reading.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { isDemand } from '../shift/judge-shift.ts'
import { PersianSentence } from './persian-sentence.ts'
import { JOINTS, THAT } from './persian-words.ts'

/** What the labels are read from: the cue, and the words of the content on the sides that have them. */
export type LabelledClaim = {
  readonly cue: CueReading
  readonly persian: string
  readonly english: string
  readonly isImpersonal: boolean
  readonly isQuoted: boolean
}

/** What the claimant does with the content. */
export function actOf(claim: LabelledClaim): ClaimAct {
  const { cue } = claim
  switch (cue.class) {
    case 'EVA':
      return 'evaluate'
    case 'WRN':
      return 'warn'
    case 'COM':
      return 'commit'
    case 'DIR':
      return 'demand'
    case 'AFF':
      return ACT_OF_FEELING[cue.feeling ?? 'regret']
    case 'OPP':
      return cue.ladder === 'accuse' ? 'accuse' : cue.ladder === 'blame' ? 'evaluate' : 'deny'
    case 'FAC':
      return cue.negated ? 'deny' : actOfContent(claim)
    default:
      return actOfContent(claim)
  }
}

const ACT_OF_FEELING = {
  hope: 'hope',
  wish: 'hope',
  concern: 'warn',
  regret: 'evaluate',
  apology: 'evaluate',
  sympathy: 'evaluate',
  surprise: 'evaluate',
  disappointment: 'evaluate',
  satisfaction: 'praise',
  praise: 'praise',
  congratulation: 'praise',
} as const satisfies Record<NonNullable<CueReading['feeling']>, ClaimAct>

const ASKING = new Set(['پرسید', 'سؤال کرد', 'جویا شد', 'asked', 'inquired', 'enquired', 'wondered'])
const FORESEEING = new Set(['پیش‌بینی کرد', 'predicted', 'forecast', 'foresaw', 'expected', 'anticipated'])
const ARGUING = new Set(['استدلال کرد', 'argued', 'contended'])

function actOfContent({ cue, persian, english }: LabelledClaim): ClaimAct {
  if (ASKING.has(cue.entry) || isDemand(persian) || (persian === '' && isDemand(english))) return 'demand'
  if (FORESEEING.has(cue.entry)) return 'predict'
  if (isOwnFuture(persian, english)) return 'commit'
  if (cue.class !== 'ANN' && isFuture(persian, english)) return 'predict'
  return ARGUING.has(cue.entry) ? 'evaluate' : 'assert'
}

function isOwnFuture(persian: string, english: string): boolean {
  if (persian !== '') return /(?:^|\s)ن?خواه(?:م|یم)(?:\s|$)/u.test(persian)
  return /\b(?:I|we) (?:will|shall)\b|\b(?:I|we)['’]ll\b/iu.test(english)
}

function isFuture(persian: string, english: string): boolean {
  return persian !== ''
    ? /(?:^|\s)ن?خواه(?:د|ند)(?:\s|$)/u.test(persian)
    : /\b(?:will|shall)\b/i.test(english)
}

const SEEMING = new Set([
  'reportedly',
  'apparently',
  'seemingly',
  'supposedly',
  'allegedly',
  'purportedly',
  'ostensibly',
])

/** How sure the claimant sounds. */
export function factualityOf(claim: LabelledClaim, act: ClaimAct): Factuality {
  const { cue, isImpersonal } = claim
  if (cue.negated) return cue.class === 'FAC' ? 'certain' : 'unstated'
  if (act === 'demand') return 'unstated'
  if (act === 'hope') return 'possible'
  if (isImpersonal && cue.class === 'DIS')
    return SEEMING.has(cue.entry) || !/(?:شد|شود|گفت|ادعا|alleged|said|claimed)/u.test(cue.entry)
      ? 'possible'
      : 'unstated'
  if (cue.ladder === 'believe' && cue.degree === 0) return 'possible'
  const words = claim.persian === '' ? claim.english : claim.persian
  return /(?:^|\s)(?:شاید|احتمالاً?|ممکن است)(?:\s|$)|\b(?:may|might|perhaps|possibly|probably)\b/iu.test(
    words,
  )
    ? 'possible'
    : 'certain'
}

/** Whether the main clause of the content is negated: the first clause that is not a condition. */
export function polarityOf({ persian, english }: LabelledClaim, lexicon: VerbLexicon): Polarity {
  return persian !== ''
    ? persianPolarity(persian, lexicon)
    : /\b(?:not|no|never|nothing)\b|n['’]t\b/iu.test(english)
      ? '-'
      : '+'
}

function persianPolarity(text: string, lexicon: VerbLexicon): Polarity {
  const sentence = new PersianSentence(text, lexicon)
  for (let index = 0; index < sentence.words.length; index++) {
    if (!sentence.endsClause(index)) continue
    const next = sentence.key(index + 1)
    const gap = sentence.gapBefore(index + 1)
    if (next !== '' && !JOINTS.has(next) && next !== THAT && !/[،؛.!?؟»]/u.test(gap)) continue
    return isNegatedAt(sentence, index) ? '-' : '+'
  }
  return '+'
}

function isNegatedAt(sentence: PersianSentence, last: number): boolean {
  for (let first = Math.max(0, last - 4); first <= last; first++) {
    const group = sentence.verbsAt(first).find((verb) => verb.last === last)
    if (group) return group.form.negated
  }
  return /^ن(?:می|ی)/u.test(sentence.key(last))
}

/** Quotation marks round the whole, round a part, or none. */
export function modeOf({ isQuoted, persian, english }: LabelledClaim): ClaimMode {
  if (isQuoted) return 'direct'
  return /[«“"]/u.test(persian === '' ? english : persian) ? 'mixed' : 'indirect'
}
