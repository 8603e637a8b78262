import { isEqual } from '../../shared/operations/is-equal.ts'
import type { PastStep } from '../../shared/operations/merge/find-base.ts'
import type { HistoryEntry } from './history-log.ts'

/** A step, and the transaction that did it. */
export type KnownStep = PastStep & Pick<HistoryEntry, 'transaction'>

/**
 * The steps that led to how a project is now, the latest first. What was undone is left out, and the undoing: a merge
 * that was taken back is no more part of the past than one that never was.
 */
export function pastSteps(entries: readonly HistoryEntry[]): KnownStep[] {
  const steps: KnownStep[] = []
  let undone: readonly KnownStep[] = []
  for (const { transaction, inverse } of entries) {
    const { command, operations } = transaction
    const taken = command === 'undo' ? takenBack(steps, operations) : 0
    if (taken > 0) {
      undone = steps.splice(-taken)
      continue
    }
    const isMerge = command === 'file.merge' || (command === 'redo' && undone.some((step) => step.isMerge))
    steps.push({ inverse, isMerge, transaction })
  }
  return steps.toReversed()
}

/** How many of the last steps these operations take back, and nothing else; 0: they do something else. */
function takenBack(steps: readonly KnownStep[], operations: readonly unknown[]): number {
  const inverse: unknown[] = []
  for (let count = 1; count <= steps.length && inverse.length < operations.length; count++) {
    for (const one of steps.at(-count)!.inverse) inverse.push(one)
    if (inverse.length === operations.length) return isEqual(inverse, operations) ? count : 0
  }
  return 0
}
