import { z } from 'zod'
import { claimant } from '../../model/records.ts'
import type { AnnotatedClaim, AnnotatedPart } from './claim-annotation.ts'

/** What a file of annotations says, before it is placed in a text. */
export type ReadAnnotations = {
  readonly claims: readonly AnnotatedClaim[]
  readonly parts: readonly AnnotatedPart[]
}

/** A claim's own fields, as formats that have a place for JSON carry them. */
export const annotatedClaim = z.object({
  id: z.string(),
  document: z.string(),
  fields: z.record(z.string(), z.unknown()),
  claimant: claimant.omit({ id: true }).extend({ id: z.string().optional() }),
})
