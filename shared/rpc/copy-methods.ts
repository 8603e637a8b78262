import { z } from 'zod'
import type { AnnotationAgreement } from '../model/annotation-agreement.ts'
import type { Difference } from '../operations/comparison/difference.ts'
import { operation } from '../operations/operation.ts'
import { handle, session } from './handles.ts'

/** The part of the contract in which an open project meets another copy of it. */

/** Made by the host out of projects that it found whole: the page need not check each again. */
const difference = z.custom<Difference>((value) => typeof value === 'object')
const agreement = z.custom<AnnotationAgreement>((value) => typeof value === 'object')

/** What both copies began with; `back`: ours so many steps ago. */
const mergeBase = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('past'), back: z.int().min(0) }),
  z.object({ kind: z.literal('file'), file: handle }),
  z.object({ kind: z.literal('none') }),
])
export type MergeBaseChoice = z.infer<typeof mergeBase>

const baseGuess = z.object({
  back: z.int().min(0),
  /** Records in which theirs differs from what ours was then. */
  differences: z.int(),
  /** False: it may have begun further back than is known here. */
  isSure: z.boolean(),
  /** The first thing that was done here afterwards; null: nothing was. */
  before: z.object({ author: z.string(), time: z.string(), command: z.string() }).nullable(),
})
export type BaseGuess = z.infer<typeof baseGuess>

const copyOf = z.object({ session, file: handle })

export const COPY_METHODS = {
  /** In what a project and another copy of it differ, in the order of its rows; `total` where there are too many to show. */
  'copies.compare': {
    kind: 'read',
    params: copyOf,
    result: z.object({ differences: z.array(difference), total: z.int() }),
  },
  /** What both may have begun with, from what was done here. */
  'copies.findBase': { kind: 'read', params: copyOf, result: baseGuess },
  /** What makes the project the merge of both, as one transaction for the page to do; nothing is changed yet. */
  'copies.planMerge': {
    kind: 'read',
    params: copyOf.extend({ base: mergeBase }),
    result: z.object({ operations: z.array(operation), conflicts: z.int() }),
  },
  'copies.measureAgreement': { kind: 'read', params: copyOf, result: agreement },
  /** What puts the claims that both have otherwise among the conflicts, to be decided one by one. */
  'copies.planDisputes': {
    kind: 'read',
    params: copyOf,
    result: z.object({ operations: z.array(operation), leftOut: z.int() }),
  },
} as const
