import type { ClaimId } from '../../model/id.ts'
import type { Changes, ProjectState } from '../../model/project-state.ts'
import { SIDES, type Claim, type Side } from '../../model/records.ts'
import { comparePlaces, placeOf } from '../claim-place.ts'
import { compileLexicon, type VerbLexicon } from '../lexicon/verb-lexicon.ts'
import { CueReader } from './cue-reader.ts'
import { judgeShift, type JudgedSide } from './judge-shift.ts'
import type { ShiftJudgement, ShiftKind } from './shift-judgement.ts'

/** A claim whose commitment the target changed, or that one side has alone. */
export type FidelityIssue = {
  readonly claim: ClaimId
  readonly shift: Exclude<ShiftJudgement, { readonly level: 'none' }>
  /** A person found it right. */
  readonly isIntended: boolean
}

/** How many of each kind there are; intended ones are counted apart. */
export type FidelityCounts = {
  readonly alert: Readonly<Record<ShiftKind, number>>
  readonly info: Readonly<Record<ShiftKind, number>>
  readonly intended: number
}

/**
 * The fidelity list of a project, kept up with every change at the cost of the claims that it touches. Proposals that
 * nobody has accepted are not judged. A claim without words in the target is lost only where its row has been
 * translated.
 */
export class FidelityIndex {
  private readonly state: ProjectState
  private lexicon: VerbLexicon
  private reader: CueReader
  private readonly found = new Map<ClaimId, FidelityIssue>()
  private listed: readonly FidelityIssue[] | undefined
  private counted: FidelityCounts | undefined

  constructor(state: ProjectState) {
    this.state = state
    this.lexicon = compileLexicon(state.header.verbLexicon)
    this.reader = new CueReader(this.lexicon)
    for (const claim of state.tables.claims.values()) this.note(claim)
  }

  /** In the order in which the rows are read: the same array until something changes. */
  get issues(): readonly FidelityIssue[] {
    return (this.listed ??= this.inOrder())
  }

  get counts(): FidelityCounts {
    return (this.counted ??= countIssues(this.found.values()))
  }

  of(id: ClaimId): FidelityIssue | undefined {
    return this.found.get(id)
  }

  /** Takes in what changed in the state; says whether the list did. */
  update(changes: Pick<Changes, 'claims' | 'sentences' | 'links' | 'rows' | 'header'>): boolean {
    if (changes.header && this.rereadLexicon()) return true
    const touched = new Set(changes.claims)
    const sentences = new Set(changes.sentences)
    for (const id of changes.links) {
      const link = this.state.link(id)
      if (link) for (const side of SIDES) for (const sentence of link[side]) sentences.add(sentence)
    }
    for (const id of sentences) for (const { id: claim } of this.state.claimsOn(id)) touched.add(claim)
    let isChanged = changes.rows.size > 0 && this.found.size > 0
    for (const id of touched) isChanged = this.judgeAgain(id) || isChanged
    if (isChanged) this.forgetLists()
    return isChanged
  }

  private rereadLexicon(): boolean {
    const lexicon = compileLexicon(this.state.header.verbLexicon)
    if (lexicon === this.lexicon && !this.state.header.verbLexicon) return false
    this.lexicon = lexicon
    this.reader = new CueReader(lexicon)
    this.found.clear()
    for (const claim of this.state.tables.claims.values()) this.note(claim)
    this.forgetLists()
    return true
  }

  private forgetLists(): void {
    this.listed = undefined
    this.counted = undefined
  }

  private judgeAgain(id: ClaimId): boolean {
    const before = this.found.get(id)
    this.found.delete(id)
    const claim = this.state.claim(id)
    if (claim) this.note(claim)
    return JSON.stringify(before) !== JSON.stringify(this.found.get(id))
  }

  private note(claim: Claim): void {
    if (claim.proposal) return
    const shift = judgeClaimShift(this.state, claim, this.reader)
    if (shift.level === 'none') return
    this.found.set(claim.id, { claim: claim.id, shift, isIntended: claim.intendedShift !== undefined })
  }

  private inOrder(): readonly FidelityIssue[] {
    const rowOf: Parameters<typeof placeOf>[2] = (document, link) =>
      this.state.orderOf(document).rows.indexOf(link)
    return [...this.found.values()]
      .map((issue) => ({ issue, place: placeOf(this.state, this.state.claim(issue.claim)!, rowOf) }))
      .sort((a, b) => comparePlaces(a.place, b.place) || (a.issue.claim < b.issue.claim ? -1 : 1))
      .map(({ issue }) => issue)
  }
}

/** The whole list of a project, for who asks once. */
export function findFidelityIssues(state: ProjectState): readonly FidelityIssue[] {
  return new FidelityIndex(state).issues
}

/** The shift of one claim as it stands. */
export function judgeClaimShift(
  state: ProjectState,
  claim: Claim,
  reader: CueReader = new CueReader(compileLexicon(state.header.verbLexicon)),
): ShiftJudgement {
  const source = sideOf(state, claim, 'source', reader)
  const target = sideOf(state, claim, 'target', reader)
  if (source && !source.cue && !target?.cue) return NONE
  if (!target && !isTranslated(state, claim, 'target')) return NONE
  if (!source && !isTranslated(state, claim, 'source')) return NONE
  return judgeShift(source, target, reader.lexicon)
}

const NONE: ShiftJudgement = { level: 'none', kind: null, reason: null }

function sideOf(state: ProjectState, claim: Claim, side: Side, reader: CueReader): JudgedSide {
  const { content, cue } = claim[side]
  if (content.length + cue.length === 0) return undefined
  const { header } = state
  const language = side === 'source' ? header.sourceLanguage : header.targetLanguage
  return reader.read(state, claim[side], language, claim.force?.[side])
}

/** The rows in which the other side of the claim stands have words on this one. */
function isTranslated(state: ProjectState, claim: Claim, side: Side): boolean {
  const other: Side = side === 'source' ? 'target' : 'source'
  const spans = [...claim[other].content, ...claim[other].cue]
  return spans.some(({ sentence }) => {
    const link = state.linkOf(sentence)
    return link !== undefined && link[side].some((id) => (state.sentence(id)?.text.trim() ?? '') !== '')
  })
}

function noKinds(): Record<ShiftKind, number> {
  return { stronger: 0, weaker: 0, other: 0, lost: 0, added: 0 }
}

function countIssues(issues: Iterable<FidelityIssue>): FidelityCounts {
  const counts = { alert: noKinds(), info: noKinds(), intended: 0 }
  for (const { shift, isIntended } of issues) {
    if (isIntended) counts.intended++
    else counts[shift.level][shift.kind]++
  }
  return counts
}
