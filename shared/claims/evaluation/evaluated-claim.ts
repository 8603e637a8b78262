import type { SentenceId } from '../../model/id.ts'
import type { Anchor, ClaimSide, Side, VerbClass } from '../../model/records.ts'
import { classOfCue } from '../lexicon/class-of-cue.ts'
import type { VerbLexicon } from '../lexicon/verb-lexicon.ts'
import type { ClaimProposal } from '../proposals/claim-proposal.ts'
import { judgeShift, type JudgedSide } from '../shift/judge-shift.ts'
import type { ShiftKind, ShiftLevel } from '../shift/shift-judgement.ts'

/** Zero-based sentence of the document's side, and UTF-16 code units in it, half-open. */
export type EvaluatedSpan = readonly [sentence: number, from: number, to: number]

export type EvaluatedSide = {
  readonly content: readonly EvaluatedSpan[]
  readonly cue: readonly EvaluatedSpan[]
  readonly claimant?: readonly EvaluatedSpan[]
}

/**
 * A claim as an annotated corpus of Persian with its English rendering has it (claims.json): sides by language, spans
 * by number of sentence. `fa` or `en` null: no words on that side; the class null: no cue there.
 */
export type EvaluatedClaim = {
  readonly claimant?: { readonly fa: string; readonly en: string }
  readonly fa: EvaluatedSide | null
  readonly en: EvaluatedSide | null
  readonly force: { readonly fa: VerbClass | null; readonly en: VerbClass | null }
  readonly act?: string
  readonly factuality?: string
  readonly polarity?: string
  readonly within?: number | null
  readonly shift?: ShiftLevel
  readonly shiftKind?: ShiftKind | null
}

export type SideLanguages = Readonly<Record<Side, string>>

/** Proposals in that shape. `numbers`: the place of each sentence in its side. `source` goes under `fa` unless it is English. */
export function evaluatedClaims(
  proposals: readonly ClaimProposal[],
  numbers: ReadonlyMap<SentenceId, number>,
  languages: SideLanguages,
  lexicon: VerbLexicon,
): EvaluatedClaim[] {
  const persian: Side = /^en\b/i.test(languages.source) ? 'target' : 'source'
  const english: Side = persian === 'source' ? 'target' : 'source'
  return proposals.map((proposal) => {
    const judged = (side: Side) => judgedSide(proposal[side], languages[side], lexicon)
    const { level, kind } = judgeShift(judged('source'), judged('target'), lexicon)
    return {
      claimant: { fa: proposal.claimant.names[persian], en: proposal.claimant.names[english] },
      fa: evaluatedSide(proposal[persian], numbers),
      en: evaluatedSide(proposal[english], numbers),
      force: { fa: proposal.force[persian] ?? null, en: proposal.force[english] ?? null },
      act: proposal.act,
      factuality: proposal.factuality,
      polarity: proposal.polarity,
      within: proposal.within,
      shift: level,
      shiftKind: kind,
    }
  })
}

/** One side of a claim as the shift is judged on it; undefined: it has no words there. */
export function judgedSide(side: ClaimSide, language: string, lexicon: VerbLexicon): JudgedSide {
  if (side.content.length + side.cue.length === 0) return undefined
  const content = wordsOf(side.content)
  return {
    cue: side.cue.length === 0 ? undefined : classOfCue(wordsOf(side.cue), language, lexicon, content),
    content,
  }
}

function wordsOf(anchor: Anchor): string {
  return anchor.map(({ quote }) => quote).join(' ')
}

function evaluatedSide(side: ClaimSide, numbers: ReadonlyMap<SentenceId, number>): EvaluatedSide | null {
  if (side.content.length + side.cue.length === 0) return null
  const spans = (anchor: Anchor): EvaluatedSpan[] =>
    anchor.map(({ sentence, from, to }) => [numbers.get(sentence) ?? 0, from, to])
  return { content: spans(side.content), cue: spans(side.cue), claimant: spans(side.claimant) }
}
