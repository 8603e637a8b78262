import type { LinkId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { CLAIM_PARTS, SIDES, type Claim, type Side, type Span } from '../model/records.ts'

/** Where a claim stands first: the words of its content in the source, else those nearest to them in meaning. */
export function firstSpan(claim: Claim): { readonly side: Side; readonly span: Span } | undefined {
  for (const side of SIDES) {
    for (const part of CLAIM_PARTS) {
      const span = claim[side][part][0]
      if (span) return { side, span }
    }
  }
  return undefined
}

/** Sorts as the claims are met when the rows are read: document, row, sentence in the row, offset, the longer first. */
export type ClaimPlace = readonly [
  document: number,
  row: number,
  sentence: number,
  from: number,
  shortness: number,
]

export type RowNumbers = (document: Claim['document'], link: LinkId) => number

/** `rowOf` gives the zero-based row of a link; a claim without a span stands at the end of its document. */
export function placeOf(state: ProjectState, claim: Claim, rowOf: RowNumbers): ClaimPlace {
  const document = state.orders.documents.indexOf(claim.document)
  const first = firstSpan(claim)
  const link = first && state.linkOf(first.span.sentence)
  if (!first || !link) return [document, Infinity, 0, 0, 0]
  const { span, side } = first
  const sentences = side === 'source' ? link.source : [...link.source, ...link.target]
  return [
    document,
    rowOf(claim.document, link.id),
    sentences.indexOf(span.sentence),
    span.from,
    span.from - span.to,
  ]
}

export function comparePlaces(a: ClaimPlace, b: ClaimPlace): number {
  for (let index = 0; index < a.length; index++) {
    const [left, right] = [a[index]!, b[index]!]
    if (left !== right) return left - right
  }
  return 0
}
