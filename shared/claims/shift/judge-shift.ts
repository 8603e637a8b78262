import type { VerbClass } from '../../model/records.ts'
import type { CueReading } from '../lexicon/cue-reading.ts'
import { compileLexicon, type VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { persianKey } from '../lexicon/persian-key.ts'
import type { ShiftJudgement, ShiftKind, ShiftReason } from './shift-judgement.ts'

/**
 * The cue of one side: what the lexicon says of it, or its words with the class that a person gave it. Words without a
 * class are a cue that nothing is known of: they are somebody's, and never a shift.
 */
export type JudgedCue = Partial<CueReading> & Pick<CueReading, 'negated'> & { readonly words?: string }
type ClassedCue = JudgedCue & Pick<CueReading, 'class'>

/** Undefined: the claim has no words on that side; `cue` undefined: it has, and nobody is said to say them. */
export type JudgedSide = { readonly cue: JudgedCue | undefined; readonly content: string } | undefined

const NONE: ShiftJudgement = { level: 'none', kind: null, reason: null }

const NEUTRAL: ReadonlySet<VerbClass> = new Set(['NEU', 'ADD'])
const STRESSED: ReadonlySet<VerbClass> = new Set(['EXP', 'ANN'])

/**
 * The change of commitment from source to target: NEU = ADD; to or from ANN and EXP is for information; any change to
 * or from DIS or FAC, and any other change of class, an alert. In one class a step on its ladder is for information,
 * two are an alert; another feeling is an alert. The kind is as the table of wrong renderings has it for that verb,
 * else as the classes say.
 */
export function judgeShift(
  source: JudgedSide,
  target: JudgedSide,
  lexicon: VerbLexicon = compileLexicon(),
): ShiftJudgement {
  const from = source?.cue
  const to = target?.cue
  if (from && !to) {
    const part = target && target.content !== '' ? 'attribution' : 'claim'
    return { level: 'alert', kind: 'lost', reason: { kind: 'lost', part, source: nameOf(from) } }
  }
  if (to && !from) return { level: 'alert', kind: 'added', reason: { kind: 'added', target: nameOf(to) } }
  if (!from || !to || !isClassed(from) || !isClassed(to)) return NONE
  if (isRight(from, to, source.content, lexicon)) return NONE
  return from.class === to.class ? sameClass(from, to, lexicon) : otherClass(from, to, lexicon)
}

function isClassed(cue: JudgedCue): cue is ClassedCue {
  return cue.class !== undefined
}

function nameOf(cue: JudgedCue): string {
  return cue.entry ?? cue.words ?? ''
}

/** «تأکید کرد … باید …» → "called for", «رد کرد» of a report → "denied". */
function isRight(from: ClassedCue, to: ClassedCue, content: string, lexicon: VerbLexicon): boolean {
  const right = from.entry === undefined ? undefined : lexicon.byName.get(from.entry)?.right
  if (!right || to.entry === undefined || !right.includes(to.entry)) return false
  return from.class !== 'EXP' || isDemand(content)
}

const MUST = ['باید', 'بایستی', 'می‌بایست', 'لزوم', 'ضرورت', 'ضروری است', 'لازم است'].map(persianKey)

/** The content says what must be: باید, لزوم, ضرورت. */
export function isDemand(content: string): boolean {
  const key = persianKey(content)
  return (
    MUST.some((word) => key.includes(word)) ||
    /\b(?:must|should|need to|has to|have to|the need|necessity)\b/i.test(content)
  )
}

function otherClass(from: ClassedCue, to: ClassedCue, lexicon: VerbLexicon): ShiftJudgement {
  if (NEUTRAL.has(from.class) && NEUTRAL.has(to.class))
    return from.negated === to.negated ? NONE : otherAct(from, to, 'other')
  const names = { source: nameOf(from), target: nameOf(to) }
  const kind = arrowOf(from, to, lexicon) ?? kindByClass(from.class, to.class)
  if (NEUTRAL.has(from.class) && STRESSED.has(to.class))
    return { level: 'info', kind, reason: { kind: 'stressAdded', ...names } }
  if (STRESSED.has(from.class) && NEUTRAL.has(to.class))
    return { level: 'info', kind, reason: { kind: 'stressLost', ...names } }
  const reason = REASON_BY_CLASS.find(([isMet]) => isMet(from.class, to.class))?.[1]
  return reason ? { level: 'alert', kind, reason: { kind: reason, ...names } } : otherAct(from, to, kind)
}

const REASON_BY_CLASS: readonly (readonly [
  (from: VerbClass, to: VerbClass) => boolean,
  'truthAdded' | 'truthLost' | 'distanceLost' | 'distanceAdded',
])[] = [
  [(_, to) => to === 'FAC', 'truthAdded'],
  [(from) => from === 'DIS', 'distanceLost'],
  [(_, to) => to === 'DIS', 'distanceAdded'],
  [(from) => from === 'FAC', 'truthLost'],
]

function otherAct(from: ClassedCue, to: ClassedCue, kind: ShiftKind): ShiftJudgement {
  const reason = {
    kind: 'otherAct',
    source: nameOf(from),
    target: nameOf(to),
    from: from.class,
    to: to.class,
  } as const
  return { level: 'alert', kind, reason }
}

function kindByClass(from: VerbClass, to: VerbClass): ShiftKind {
  if (to === 'FAC') return 'stronger'
  if (from === 'FAC' || from === 'DIS') return 'weaker'
  if (NEUTRAL.has(from) && STRESSED.has(to)) return 'stronger'
  return STRESSED.has(from) && NEUTRAL.has(to) ? 'weaker' : 'other'
}

/** What the table says of this rendering; from English into Persian the arrow is read backwards. */
function arrowOf(from: ClassedCue, to: ClassedCue, lexicon: VerbLexicon): ShiftKind | undefined {
  if (from.entry === undefined || to.entry === undefined) return undefined
  const ahead = lexicon.byName.get(from.entry)?.wrong
  if (ahead?.stronger?.includes(to.entry)) return 'stronger'
  if (ahead?.weaker?.includes(to.entry)) return 'weaker'
  if (ahead?.other?.includes(to.entry)) return 'other'
  if (from.language !== 'en') return undefined
  const back = lexicon.byName.get(to.entry)?.wrong
  if (back?.stronger?.includes(from.entry)) return 'weaker'
  if (back?.weaker?.includes(from.entry)) return 'stronger'
  return back?.other?.includes(from.entry) ? 'other' : undefined
}

function sameClass(from: ClassedCue, to: ClassedCue, lexicon: VerbLexicon): ShiftJudgement {
  const names = { source: nameOf(from), target: nameOf(to) }
  if (from.negated !== to.negated) return otherAct(from, to, 'other')
  if (from.feeling !== undefined && to.feeling !== undefined && from.feeling !== to.feeling) {
    const reason = { kind: 'otherFeeling', ...names, from: from.feeling, to: to.feeling } as const
    return { level: 'alert', kind: arrowOf(from, to, lexicon) ?? 'other', reason }
  }
  if (from.ladder === undefined || to.ladder === undefined) return NONE
  if (from.ladder !== to.ladder)
    return {
      level: 'alert',
      kind: arrowOf(from, to, lexicon) ?? 'other',
      reason: { kind: 'otherOpposition', ...names },
    }
  return byDegree(from, to, names, lexicon)
}

function byDegree(
  from: ClassedCue,
  to: ClassedCue,
  names: { source: string; target: string },
  lexicon: VerbLexicon,
): ShiftJudgement {
  const steps = (to.degree ?? 0) - (from.degree ?? 0)
  if (steps === 0) return NONE
  const size = Math.abs(steps) === 1 ? 1 : 2
  const reason: ShiftReason = {
    kind: steps > 0 ? 'degreeUp' : 'degreeDown',
    ...names,
    class: from.class,
    steps: size,
  }
  const kind = arrowOf(from, to, lexicon) ?? (steps > 0 ? 'stronger' : 'weaker')
  return { level: size === 1 ? 'info' : 'alert', kind, reason }
}
