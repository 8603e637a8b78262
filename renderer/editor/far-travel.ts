import type { ProjectState } from '../../shared/model/project-state.ts'
import type { History, Step } from '../../shared/operations/history.ts'
import { checkOperation, type Operation } from '../../shared/operations/operation.ts'
import type { Refusal } from '../../shared/operations/refusal.ts'
import { applyTransaction } from '../../shared/operations/transaction.ts'
import type { EditorSelection } from './editor-selection.ts'
import { Listeners } from './listeners.ts'

/** Transactions of long work, in the order in which they are to be done. */
type Parts = readonly (readonly Operation[])[]

type Direction = 'undo' | 'redo'
type Place = EditorSelection | null

export type FarTravelOptions = {
  readonly state: ProjectState
  readonly history: () => History<Place>
  /** Tells of what was done, and sends it to the host. */
  readonly arrive: (
    kind: Direction,
    operations: readonly Operation[],
    inverse: Operation[],
    place: Place,
  ) => void
  /** Kept when the host has it. */
  readonly flush: () => Promise<void>
  readonly refuse: (refusal: Refusal) => unknown
  readonly caret: () => Place
  /** All is done, and the history says so. */
  readonly ended: () => void
}

/** Under this, in milliseconds, nobody wants to read how far it has come. */
const SHORT_MS = 300

/** Takes long work back, or does it again, a transaction at a time: the window goes on with everything else between. */
export class FarTravel {
  /** Kept when what goes on has ended. */
  arriving: Promise<void> | undefined
  /** What goes on, once it is long, and which share of it is done. */
  going: { readonly kind: Direction; readonly share: number } | null = null
  private readonly options: FarTravelOptions
  private readonly moved = new Listeners()
  private isStopped = false

  constructor(options: FarTravelOptions) {
    this.options = options
  }

  /** Called whenever `going` may have changed. */
  subscribe = (listener: () => void) => this.moved.add(listener)

  /** False where it may not go; whether all of it may is known before the first part, where the step can tell. */
  start(kind: Direction, step: Step<Place>, parts: Parts): boolean {
    const { state, refuse } = this.options
    const refusals = kind === 'undo' ? step.inverse.map((one) => checkOperation(state, one)) : []
    const refusal = refusals.find((one) => one !== undefined)
    if (refusal) return !refuse(refusal)
    const begun = Date.now()
    const tell = (share: number) => Date.now() - begun > SHORT_MS && this.show({ kind, share })
    void this.go(kind, step, parts, kind === 'undo' ? step.before : step.after, tell)
    return true
  }

  /** Brings what was done of it back to where it was: the step is then as if it had not been taken. */
  stop(): void {
    this.isStopped = true
  }

  /** Whether long work stands, that is, has done something and was not undone. */
  async isStanding(work: string): Promise<boolean> {
    await this.arriving
    return this.options.history().stepOf(work) !== undefined
  }

  /**
   * Takes long work back that was not finished, as if it had not been begun. False where something done since stands in
   * the way, which is then said: all of it stays, and is a step to undo.
   */
  async takeBack(work: string): Promise<boolean> {
    await this.arriving
    const step = this.options.history().stepOf(work)
    if (!step?.parts) return true
    const isDone = await this.go('undo', step, step.parts, undefined, () => {})
    if (isDone) this.options.history().forget(work)
    return isDone
  }

  /** `place`: where the caret goes; absent: it stays. */
  private go(
    kind: Direction,
    step: Step<Place>,
    parts: Parts,
    place: Place | undefined,
    tell: (share: number) => unknown,
  ): Promise<boolean> {
    this.isStopped = false
    const going = this.through(kind, parts, place, tell).then(({ isDone, left }) => {
      const history = this.options.history()
      if (isDone) history.travelled(step, left)
      else history.keep(step, left)
      this.arriving = undefined
      this.show(null)
      this.options.ended()
      return isDone
    })
    this.arriving = going.then(() => undefined)
    return going
  }

  /** Where a part can't be done, says why and goes back by itself. `left`: what takes back what is done at the end. */
  private async through(
    kind: Direction,
    parts: Parts,
    place: Place | undefined,
    tell: (share: number) => unknown,
  ): Promise<{ isDone: boolean; left: Parts }> {
    const back: Operation[][] = []
    for (const operations of parts) {
      const isLast = back.length === parts.length - 1
      const inverse = this.isStopped
        ? undefined
        : await this.step(kind, operations, isLast ? place : undefined)
      if (!inverse) return { isDone: false, left: await this.comeBack(kind, parts, back, tell) }
      back.unshift(inverse)
      tell(back.length / parts.length)
    }
    return { isDone: true, left: back }
  }

  /** Gives what there is to do of `parts` again; where somebody built on what was half done, that stays done. */
  private async comeBack(
    kind: Direction,
    parts: Parts,
    back: Parts,
    tell: (share: number) => unknown,
  ): Promise<Parts> {
    const left = parts.slice(back.length)
    for (const [number, operations] of back.entries()) {
      const inverse = await this.step(kind === 'undo' ? 'redo' : 'undo', operations, undefined)
      if (!inverse) break
      left.unshift(inverse)
      tell((back.length - number - 1) / parts.length)
    }
    return left
  }

  private async step(
    kind: Direction,
    operations: readonly Operation[],
    place: Place | undefined,
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

  private show(going: FarTravel['going']): void {
    if (this.going === going) return
    this.going = going
    this.moved.tell()
  }
}
