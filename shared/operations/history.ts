import type { Operation } from './operation.ts'

/** Where the caret stood, or anything else the window wants back with an undone step; the history only keeps it. */
export type Step<Place> = {
  readonly command: string
  readonly inverse: readonly Operation[]
  readonly before: Place
  readonly after: Place
  /** Long work that is done in several transactions is one step: those with the same name, whatever came between. */
  readonly work?: string
  /** Of long work, what takes back each of its transactions, the latest first: too much to be done at once. */
  readonly parts?: readonly (readonly Operation[])[]
}

/** Steps that a person would call one are one: letters typed into one sentence with no pause of this length. */
export const TYPING_PAUSE_MS = 700

/** Nobody takes back more than this; without an end a day of typing would be held in memory. */
const DEEPEST = 10_000

/**
 * Undo and redo over every kind of change alike. Undoing is doing the inverse as a new transaction, whose own
 * inverse is then the redo: the journal only grows. The history holds no state of the project and does nothing
 * itself: it says what to do, and is told what was done.
 */
export class History<Place> {
  private undos: Step<Place>[] = []
  private redos: Step<Place>[] = []
  private open: { key: string; at: number } | undefined

  /**
   * Notes what was done. Steps with the same `key` no more than the pause apart become one; no key, no joining.
   * `now` is in milliseconds on any clock that does not go back.
   */
  push(step: Step<Place>, now: number, key?: string): void {
    this.redos = []
    if (this.continues(step)) return
    const last = this.undos.at(-1)
    const joins = key !== undefined && this.open?.key === key && now - this.open.at <= TYPING_PAUSE_MS
    if (joins && last) {
      this.undos[this.undos.length - 1] = {
        ...step,
        inverse: [...step.inverse, ...last.inverse],
        before: last.before,
      }
    } else this.undos.push(step)
    this.open = key === undefined ? undefined : { key, at: now }
    if (this.undos.length > DEEPEST) this.undos.shift()
  }

  /** The inverse of the latest part takes back all of the work. */
  private continues(step: Step<Place>): boolean {
    const at = step.work === undefined ? -1 : this.undos.findLastIndex(({ work }) => work === step.work)
    if (at < 0) return false
    const parts = [...(step.parts ?? []), ...(this.undos[at]!.parts ?? [])]
    this.undos[at] = { ...this.undos[at]!, inverse: step.inverse, ...(parts.length > 0 && { parts }) }
    return true
  }

  /** The step of some work, where it can be taken back. */
  stepOf(work: string): Step<Place> | undefined {
    return this.undos.findLast((step) => step.work === work)
  }

  /** What is to be done of long work that was begun and not finished: all of it, or what is left. */
  keep(step: Step<Place>, parts: readonly (readonly Operation[])[]): void {
    const inverse = parts.length === step.parts?.length ? step.inverse : []
    const kept = (steps: Step<Place>[]) =>
      steps.map((one) => (one === step ? { ...one, inverse, parts } : one))
    this.undos = kept(this.undos)
    this.redos = kept(this.redos)
  }

  /** Takes the step of some work out of the history: what it did was taken back without it. */
  forget(work: string): void {
    const without = (steps: Step<Place>[]) => steps.filter((step) => step.work !== work)
    this.undos = without(this.undos)
    this.redos = without(this.redos)
  }

  /** The next step with a key begins anew: the caret was moved, or another cell was entered. */
  close(): void {
    this.open = undefined
  }

  nextUndo(): Step<Place> | undefined {
    return this.undos.at(-1)
  }

  nextRedo(): Step<Place> | undefined {
    return this.redos.at(-1)
  }

  /** The last step was taken back; `inverse` is what takes that back. */
  undone(inverse: readonly Operation[]): void {
    this.shift(this.undos, this.redos, inverse)
  }

  redone(inverse: readonly Operation[]): void {
    this.shift(this.redos, this.undos, inverse)
  }

  /**
   * Long work was taken back, or done again, part by part. If anything else was done meanwhile, what was taken back
   * can't be done again, as after any change.
   */
  travelled(step: Step<Place>, parts: readonly (readonly Operation[])[]): void {
    const isLast = this.undos.at(-1) === step
    const isUndo = this.undos.includes(step)
    const without = (steps: Step<Place>[]) => steps.filter((one) => one !== step)
    this.undos = without(this.undos)
    this.redos = without(this.redos)
    if (!isUndo) this.undos.push({ ...step, parts })
    else if (isLast) this.redos.push({ ...step, parts })
    this.close()
  }

  private shift(from: Step<Place>[], to: Step<Place>[], inverse: readonly Operation[]): void {
    const step = from.pop()
    if (!step) throw new RangeError('There is no such step')
    to.push({ ...step, inverse })
    this.close()
  }
}
