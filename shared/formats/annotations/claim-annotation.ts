import { z } from 'zod'
import type { ProjectRecords } from '../../model/collections.ts'
import type { DocumentId } from '../../model/id.ts'
import { CLAIM_PARTS, SIDES } from '../../model/fixed-values.ts'
import { side, type Claim, type Claimant, type ClaimPart, type Side } from '../../model/records.ts'
import { sideTexts, type Fragment, type SideText } from './side-text.ts'

/** One part of a claim on one side, as formats of annotations see it: fragments of one text. */
export type AnnotatedPart = {
  readonly claim: string
  readonly document: string
  readonly side: Side
  readonly part: ClaimPart
  readonly fragments: readonly Fragment[]
}

/** All of a claim that does not stand in the text, with its claimant by name: what another project can take in. */
export type AnnotatedClaim = {
  readonly id: string
  readonly document: string
  readonly fields: Readonly<Record<string, unknown>>
  readonly claimant: Pick<Claimant, 'names' | 'kind'> & { readonly id?: string | undefined }
}

export type AnnotationSet = {
  readonly texts: readonly SideText[]
  readonly claims: readonly AnnotatedClaim[]
  readonly parts: readonly AnnotatedPart[]
}

export const annotatedPlace = z.object({
  claim: z.string(),
  document: z.string(),
  side,
  part: z.enum(['content', 'cue', 'claimant']),
})

/** The claims that people made; proposals that nobody accepted are none. */
export function annotationsOf(records: ProjectRecords): AnnotationSet {
  const texts = sideTexts(records)
  const claimants = new Map(records.claimants.map((claimant) => [claimant.id, claimant]))
  const claims = records.claims.filter(({ proposal }) => proposal === undefined)
  return {
    texts,
    claims: claims.map((claim) => describe(claim, claimants.get(claim.claimant)!)),
    parts: claims.flatMap((claim) => partsOf(claim, texts)),
  }
}

function describe(claim: Claim, claimant: Claimant): AnnotatedClaim {
  const { id, document, claimant: _claimant, source: _source, target: _target, ...fields } = claim
  return { id, document, fields, claimant }
}

function partsOf(claim: Claim, texts: readonly SideText[]): AnnotatedPart[] {
  return SIDES.flatMap((one) => {
    const text = texts.find((found) => found.document === claim.document && found.side === one)!
    return CLAIM_PARTS.map((part) => ({
      claim: claim.id as string,
      document: claim.document as string,
      side: one,
      part,
      fragments: claim[one][part].flatMap((span) => text.fragmentOf(span) ?? []),
    })).filter(({ fragments }) => fragments.length > 0)
  })
}

/** The text of one side of one document of a set. */
export function textOf(set: Pick<AnnotationSet, 'texts'>, document: string, one: Side): SideText | undefined {
  return set.texts.find((text) => text.document === (document as DocumentId) && text.side === one)
}
