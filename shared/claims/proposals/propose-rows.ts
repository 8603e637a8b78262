import type { DocumentId, LinkId, SentenceId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import { CLAIM_PARTS, SIDES } from '../../model/fixed-values.ts'
import type { Sentence } from '../../model/records.ts'
import { compileLexicon } from '../lexicon/verb-lexicon.ts'
import type { ClaimProposal } from './claim-proposal.ts'
import { proposeClaims } from './propose-claims.ts'

/** Rows read before those that are asked for, so that «وی» and "he" find whom they mean. */
const LEAD = 6

/** The claims that the grammar finds in some rows of a document: `from` to `to`, half-open, in the order of rows. */
export function proposeRows(
  state: ProjectState,
  rows: readonly LinkId[],
  from: number,
  to: number,
): ClaimProposal[] {
  const { header } = state
  const sentences = (ids: readonly SentenceId[]): Sentence[] => ids.flatMap((id) => state.sentence(id) ?? [])
  const links = rows.slice(Math.max(0, from - LEAD), to).flatMap((id) => state.link(id) ?? [])
  const proposals = proposeClaims({
    rows: links.map(({ source, target }) => ({ source: sentences(source), target: sentences(target) })),
    languages: header,
    lexicon: compileLexicon(header.verbLexicon),
    claimants: [...state.tables.claimants.values()],
  })
  const own = new Set(
    rows.slice(from, to).flatMap((id) => SIDES.flatMap((side) => state.link(id)?.[side] ?? [])),
  )
  return withoutLead(proposals, own)
}

/** Only those with words in the rows that were asked for; `within` counts anew. */
function withoutLead(proposals: readonly ClaimProposal[], own: ReadonlySet<SentenceId>): ClaimProposal[] {
  const isOwn = proposals.map((proposal) =>
    SIDES.some((side) =>
      CLAIM_PARTS.some((part) => proposal[side][part].some(({ sentence }) => own.has(sentence))),
    ),
  )
  const places = new Map<number, number>()
  isOwn.forEach((isKept, index) => isKept && places.set(index, places.size))
  return proposals
    .filter((_, index) => isOwn[index])
    .map((proposal) => ({
      ...proposal,
      within: proposal.within === null ? null : (places.get(proposal.within) ?? null),
    }))
}

/** Rows that are read at a stretch: what a person can't tell from nothing. */
const SLICE = 24

/** The same for a whole document; a yield, of the rows read so far, is a place to pause or to give up. */
export function* proposeInSlices(
  state: ProjectState,
  document: DocumentId,
): Generator<{ readonly done: number; readonly total: number }, ClaimProposal[][]> {
  const rows = state.orderOf(document).rows.toArray()
  const lists: ClaimProposal[][] = []
  for (let from = 0; from < rows.length; from += SLICE) {
    lists.push(proposeRows(state, rows, from, Math.min(rows.length, from + SLICE)))
    yield { done: Math.min(rows.length, from + SLICE), total: rows.length }
  }
  return lists
}
