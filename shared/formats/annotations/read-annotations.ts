import { z } from 'zod'
import { claimant } from '../../model/records.ts'
import type { AnnotatedClaim, AnnotatedPart } from './claim-annotation.ts'

/** Something of a file of annotations that found no place, and why. */
export type Unplaced = {
  /** The claim, or what the other program calls the span. */
  readonly claim: string
  readonly quote: string
  readonly why: UnplacedReason
}

/**
 * The words are not in the text; they are in it more than once and not where they should be; no such text; not valid; a
 * label that means nothing for claims; a cue or claimant with no content near it; another annotator's; there already.
 */
export const UNPLACED_REASONS = [
  'not-found',
  'ambiguous',
  'no-text',
  'not-valid',
  'unknown-label',
  'no-content',
  'other-annotator',
  'there-already',
] as const
export type UnplacedReason = (typeof UNPLACED_REASONS)[number]

/** What a file of annotations says, before it is placed in a text. */
export type ReadAnnotations = {
  readonly claims: readonly AnnotatedClaim[]
  readonly parts: readonly AnnotatedPart[]
  /** What of the file is no claim, as was plain before placing. */
  readonly unplaced?: readonly Unplaced[]
}

/** A claim's own fields, as formats that have a place for JSON carry them. */
export const annotatedClaim = z.object({
  id: z.string(),
  document: z.string(),
  fields: z.record(z.string(), z.unknown()),
  claimant: claimant.omit({ id: true }).extend({ id: z.string().optional() }),
})
