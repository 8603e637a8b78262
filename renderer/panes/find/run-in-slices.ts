import { freeTurn } from '../../editor/free-turn.ts'

/** A key that is pressed meanwhile waits no longer than this. */
const SLICE_MS = 8

export type SliceOptions<Step> = {
  /** Asked before each slice; false: the work is given up. */
  readonly isWanted: () => boolean
  /** After each slice, with the last step of it. */
  readonly onSlice?: (step: Step) => void
}

/** Does long work in pieces with the window free between two. Undefined: it was given up. */
export async function runInSlices<Step, Value>(
  steps: Generator<Step, Value>,
  { isWanted, onSlice }: SliceOptions<Step>,
): Promise<Value | undefined> {
  for (;;) {
    if (!isWanted()) return undefined
    const end = performance.now() + SLICE_MS
    let step = steps.next()
    while (!step.done && performance.now() < end) step = steps.next()
    if (step.done) return step.value
    onSlice?.(step.value)
    await freeTurn()
  }
}
