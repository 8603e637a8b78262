import type { ProjectState } from '../../shared/model/project-state.ts'
import type { Operation } from '../../shared/operations/operation.ts'
import type { Refusal } from '../../shared/operations/refusal.ts'
import { applyTransaction } from '../../shared/operations/transaction.ts'
import type { EditorSelection } from './editor-selection.ts'

/** Transactions of long work, in the order in which they are to be done. */
export type Parts = readonly (readonly Operation[])[]

type Direction = 'undo' | 'redo'

export type FarTravelOptions = {
  readonly state: ProjectState
  /** Tells of what was done, and sends it to the host. */
  readonly arrive: (
    kind: Direction,
    operations: readonly Operation[],
    inverse: Operation[],
    place: EditorSelection | null,
  ) => void
  /** Kept when the host has it. */
  readonly flush: () => Promise<void>
  readonly refuse: (refusal: Refusal) => unknown
  readonly caret: () => EditorSelection | null
}

/** Takes long work back, or does it again, a transaction at a time: the window goes on with everything else between. */
export class FarTravel {
  isOn = false
  private readonly options: FarTravelOptions

  constructor(options: FarTravelOptions) {
    this.options = options
  }

  /** `place`: where the caret goes in the end; undefined: it stays. Gives what leads back; where a part can't be done, goes back by itself, says why, and gives nothing. */
  async through(
    kind: Direction,
    parts: Parts,
    place: EditorSelection | null | undefined,
  ): Promise<Parts | undefined> {
    this.isOn = true
    const back: Operation[][] = []
    for (const operations of parts) {
      const inverse = await this.step(kind, operations, back.length === parts.length - 1 ? place : undefined)
      if (!inverse) {
        for (const one of back) await this.step(kind === 'undo' ? 'redo' : 'undo', one, undefined)
        break
      }
      back.unshift(inverse)
    }
    this.isOn = false
    return back.length === parts.length ? back : undefined
  }

  private async step(
    kind: Direction,
    operations: readonly Operation[],
    place: EditorSelection | null | undefined,
  ): Promise<Operation[] | undefined> {
    const { state, arrive, flush, refuse, caret } = this.options
    const done = applyTransaction(state, operations)
    if (!done.ok) {
      refuse(done.error)
      return undefined
    }
    arrive(kind, operations, done.value, place === undefined ? caret() : place)
    await flush()
    return done.value
  }
}
