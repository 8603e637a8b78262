import { endEdges, startEdges, wordsIn, type Edge, type EdgeKind } from './clause-edges.ts'
import { sharedCues, type SharedCue } from './shared-cues.ts'

type Range = { readonly from: number; readonly to: number }

/** Why a stretch was found, as data; the strings are words as they stand in the text. */
export type SearchReason =
  | { readonly kind: 'whole' }
  | { readonly kind: 'place' }
  /** The verb after the words stands before them in the other language. */
  | { readonly kind: 'verb' }
  | { readonly kind: 'opening'; readonly edge: 'colon' | 'quote' | 'that' }
  | { readonly kind: 'number' | 'name'; readonly here: string; readonly there: string }

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
const CUE_WEIGHT = 0.24
const QUOTE_WEIGHT = 0.6

/** The stretch of one text that renders a range of the other. */
export class WordSearch {
  private readonly cues: readonly SharedCue[]
  private readonly share: Range
  private readonly start: EdgeKind
  private readonly end: EdgeKind
  private readonly here: string
  private readonly there: string
  private readonly range: Range
  private readonly movesVerb: boolean

  constructor(here: string, there: string, range: Range, verbComesForward: boolean) {
    this.here = here
    this.there = there
    this.range = range
    this.cues = sharedCues(here, there)
    const words = wordsIn(here)
    const ends = endEdges(here, words)
    const verb = verbComesForward ? verbAfter(ends, range.to) : undefined
    this.movesVerb = verb !== undefined
    const moved = verb ? verb.at - range.to : 0
    this.share = { from: (range.from + moved) / here.length, to: (range.to + moved) / here.length }
    this.start = startEdges(here, words).find((edge) => edge.at >= range.from)?.kind ?? 'word'
    this.end = (verb ?? ends.findLast((edge) => edge.at <= range.to))?.kind ?? 'word'
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

  reasons(best: Range & { opening: EdgeKind }): SearchReason[] {
    const reasons: SearchReason[] = [{ kind: this.share.to - this.share.from >= 0.7 ? 'whole' : 'place' }]
    if (this.movesVerb) reasons.push({ kind: 'verb' })
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

/** More words than this between the content and the end of its clause are no mere verb. */
const LONGEST_VERB = 4

/** The end of the verb that closes the clause right after the content; undefined where something else follows. */
function verbAfter(ends: readonly Edge[], from: number): Edge | undefined {
  const first = ends.findIndex((edge) => edge.at >= from)
  if (first < 0 || (ends[first]!.at === from && closesClause(ends[first]!))) return undefined
  return ends.slice(first, first + LONGEST_VERB + 1).find((edge) => edge.at > from && closesClause(edge))
}

function closesClause({ kind }: Edge): boolean {
  return kind === 'sentence' || kind === 'comma' || kind === 'and'
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
export function withItsQuotes(text: string, range: Range): Range {
  let { from, to } = range
  for (const [open, close] of PAIRS) {
    const inside = text.slice(from, to)
    const opened = inside.split(open).length - inside.split(close).length
    if (opened > 0 && text[to] === close) to++
    if (opened < 0 && text[from - 1] === open) from--
  }
  return { from, to }
}
