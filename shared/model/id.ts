import { z } from 'zod'

/** Ids are for life: never reused, never renumbered, the same after a merge. How they are made: new-id.ts. */
const id = z.string().min(1).max(64)

export const projectId = id.brand<'ProjectId'>()
export const documentId = id.brand<'DocumentId'>()
export const sentenceId = id.brand<'SentenceId'>()
export const linkId = id.brand<'LinkId'>()
export const claimantId = id.brand<'ClaimantId'>()
export const claimId = id.brand<'ClaimId'>()
export const commentId = id.brand<'CommentId'>()
export const suggestionId = id.brand<'SuggestionId'>()
export const termId = id.brand<'TermId'>()
export const conflictId = id.brand<'ConflictId'>()

export type ProjectId = z.infer<typeof projectId>
export type DocumentId = z.infer<typeof documentId>
export type SentenceId = z.infer<typeof sentenceId>
export type LinkId = z.infer<typeof linkId>
export type ClaimantId = z.infer<typeof claimantId>
export type ClaimId = z.infer<typeof claimId>
export type CommentId = z.infer<typeof commentId>
export type SuggestionId = z.infer<typeof suggestionId>
export type TermId = z.infer<typeof termId>
export type ConflictId = z.infer<typeof conflictId>
