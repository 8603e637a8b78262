import type { Worker } from 'node:worker_threads'
import type { CallContext } from '../../../shared/rpc/contract.ts'
import { HostError } from '../../../shared/rpc/host-error.ts'
import { dropListeners, type SpareThread } from './spare-thread.ts'
import type { FromWorker, JobStart, ToWorker } from './worker-messages.ts'

type Answer = Exclude<FromWorker, { progress: unknown }>

/** So many pieces are made before they are asked for: a thread that waits for each question is slow. */
const AHEAD = 4

/** A thread while one job runs in it. Where it breaks down or is stopped, the answer that is waited for, or the next, says so. */
export class JobThread {
  private readonly worker: Worker
  private readonly spare: SpareThread
  private readonly context: CallContext
  private readonly answers: Answer[] = []
  private asked = 0
  private taken = 0
  /** The thread is another job's, or nobody's: no word of this one may reach it any more. */
  private isGivenBack = false
  private wake: (() => void) | undefined
  private failure: unknown

  constructor(spare: SpareThread, start: JobStart, context: CallContext) {
    this.context = context
    this.spare = spare
    this.worker = spare.take()
    this.worker.on('message', (message: FromWorker) => this.receive(message))
    this.worker.on('error', (cause) => this.fail(cause))
    this.worker.on('exit', () => this.fail(new Error('The worker ended before its job')))
    context.signal.addEventListener('abort', this.stop, { once: true })
    this.worker.postMessage(
      { start } satisfies ToWorker,
      'bytes' in start.input ? [start.input.bytes.buffer] : [],
    )
  }

  send(message: ToWorker): void {
    if (!this.isGivenBack) this.worker.postMessage(message)
  }

  async next(): Promise<Answer> {
    for (; this.asked < this.taken + AHEAD; this.asked++) this.send({ next: true })
    while (this.answers.length === 0 && this.failure === undefined) {
      await new Promise<void>((resolve) => (this.wake = resolve))
    }
    const answer = this.answers.shift()
    if (!answer) throw this.failure
    this.taken++
    return answer
  }

  async end(): Promise<void> {
    this.context.signal.removeEventListener('abort', this.stop)
    // One that is left in the midst of its job would go on with it.
    if (!this.isGivenBack) await this.worker.terminate()
  }

  private readonly stop = () => {
    this.answers.length = 0
    this.fail(new HostError({ code: 'cancelled' }))
    if (!this.isGivenBack) void this.worker.terminate()
  }

  private receive(message: FromWorker): void {
    if ('progress' in message) return this.context.progress(message.progress)
    // What was on its way when the job was stopped.
    if (this.failure !== undefined) return
    this.answers.push(message)
    if ('result' in message) this.giveBack(message.isSpent)
    this.wake?.()
  }

  /** As soon as the result is there, for the last answers may never be asked for. */
  private giveBack(isSpent: boolean): void {
    this.isGivenBack = true
    dropListeners(this.worker)
    if (isSpent) void this.worker.terminate()
    else this.spare.keep(this.worker)
  }

  private fail(cause: unknown): void {
    this.failure ??= cause
    this.wake?.()
  }
}
