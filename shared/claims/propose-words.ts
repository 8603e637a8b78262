import type { LinkId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import type { Anchor, Link, Side, Span } from '../model/records.ts'
import { endEdges, startEdges, wordsIn, type Edge, type EdgeKind } from './clause-edges.ts'
import { hullIn, rowText, spansIn, type RowText } from './row-text.ts'
import { sharedCues, type SharedCue } from './shared-cues.ts'

/** Why these words were proposed, as data; the strings are words as they stand in the text. */
export type ProposalReason =
  | { readonly kind: 'whole' }
  | { readonly kind: 'place' }
  | { readonly kind: 'opening'; readonly edge: 'colon' | 'quote' | 'that' }
  | { readonly kind: 'number' | 'name'; readonly here: string; readonly there: string }

/** Words of the other side for what was tagged on one; never taken into a claim by itself. */
export type WordsProposal = {
  readonly side: Side
  readonly spans: Anchor
  readonly reasons: readonly ProposalReason[]
}

/**
 * Proposes the words on the other side that render `content`, row by row: the stretch of the linked row, from a word
 * to a word, that lies where the content lies in its own row, is as long in proportion, holds the numbers and names
 * that the content holds and no others, and begins and ends where clauses do. Null where the rows have no words on
 * the other side.
 */
export function proposeWords(state: ProjectState, content: Anchor, side: Side): WordsProposal | null {
  const other: Side = side === 'source' ? 'target' : 'source'
  const proposals = rowsOf(state, content).map((link) =>
    proposeInRow(rowText(state, link, side), rowText(state, link, other), content),
  )
  const spans = proposals.flatMap((proposal) => proposal?.spans ?? [])
  if (spans.length === 0) return null
  const first = proposals.find((proposal) => proposal !== undefined)
  return { side: other, spans, reasons: first?.reasons ?? [] }
}

function rowsOf(state: ProjectState, content: Anchor): Link[] {
  const rows = new Map<LinkId, Link>()
  for (const span of content) {
    const link = state.linkOf(span.sentence)
    if (link) rows.set(link.id, link)
  }
  return [...rows.values()]
}

type Range = { readonly from: number; readonly to: number }
type RowProposal = { readonly spans: Span[]; readonly reasons: ProposalReason[] }

function proposeInRow(here: RowText, there: RowText, content: Anchor): RowProposal | undefined {
  const range = hullIn(here, content)
  const words = wordsIn(there.text)
  if (!range || words.length === 0) return undefined
  const search = new Search(here.text, there.text, range)
  const best = search.best(startEdges(there.text, words), endEdges(there.text, words))
  const whole = withItsQuotes(there.text, best)
  return { spans: spansIn(there, whole.from, whole.to), reasons: search.reasons(best) }
}

/** What it costs to begin or end at an edge: nothing where clauses do, most in the midst of one. */
const EDGE_COST: Readonly<Record<EdgeKind, number>> = {
  sentence: 0,
  colon: 0,
  quote: 0,
  that: 0.02,
  comma: 0.06,
  and: 0.08,
  word: 0.16,
  broken: 0.32,
}

const OPENINGS: ReadonlySet<EdgeKind> = new Set(['colon', 'quote', 'that'])

/** Sought is the stretch with the least cost; the weights were chosen on annotated reports and their renderings. */
const PLACE_WEIGHT = 1
const LENGTH_WEIGHT = 0.25
const OPENING_WEIGHT = 0.3
const CLOSING_WEIGHT = 0.2
const CUE_WEIGHT = 0.12
const QUOTE_WEIGHT = 0.6

class Search {
  private readonly cues: readonly SharedCue[]
  private readonly share: Range
  private readonly start: EdgeKind
  private readonly end: EdgeKind
  private readonly here: string
  private readonly there: string
  private readonly range: Range

  constructor(here: string, there: string, range: Range) {
    this.here = here
    this.there = there
    this.range = range
    this.cues = sharedCues(here, there)
    this.share = { from: range.from / here.length, to: range.to / here.length }
    const words = wordsIn(here)
    this.start = startEdges(here, words).find((edge) => edge.at >= range.from)?.kind ?? 'word'
    this.end = endEdges(here, words).findLast((edge) => edge.at <= range.to)?.kind ?? 'word'
  }

  best(starts: readonly Edge[], ends: readonly Edge[]): Range & { opening: EdgeKind } {
    let best = { from: 0, to: this.there.length, opening: starts[0]!.kind }
    let least = Infinity
    for (const start of starts) {
      for (const end of ends) {
        if (end.at <= start.at) continue
        const cost = this.costOf(start, end, least)
        if (cost >= least) continue
        least = cost
        best = { from: start.at, to: end.at, opening: start.kind }
      }
    }
    return best
  }

  reasons(best: Range & { opening: EdgeKind }): ProposalReason[] {
    const reasons: ProposalReason[] = [{ kind: this.share.to - this.share.from >= 0.7 ? 'whole' : 'place' }]
    const { opening } = best
    if (opening === 'colon' || opening === 'quote' || opening === 'that') {
      if (OPENINGS.has(this.start)) reasons.push({ kind: 'opening', edge: opening })
    }
    for (const cue of this.cues) {
      if (!isIn(cue.here.at, this.range) || !isIn(cue.there.at, best)) continue
      reasons.push({ kind: cue.kind, here: cue.here.text, there: cue.there.text })
    }
    return reasons
  }

  /** Exact below `enough`; at or above it some of the cost may be left out, since more of it changes nothing. */
  private costOf(start: Edge, end: Edge, enough: number): number {
    const length = this.there.length
    const from = start.at / length
    const to = end.at / length
    const place = Math.abs(from - this.share.from) + Math.abs(to - this.share.to)
    const stretch = Math.log((to - from) / (this.share.to - this.share.from))
    const shape =
      PLACE_WEIGHT * place +
      LENGTH_WEIGHT * Math.abs(stretch) +
      EDGE_COST[start.kind] +
      EDGE_COST[end.kind] +
      (OPENINGS.has(this.start) && !OPENINGS.has(start.kind) ? OPENING_WEIGHT : 0) +
      (this.end === 'sentence' && end.kind !== 'sentence' && end.kind !== 'quote' ? CLOSING_WEIGHT : 0)
    if (shape >= enough) return shape
    const range = { from: start.at, to: end.at }
    return (
      shape + CUE_WEIGHT * this.cuesAmiss(range) + (breaksQuotation(this.there, range) ? QUOTE_WEIGHT : 0)
    )
  }

  /** How many numbers and names stand inside on one side and outside on the other. */
  private cuesAmiss(range: Range): number {
    let amiss = 0
    for (const cue of this.cues) {
      if (isIn(cue.here.at, this.range) !== isIn(cue.there.at, range)) amiss++
    }
    return amiss
  }
}

function isIn(at: number, range: Range): boolean {
  return at >= range.from && at < range.to
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['“', '”'],
  ['(', ')'],
]

/**
 * The range goes over the edge of a quotation: it holds one mark of a pair without the other, or goes on after the
 * end of the speech that it began with (“…,” he said).
 */
function breaksQuotation(text: string, range: Range): boolean {
  const { from, to } = withItsQuotes(text, range)
  const inside = text.slice(from, to)
  return PAIRS.some(([open, close]) => {
    if (inside.split(open).length !== inside.split(close).length) return true
    const end = inside.startsWith(open) ? inside.indexOf(close) : -1
    return end > 0 && end < inside.length - 1 && /[.,،!?؟]/u.test(inside.charAt(end - 1))
  })
}

/** Words that hold one quotation mark of a pair take the other in, where it stands at their edge. */
function withItsQuotes(text: string, range: Range): Range {
  let { from, to } = range
  for (const [open, close] of PAIRS) {
    const inside = text.slice(from, to)
    const opened = inside.split(open).length - inside.split(close).length
    if (opened > 0 && text[to] === close) to++
    if (opened < 0 && text[from - 1] === open) from--
  }
  return { from, to }
}
