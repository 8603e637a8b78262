import type { ProjectState } from '../../shared/model/project-state.ts'
import type { History } from '../../shared/operations/history.ts'
import { applyOperation, type Operation } from '../../shared/operations/operation.ts'
import { applyTransaction } from '../../shared/operations/transaction.ts'
import type { Refusal } from '../../shared/operations/refusal.ts'
import type { EditorSelection } from './editor-selection.ts'

/** One thing that was done while the project was still coming in. */
export type Done = {
  readonly kind: 'step' | 'undo' | 'redo'
  readonly command: string
  readonly operations: readonly Operation[]
  readonly inverse: readonly Operation[]
  readonly before: EditorSelection | null
  readonly after: EditorSelection | null
  readonly at: number
  readonly key: string | undefined
}

/**
 * What was done before the last part of the project came. Claims come late, as they stand in the file: what was typed
 * meanwhile is taken back, the claims put on the text that they were made for, and everything done again, which
 * carries them along and makes undo put them back rightly.
 */
export class LoadingLog {
  private done: Done[] = []

  get isEmpty(): boolean {
    return this.done.length === 0
  }

  note(done: Done): void {
    this.done.push(done)
  }

  rewind(state: ProjectState): void {
    for (const { inverse } of this.done.toReversed()) {
      for (const operation of inverse) applyOperation(state, operation)
    }
  }

  /** Does everything again on what has come. The refusal is of the first step that can no longer be done. */
  replay(state: ProjectState, history: History<EditorSelection | null>): Refusal | undefined {
    const again: Done[] = []
    let refusal: Refusal | undefined
    for (const done of this.done) {
      const result = applyTransaction(state, done.operations)
      if (result.ok) {
        again.push({ ...done, inverse: result.value })
        tellHistory(history, done, result.value)
      } else refusal ??= result.error
    }
    this.done = again
    return refusal
  }
}

function tellHistory(
  history: History<EditorSelection | null>,
  done: Done,
  inverse: readonly Operation[],
): void {
  const { kind, command, before, after, at, key } = done
  if (kind === 'step') history.push({ command, inverse, before, after }, at, key)
  else if (kind === 'undo' && history.nextUndo()) history.undone(inverse)
  else if (kind === 'redo' && history.nextRedo()) history.redone(inverse)
}
