import type { DocumentId, LinkId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import { CLAIM_PARTS, SIDES } from '../model/fixed-values.ts'
import type { Claim, Side, Span } from '../model/records.ts'

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

export type RowNumbers = (document: DocumentId, link: LinkId) => number

/** `rowOf` gives the zero-based row of a link; a claim without a span stands at the end of its document. */
export function placeOf(state: ProjectState, claim: Claim, rowOf: RowNumbers): ClaimPlace {
  return placeOfSpan(state, claim.document, firstSpan(claim)?.span, rowOf)
}

/** Where a span stands among claims; one without words, such as a caret, comes after the claims that begin there. */
export function placeOfSpan(
  state: ProjectState,
  document: DocumentId,
  span: Pick<Span, 'sentence' | 'from' | 'to'> | undefined,
  rowOf: RowNumbers,
): ClaimPlace {
  const number = state.orders.documents.indexOf(document)
  const link = span && state.linkOf(span.sentence)
  if (!span || !link) return [number, Infinity, 0, 0, 0]
  const sentences = [...link.source, ...link.target]
  return [number, rowOf(document, link.id), sentences.indexOf(span.sentence), span.from, span.from - span.to]
}

export function comparePlaces(a: ClaimPlace, b: ClaimPlace): number {
  for (let index = 0; index < a.length; index++) {
    const [left, right] = [a[index]!, b[index]!]
    if (left !== right) return left - right
  }
  return 0
}
