import type { LinkId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import type { Anchor, Link, Side, Span } from '../model/records.ts'
import { endEdges, startEdges, wordsIn } from './clause-edges.ts'
import { hullIn, rowText, spansIn, type RowText } from './row-text.ts'
import { WordSearch, withItsQuotes, type SearchReason } from './word-search.ts'

/** Why these words were proposed, as data; the strings are words as they stand in the text. */
export type ProposalReason = SearchReason

/** Words of the other side for what was tagged on one; never taken into a claim by itself. */
export type WordsProposal = {
  readonly side: Side
  readonly spans: Anchor
  readonly reasons: readonly ProposalReason[]
}

/**
 * Proposes the words on the other side that render `content`, row by row: the stretch of the linked row, from a word
 * to a word, that lies where the content lies in its own row, is as long in proportion, holds the numbers and names
 * that the content holds and no others, and begins and ends where clauses do. Between languages that put the verb last
 * and others, what a verb governs is sought behind it. Null where the rows have no words on the other side.
 */
export function proposeWords(state: ProjectState, content: Anchor, side: Side): WordsProposal | null {
  const other: Side = side === 'source' ? 'target' : 'source'
  const { header } = state
  const languages = { source: header.sourceLanguage, target: header.targetLanguage }
  const comesForward = VERB_FINAL.test(languages[side]) && !VERB_FINAL.test(languages[other])
  const proposals = rowsOf(state, content).map((link) =>
    proposeInRow(rowText(state, link, side), rowText(state, link, other), content, comesForward),
  )
  const spans = proposals.flatMap((proposal) => proposal?.spans ?? [])
  if (spans.length === 0) return null
  const first = proposals.find((proposal) => proposal !== undefined)
  return { side: other, spans, reasons: first?.reasons ?? [] }
}

/** Languages whose verb ends the clause: what it governs stands before it, where others put it after. */
const VERB_FINAL = /^(?:fa|prs|ps|tg|ku|ckb|tr|az|uz|tk|kk|ky|ug|ur|hi|bn|pa|ta|te|ja|ko)(?:-|$)/i

function rowsOf(state: ProjectState, content: Anchor): Link[] {
  const rows = new Map<LinkId, Link>()
  for (const span of content) {
    const link = state.linkOf(span.sentence)
    if (link) rows.set(link.id, link)
  }
  return [...rows.values()]
}

type RowProposal = { readonly spans: Span[]; readonly reasons: ProposalReason[] }

function proposeInRow(
  here: RowText,
  there: RowText,
  content: Anchor,
  verbComesForward: boolean,
): RowProposal | undefined {
  const range = hullIn(here, content)
  const words = wordsIn(there.text)
  if (!range || words.length === 0) return undefined
  const search = new WordSearch(here.text, there.text, range, verbComesForward)
  const best = search.best(startEdges(there.text, words), endEdges(there.text, words))
  const whole = withItsQuotes(there.text, best)
  return { spans: spansIn(there, whole.from, whole.to), reasons: search.reasons(best) }
}
