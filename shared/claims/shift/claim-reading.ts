import type { ProjectState } from '../../model/project-state.ts'
import { SIDES, type Anchor, type Claim, type Side, type VerbClass } from '../../model/records.ts'
import { wordsOf } from '../../model/stale.ts'
import { classOfCue } from '../lexicon/class-of-cue.ts'
import type { CueReading } from '../lexicon/cue-reading.ts'
import { compileLexicon, type VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { judgeShift, type JudgedCue } from './judge-shift.ts'
import type { ShiftJudgement } from './shift-judgement.ts'

/** The class of a cue; `unknown`: there is a cue and the lexicon does not have it; `none`: there is no cue. */
export type CueClass = VerbClass | 'unknown' | 'none'

export type ClaimReading = {
  readonly classes: Readonly<Record<Side, CueClass>>
  readonly shift: ShiftJudgement
  /** The rows that the claim stands in have no words in the target yet: nothing can be lost there. */
  readonly isPending: boolean
}

/** What of a claim, or of the draft of one, its verbs are read from. */
export type JudgedSides = Pick<Claim, 'source' | 'target' | 'force'>

const NO_SHIFT: ShiftJudgement = { level: 'none', kind: null, reason: null }

/**
 * Reads the verbs of claims by the project's lexicon, and what becomes of their force. Thousands of claims have some
 * hundred different cues, so that what was read once is kept.
 */
export class ClaimReader {
  private readonly state: ProjectState
  private readonly known = new Map<string, CueReading | null>()
  private lexicon: VerbLexicon
  private overrides: unknown

  constructor(state: ProjectState) {
    this.state = state
    this.overrides = state.header.verbLexicon
    this.lexicon = compileLexicon(state.header.verbLexicon)
  }

  /** True where the project's verbs are others than they were: everything is to be read anew. */
  takeHeader(): boolean {
    const { verbLexicon } = this.state.header
    if (verbLexicon === this.overrides) return false
    this.overrides = verbLexicon
    this.lexicon = compileLexicon(verbLexicon)
    this.known.clear()
    return true
  }

  /** Of the cues alone. */
  classesOf(claim: JudgedSides): ClaimReading['classes'] {
    return { source: classIn(this.cueOf(claim, 'source')), target: classIn(this.cueOf(claim, 'target')) }
  }

  read(claim: Claim): ClaimReading {
    const cues = { source: this.cueOf(claim, 'source'), target: this.cueOf(claim, 'target') }
    const classes = { source: classIn(cues.source), target: classIn(cues.target) }
    const isPending = claim.target.content.length === 0 && !this.isRendered(claim)
    const isUnread = SIDES.some(
      (side) => classes[side] === 'unknown' || this.isUntagged(claim, side, classes),
    )
    if (isPending || isUnread) return { classes, isPending, shift: NO_SHIFT }
    const shift = judgeShift(
      this.sideOf(claim, 'source', cues),
      this.sideOf(claim, 'target', cues),
      this.lexicon,
    )
    return { classes, isPending, shift }
  }

  private sideOf(claim: Claim, side: Side, cues: Readonly<Record<Side, FoundCue>>) {
    const { content, cue } = claim[side]
    if (content.length === 0 && cue.length === 0) return undefined
    const found = cues[side]
    return { cue: typeof found === 'string' ? undefined : found, content: this.text(content) }
  }

  private cueOf(claim: JudgedSides, side: Side): FoundCue {
    const own = claim.force?.[side]
    if (own !== undefined) return { class: own, negated: false }
    const words = this.text(claim[side].cue)
    if (words === '') return 'none'
    const { sourceLanguage, targetLanguage } = this.state.header
    const language = side === 'source' ? sourceLanguage : targetLanguage
    return this.readCue(words, language, this.text(claim[side].content)) ?? 'unknown'
  }

  /** Of the content only this much settles a verb of two classes (see classOfCue), and so only this is remembered. */
  private readCue(words: string, language: string, content: string): CueReading | null {
    const opening = /^\s*(\p{L}+)/u.exec(content)?.[1]?.toLowerCase() ?? ''
    const marks = [/(?:^|\s)را(?:\s|$)/u.test(content), /\bas\b/.test(content)].join()
    const key = [language, words, marks, QUESTION.test(opening) ? opening : ''].join('\u0000')
    const known = this.known.get(key)
    if (known !== undefined) return known
    const read = classOfCue(words, language, this.lexicon, content) ?? null
    this.known.set(key, read)
    return read
  }

  /**
   * The other side has a cue and this one has words and none, but a verb stands beside them: nobody has tagged it, and
   * it is not lost.
   */
  private isUntagged(claim: Claim, side: Side, classes: Readonly<Record<Side, CueClass>>): boolean {
    const other = side === 'source' ? 'target' : 'source'
    if (classes[side] !== 'none' || classes[other] === 'none') return false
    const { content } = claim[side]
    const { sourceLanguage, targetLanguage } = this.state.header
    const language = side === 'source' ? sourceLanguage : targetLanguage
    return [...new Set(content.map((span) => span.sentence))].some((id) => {
      let rest = this.state.sentence(id)?.text ?? ''
      for (const { sentence, from, to } of content)
        if (sentence === id) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
      return classOfCue(rest, language, this.lexicon) !== undefined
    })
  }

  private isRendered(claim: Claim): boolean {
    const rows = new Set(claim.source.content.map((span) => this.state.linkOf(span.sentence)))
    return [...rows].some((row) => row?.target.some((id) => this.state.sentence(id)?.text.trim()))
  }

  private text(anchor: Anchor): string {
    return anchor
      .map((span) => wordsOf(this.state, span))
      .filter(Boolean)
      .join(' ')
  }
}

const QUESTION =
  /^(?:whether|if|why|how|what|when|where|who|which|do|does|did|is|are|was|were|can|could|will|would|have|has)$/

type FoundCue = JudgedCue | 'unknown' | 'none'

function classIn(cue: FoundCue): CueClass {
  return typeof cue === 'string' ? cue : (cue.class ?? 'unknown')
}
