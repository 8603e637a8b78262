import type { Transaction } from '../../shared/operations/transaction.ts'
import { HostError, type HostErrorData } from '../../shared/rpc/host-error.ts'

export type SendTransactions = (
  transactions: readonly Transaction[],
  revision: number,
) => Promise<{ revision: number }>

/** Why changes are not on their way to the disk. Nothing is dropped: they wait in the page. */
export type SendProblem = {
  readonly error: HostErrorData
  /** True: it is tried again by itself. False: the page and the host no longer agree, or there is no host. */
  readonly willRetry: boolean
}

/** Letters typed in one breath travel together: fewer calls, and all of them on the disk within a blink. */
const GATHER_MS = 120
const RETRY_FIRST_MS = 2_000
const RETRY_LAST_MS = 30_000
/** One call carries no more than this, so that a long wait is caught up in bounded pieces. */
const MOST_IN_A_CALL = 500

/**
 * Carries transactions to the host in order, one call under way at a time, each with the revision that the one before
 * came back with. A call that fails leaves its transactions where they are, at the front.
 */
export class SendQueue {
  revision: number
  problem: SendProblem | null = null
  private readonly waiting: Transaction[] = []
  private readonly send: SendTransactions
  private readonly onChange: () => void
  private timer: ReturnType<typeof setTimeout> | undefined
  private underWay: Promise<void> | undefined
  private retryMs = RETRY_FIRST_MS

  constructor(send: SendTransactions, revision: number, onChange: () => void) {
    this.send = send
    this.revision = revision
    this.onChange = onChange
  }

  /** Those that are not acknowledged yet, in order. */
  get unsent(): readonly Transaction[] {
    return this.waiting
  }

  /** How many are not acknowledged yet. */
  get pending(): number {
    return this.waiting.length
  }

  push(transaction: Transaction): void {
    this.waiting.push(transaction)
    if (!this.problem) this.schedule(GATHER_MS)
  }

  /** Sends what waits, at once, and is kept when nothing waits any more or a call has failed. */
  async flush(): Promise<void> {
    do await this.sendSome()
    while (this.waiting.length > 0 && !this.problem)
  }

  /** Tries again after a problem that needed somebody's help. */
  retry(): Promise<void> {
    this.settle(null)
    return this.flush()
  }

  private schedule(delayMs: number): void {
    if (this.timer !== undefined || this.underWay) return
    this.timer = setTimeout(() => void this.flush(), delayMs)
  }

  private sendSome(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.underWay ??= this.call().finally(() => (this.underWay = undefined))
    return this.underWay
  }

  private async call(): Promise<void> {
    const batch = this.waiting.slice(0, MOST_IN_A_CALL)
    if (batch.length === 0) return
    try {
      const { revision } = await this.send(batch, this.revision)
      this.revision = revision
      this.waiting.splice(0, batch.length)
      this.retryMs = RETRY_FIRST_MS
      this.settle(null)
    } catch (error) {
      this.fail(error)
    }
  }

  private fail(cause: unknown): void {
    const error: HostErrorData = cause instanceof HostError ? cause.data : { code: 'internal', id: '' }
    const willRetry = isPassing(error)
    this.settle({ error, willRetry })
    if (!willRetry) return
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.flush(), this.retryMs)
    this.retryMs = Math.min(this.retryMs * 2, RETRY_LAST_MS)
  }

  private settle(problem: SendProblem | null): void {
    this.problem = problem
    this.onChange()
  }
}

/** What may be well again a moment later: a full disk that was cleared, a folder that came back. */
function isPassing(error: HostErrorData): boolean {
  return ['disk-full', 'no-permission', 'file-busy', 'input-output', 'not-verified'].includes(error.code)
}
