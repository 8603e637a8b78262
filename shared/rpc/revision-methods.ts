import { z } from 'zod'
import { documentId } from '../model/id.ts'
import { side } from '../model/records.ts'
import { operation } from '../operations/operation.ts'
import type { RevisionCounts, RevisionDoubt } from '../operations/revision/revision-plan.ts'
import { handle, session } from './handles.ts'

/** The part of the contract in which a text of an open project is revised outside and comes in again. */

/** Made by the host: the page need not check each again. */
const doubt = z.custom<RevisionDoubt>((value) => typeof value === 'object')
const counts = z.custom<RevisionCounts>((value) => typeof value === 'object')

export const REVISION_METHODS = {
  /**
   * What makes a side of a document read as a file does, as one transaction for the page to do; nothing is changed yet.
   * `refused`: ids of doubts of an earlier answer over the same project and file.
   */
  'revisions.plan': {
    kind: 'read',
    params: z.object({
      session,
      document: documentId,
      side,
      file: handle,
      presegmented: z.boolean(),
      refused: z.array(z.string()),
    }),
    result: z.object({ operations: z.array(operation), doubts: z.array(doubt), counts }),
  },
} as const
