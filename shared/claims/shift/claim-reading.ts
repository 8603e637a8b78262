import type { ProjectState } from '../../model/project-state.ts'
import { SIDES } from '../../model/fixed-values.ts'
import type { Anchor, Claim, Side, VerbClass } from '../../model/records.ts'
import { classOfCue } from '../lexicon/class-of-cue.ts'
import { compileLexicon } from '../lexicon/verb-lexicon.ts'
import { CueReader } from './cue-reader.ts'
import { judgeShift, type JudgedSide } from './judge-shift.ts'
import type { ShiftJudgement } from './shift-judgement.ts'

/** The class of a cue; `unknown`: there is a cue and the lexicon does not have it; `none`: there is no cue. */
export type CueClass = VerbClass | 'unknown' | 'none'

export type ClaimReading = {
  readonly classes: Readonly<Record<Side, CueClass>>
  readonly shift: ShiftJudgement
  /** The rows that the claim stands in have no words on the side that it lacks: nothing is lost or added there yet. */
  readonly isPending: boolean
}

/** What of a claim, or of the draft of one, its verbs are read from. */
export type JudgedSides = Pick<Claim, 'source' | 'target' | 'force'>

const NO_SHIFT: ShiftJudgement = { level: 'none', kind: null, reason: null }

/** Reads the verbs of claims by the project's lexicon, and what becomes of their force: the one reading there is. */
export class ClaimReader {
  private readonly state: ProjectState
  private compiled: CueReader | undefined
  private overrides: unknown

  constructor(state: ProjectState) {
    this.state = state
    this.overrides = state.header.verbLexicon
  }

  /** True where the project's verbs are others than they were: everything is to be read anew. */
  takeHeader(): boolean {
    const { verbLexicon } = this.state.header
    if (verbLexicon === this.overrides) return false
    this.overrides = verbLexicon
    this.compiled = undefined
    return true
  }

  /** Made when first asked for: thousands of forms of verbs must not come between a project and its first rows. */
  private get reader(): CueReader {
    return (this.compiled ??= new CueReader(compileLexicon(this.state.header.verbLexicon)))
  }

  /** Of the cues alone. */
  classesOf(claim: JudgedSides): ClaimReading['classes'] {
    return { source: classIn(this.sideOf(claim, 'source')), target: classIn(this.sideOf(claim, 'target')) }
  }

  read(claim: JudgedSides): ClaimReading {
    const sides = { source: this.sideOf(claim, 'source'), target: this.sideOf(claim, 'target') }
    const classes = { source: classIn(sides.source), target: classIn(sides.target) }
    const isPending = SIDES.some((side) => this.isPending(claim, side))
    if (isPending || SIDES.some((side) => this.isUntagged(claim, side, classes)))
      return { classes, isPending, shift: NO_SHIFT }
    return { classes, isPending, shift: judgeShift(sides.source, sides.target, this.reader.lexicon) }
  }

  private sideOf(claim: JudgedSides, side: Side): JudgedSide {
    const { content, cue } = claim[side]
    if (content.length + cue.length === 0) return undefined
    return this.reader.read(this.state, claim[side], this.languageOf(side), claim.force?.[side])
  }

  private languageOf(side: Side): string {
    const { sourceLanguage, targetLanguage } = this.state.header
    return side === 'source' ? sourceLanguage : targetLanguage
  }

  /** The claim has no words here, and neither have the rows of its other side. */
  private isPending(claim: JudgedSides, side: Side): boolean {
    if (claim[side].content.length > 0) return false
    const other = claim[side === 'source' ? 'target' : 'source']
    return !this.hasWords([...other.content, ...other.cue], side)
  }

  private hasWords(anchor: Anchor, side: Side): boolean {
    const rows = new Set(anchor.map(({ sentence }) => this.state.linkOf(sentence)))
    return [...rows].some((row) => row?.[side].some((id) => this.state.sentence(id)?.text.trim()))
  }

  /**
   * The other side has a cue and this one has words and none, but a verb stands beside them: nobody has tagged it, and
   * it is not lost.
   */
  private isUntagged(claim: JudgedSides, side: Side, classes: ClaimReading['classes']): boolean {
    const other = side === 'source' ? 'target' : 'source'
    if (classes[side] !== 'none' || classes[other] === 'none') return false
    const { content } = claim[side]
    return [...new Set(content.map((span) => span.sentence))].some((id) => {
      let rest = this.state.sentence(id)?.text ?? ''
      for (const { sentence, from, to } of content)
        if (sentence === id) rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to)
      return classOfCue(rest, this.languageOf(side), this.reader.lexicon) !== undefined
    })
  }
}

function classIn(side: JudgedSide): CueClass {
  return side?.cue ? (side.cue.class ?? 'unknown') : 'none'
}
