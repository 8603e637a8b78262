import { z } from 'zod'
import {
  claim,
  claimant,
  comment,
  conflict,
  documentRecord,
  header,
  link,
  sentence,
  suggestion,
  term,
} from '../model/records.ts'
import { session } from './handles.ts'
import type { HostErrorData } from './host-error.ts'

/** pending: not yet on any disk. journaled: survives a crash, not yet in the file. saved: in the file. */
export const saveState = z.object({
  phase: z.enum(['pending', 'journaled', 'saved', 'failed']),
  fileName: z.string(),
  savedAt: z.string().optional(),
  error: z.custom<HostErrorData>((value) => typeof value === 'object').optional(),
})

/** What a page is told of a project that it has opened. */
export const openedProject = z.object({
  session,
  fileName: z.string(),
  folder: z.string(),
  revision: z.int(),
  header,
  /** Those not known yet are left out: a large project is opened before it is read, or made, whole. */
  counts: z.object({
    links: z.int().optional(),
    sentences: z.int().optional(),
    claims: z.int().optional(),
  }),
  saveState,
  /**
   * It is still being made and there is no file yet: reading its parts waits for the rows and tells how far it is, and
   * closing it ends the making, with nothing written.
   */
  isGrowing: z.literal(true).optional(),
  /** What was brought back from the journal after a crash; absent: nothing had to be. */
  recovered: z
    .object({
      transactions: z.int(),
      lastChange: z.string(),
      /** Damaged records at the end of the journal that were set aside, not applied. */
      setAside: z.int(),
      /** Given where the file was changed by something else meanwhile: the recovered work is in this file. */
      separateFile: z.string().optional(),
    })
    .optional(),
})

/** Whether the target renders the source at all, as the aligner sees it; `unclear`: too short to tell, or partly so. */
export const verdict = z.enum(['translation', 'unclear', 'unrelated'])

/** Some of the records, in order; appending the parts one after another gives the project. */
export const projectPart = z.object({
  documents: z.array(documentRecord).optional(),
  links: z.array(link).optional(),
  sentences: z.array(sentence).optional(),
  claimants: z.array(claimant).optional(),
  claims: z.array(claim).optional(),
  comments: z.array(comment).optional(),
  suggestions: z.array(suggestion).optional(),
  terms: z.array(term).optional(),
  conflicts: z.array(conflict).optional(),
  isLast: z.boolean(),
  /** With the last part of a project that was just made of two texts, its rows being read meanwhile. */
  verdict: verdict.optional(),
})
