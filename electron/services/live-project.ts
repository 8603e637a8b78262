import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import type { Operation } from '../../shared/operations/operation.ts'
import { applyTransaction, type Transaction } from '../../shared/operations/transaction.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import { collectRecords } from './collect-records.ts'
import type { JournalWriter } from './journal-writer.ts'

/** A project as it was at one moment, and the number of the last transaction in it. */
export type Capture = { readonly records: ProjectRecords; readonly upTo: number; readonly sentences: number }

/**
 * A project in memory and its journal, kept in step: what `apply` has answered is on the disk, and what could not be
 * journaled is not in memory either. After a fault of the program itself nothing more is taken in or given out: no
 * snapshot is made of a broken state, and opening the project again brings back all that was answered.
 */
export class LiveProject {
  readonly state: ProjectState
  readonly journal: JournalWriter
  revision = 0
  /** The number of the last transaction. */
  last: number
  /** How many sentences there must be: those loaded, and what the operations added and took. */
  private sentences: number
  /** Told of what was done, once it is on the disk, with what takes each transaction back. */
  onApplied: ((transactions: readonly Transaction[], inverses: readonly Operation[][]) => void) | undefined
  private gate: Promise<void> | undefined
  /** What broke off a change in the middle: memory is not to be trusted any more, the disk is. */
  private fault: { readonly cause: unknown } | undefined

  /** `last`: the number of the last transaction that the state holds. */
  constructor(state: ProjectState, journal: JournalWriter, last: number, sentences: number) {
    this.state = state
    this.journal = journal
    this.last = last
    this.sentences = sentences
  }

  /**
   * Does all of the transactions, or none, and gives the revision after them once they are on the disk. Rejects with
   * HostError: `stale-revision`, `refused`, or why the journal could not be written.
   */
  async apply(revision: number, transactions: readonly Transaction[]): Promise<number> {
    while (this.gate) await this.gate
    if (revision !== this.revision) throw new HostError({ code: 'stale-revision', revision: this.revision })
    const { undo, inverses } = this.soundly(() => this.applyAll(transactions))
    // Nobody here draws them; untaken they would add up for as long as the project is open.
    this.state.takeChanges()
    const entries = transactions.map((transaction) => ({ seq: ++this.last, transaction }))
    const after = (this.revision += transactions.length)
    await this.journal.append(entries, () => {
      this.soundly(undo)
      this.last -= transactions.length
      this.revision -= transactions.length
    })
    this.onApplied?.(transactions, inverses)
    return after
  }

  /** The project as memory and disk agree on it. New transactions wait until it is collected, a moment at most. */
  async capture(): Promise<Capture> {
    while (this.gate) await this.gate
    let open = () => {}
    this.gate = new Promise((resolve) => (open = resolve))
    try {
      await this.journal.settled()
      this.checkSound()
      const records = await collectRecords(this.state)
      return { records, upTo: this.last, sentences: this.sentences }
    } finally {
      this.gate = undefined
      open()
    }
  }

  private soundly<T>(change: () => T): T {
    try {
      return change()
    } catch (cause) {
      if (!(cause instanceof HostError)) this.fault = { cause }
      throw cause
    }
  }

  private checkSound(): void {
    if (this.fault) throw this.fault.cause
  }

  private applyAll(transactions: readonly Transaction[]): { undo: () => void; inverses: Operation[][] } {
    const before = this.sentences
    const inverses: Operation[][] = []
    const undo = () => {
      for (const inverse of inverses.toReversed()) this.mustApply(inverse)
      this.sentences = before
    }
    for (const { operations } of transactions) {
      const done = applyTransaction(this.state, operations)
      if (!done.ok) {
        undo()
        throw new HostError({ code: 'refused', refusal: done.error })
      }
      inverses.push(done.value)
      this.sentences += operations.reduce((sum, operation) => sum + sentencesAdded(operation), 0)
    }
    return { undo, inverses }
  }

  private mustApply(inverse: readonly Operation[]): void {
    const done = applyTransaction(this.state, inverse)
    if (!done.ok) throw new Error(`An inverse was refused: ${JSON.stringify(done.error)}`)
  }
}

/** What an operation does to the number of sentences. */
export function sentencesAdded(operation: Operation): number {
  switch (operation.kind) {
    case 'sentence.insert':
    case 'sentence.split':
      return 1
    case 'document.add':
    case 'document.extend':
      return operation.sentences.length
    case 'document.remove':
    case 'document.shorten':
      return -operation.sentences
    case 'sentence.remove':
    case 'sentence.join':
      return -1
    case 'sentence.replaceText':
    case 'document.move':
    case 'link.replace':
    case 'record.add':
    case 'record.remove':
    case 'record.patch':
      return 0
  }
}
