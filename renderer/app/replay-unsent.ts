import { COLLECTIONS } from '../../shared/model/collections.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import { isEqual } from '../../shared/operations/is-equal.ts'
import { applyOperation, type Operation } from '../../shared/operations/operation.ts'
import { applyTransaction } from '../../shared/operations/transaction.ts'

/** What was done at once, in the order in which it was done. */
type Steps = readonly { readonly operations: readonly Operation[] }[]

/**
 * The connection broke while steps were on their way: how many of them reached the project is not known. Gives the
 * number of the first that did not: the one from which on, all done again on the project as it is `found`, lead to
 * what the window has `shown`. Undefined where there is none. `found` is as it was when this returns.
 */
export function firstUnsent(shown: ProjectState, found: ProjectState, steps: Steps): number | undefined {
  const ids = stringsIn(steps)
  for (let first = steps.length; first >= 0; first--) {
    const done = applyTransaction(
      found,
      steps.slice(first).flatMap((step) => step.operations),
    )
    if (!done.ok) continue
    const isSame = isSameOn(ids, shown, found)
    for (const undo of done.value) applyOperation(found, undo)
    if (isSame) return first
  }
  return undefined
}

/** Whether every record that has one of these ids is the same in both. */
function isSameOn(ids: ReadonlySet<string>, a: ProjectState, b: ProjectState): boolean {
  return COLLECTIONS.every((collection) => {
    const [left, right]: ReadonlyMap<string, unknown>[] = [a.tables[collection], b.tables[collection]]
    return [...ids].every((id) => isEqual(left!.get(id), right!.get(id)))
  })
}

/** Every string in a JSON value: among them are the ids of all the records that it is about. */
function stringsIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') found.add(value)
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) stringsIn(part, found)
  return found
}
