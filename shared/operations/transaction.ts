import { z } from 'zod'
import type { ProjectState } from '../model/project-state.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { invertOperation } from './invert.ts'
import { applyOperation, checkOperation, operation, type Operation } from './operation.ts'
import type { Refusal } from './refusal.ts'

/** Operations that stand or fall, and are undone, together: one line of the journal. */
export const transaction = z.strictObject({
  id: z.string().min(1).max(64),
  author: z.string(),
  time: z.iso.datetime(),
  /** What the person did, by the name of the command; `typing`, `undo` and `redo` among them. */
  command: z.string(),
  operations: z.array(operation).min(1),
})

export type Transaction = z.infer<typeof transaction>

/**
 * Does all the operations, in order, or none: at the first that is refused, those before it are taken back. Gives
 * the operations that undo the whole, in the order in which to do them.
 */
export function applyTransaction(
  state: ProjectState,
  operations: readonly Operation[],
): Result<Operation[], Refusal> {
  const inverses: Operation[][] = []
  for (const value of operations) {
    const refusal = checkOperation(state, value)
    if (refusal) {
      for (const undo of inverses.toReversed().flat()) applyOperation(state, undo)
      return fail(refusal)
    }
    inverses.push(invertOperation(state, value))
    applyOperation(state, value)
  }
  return ok(inverses.toReversed().flat())
}
