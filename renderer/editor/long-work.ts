import type { Plan } from '../../shared/operations/plan-sentences.ts'
import type { Refusal } from '../../shared/operations/refusal.ts'
import type { Piece } from '../../shared/operations/shift-pieces.ts'
import { freeTurn } from './free-turn.ts'
import { Listeners } from './listeners.ts'

/** Work in the page that takes longer than a moment. `share`: how far it has come, 0 to 1. */
export type LongWorkState = {
  readonly kind: 'shifting' | 'replacing'
  readonly share: number
  readonly cancel: () => void
}

export type LongWorkOptions = {
  readonly dispatch: (command: string, plan: Plan, work: string) => Refusal | undefined
  readonly takeBack: (work: string) => Promise<unknown>
  /** Kept when the host has what was done. */
  readonly flush: () => Promise<void>
}

const SHOWN_EVERY_MS = 100

/** One piece of work at a time, done in parts with the window free between two: one step to undo, or nothing of it. */
export class LongWork {
  private readonly options: LongWorkOptions
  private readonly changed = new Listeners()
  private shown: LongWorkState | null = null
  private shownAt = 0
  private isCancelled = false

  constructor(options: LongWorkOptions) {
    this.options = options
  }

  /** Null: nothing is being done. */
  get state(): LongWorkState | null {
    return this.shown
  }

  readonly subscribe = this.changed.add

  /**
   * Does the pieces in turn. False: there is other such work, it was cancelled, or one was refused, which is told as
   * any refusal is; what was done by then is taken back.
   */
  async run(kind: LongWorkState['kind'], command: string, pieces: Iterable<Piece>): Promise<boolean> {
    if (this.shown) return false
    const name = crypto.randomUUID()
    this.isCancelled = false
    this.show(kind, 0)
    const isWhole = await this.doAll(kind, command, name, pieces)
    if (!isWhole) await this.options.takeBack(name)
    this.shown = null
    this.changed.tell()
    return isWhole
  }

  private async doAll(
    kind: LongWorkState['kind'],
    command: string,
    name: string,
    pieces: Iterable<Piece>,
  ): Promise<boolean> {
    const { dispatch, flush } = this.options
    for (const { plan, share } of pieces) {
      if (plan && dispatch(command, plan, name) !== undefined) return false
      this.show(kind, share)
      if (plan) await flush()
      await freeTurn()
      if (this.isCancelled) return false
    }
    return true
  }

  /** After the first piece at once, then not after each: to draw it takes longer than most of them. */
  private show(kind: LongWorkState['kind'], share: number): void {
    const now = performance.now()
    if (share > 0 && now - this.shownAt < SHOWN_EVERY_MS) return
    if (share > 0) this.shownAt = now
    this.shown = { kind, share, cancel: () => (this.isCancelled = true) }
    this.changed.tell()
  }
}
