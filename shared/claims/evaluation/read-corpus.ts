import type { EvaluatedClaim } from './evaluated-claim.ts'
import type { ProposalRow } from '../proposals/claim-proposal.ts'
import type { DocumentId, SentenceId } from '../../model/id.ts'
import type { Sentence, Side } from '../../model/records.ts'

/** The files of one annotated document: texts of one sentence a line, links, and claims. */
export type CorpusFiles = {
  readonly fa: string
  readonly en: string
  readonly links: string
  readonly claims: string
}

export type CorpusDocument = {
  readonly rows: readonly ProposalRow[]
  readonly numbers: ReadonlyMap<SentenceId, number>
  readonly gold: readonly EvaluatedClaim[]
}

/** An annotated document with its sentences as records; Persian is the source. */
export function readCorpusDocument({ fa, en, links, claims }: CorpusFiles): CorpusDocument {
  const source = sentencesOf(fa, 'source')
  const target = sentencesOf(en, 'target')
  const numbers = new Map([...source, ...target].map(({ id }) => [id, Number(id.slice(1))]))
  return { rows: rowsOf(links, source, target), numbers, gold: JSON.parse(claims) as EvaluatedClaim[] }
}

function sentencesOf(text: string, side: Side): Sentence[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, number) => ({
    id: `${side[0]}${number}` as SentenceId,
    document: 'd1' as DocumentId,
    side,
    text: line,
  }))
}

function rowsOf(links: string, source: readonly Sentence[], target: readonly Sentence[]): ProposalRow[] {
  const lines = links.split('\n').filter((line) => line.includes('\t'))
  return lines.map((line) => {
    const [left = '', right = ''] = line.split('\t')
    return { source: pick(left, source), target: pick(right, target) }
  })
}

function pick(numbers: string, sentences: readonly Sentence[]): Sentence[] {
  return numbers
    .split(',')
    .filter((number) => number.trim() !== '')
    .map((number) => sentences[Number(number)]!)
}
