import type { DocumentId, SentenceId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import { SIDES } from '../../model/fixed-values.ts'
import type { Sentence } from '../../model/records.ts'
import { compileLexicon } from '../lexicon/verb-lexicon.ts'
import type { ClaimProposal, ProposalRow } from './claim-proposal.ts'
import { proposeClaims } from './propose-claims.ts'

/** The claims that the grammar finds in one document of a project, with the project's own verbs and claimants. */
export function proposeDocument(state: ProjectState, document: DocumentId): ClaimProposal[] {
  const { header } = state
  return proposeClaims({
    rows: rowsOf(state, document),
    languages: header,
    lexicon: compileLexicon(header.verbLexicon),
    claimants: state.orders.claimants.toArray().map((id) => state.tables.claimants.get(id)!),
  })
}

function rowsOf(state: ProjectState, document: DocumentId): ProposalRow[] {
  const sentences = (ids: readonly SentenceId[]): Sentence[] => ids.map((id) => state.sentence(id)!)
  return state
    .orderOf(document)
    .rows.toArray()
    .map((id) => state.link(id)!)
    .map(({ source, target }) => ({ source: sentences(source), target: sentences(target) }))
}

/** Zero-based place of every sentence in its side of the document, as files of one sentence a line count them. */
export function numberSentences(state: ProjectState, document: DocumentId): Map<SentenceId, number> {
  const numbers = new Map<SentenceId, number>()
  const order = state.orderOf(document)
  for (const side of SIDES) order[side].toArray().forEach((id, number) => numbers.set(id, number))
  return numbers
}
