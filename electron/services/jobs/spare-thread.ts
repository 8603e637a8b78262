import { Worker } from 'node:worker_threads'
import type { ToWorker } from './worker-messages.ts'

/** So long a thread without a job is kept. */
const IDLE_MS = 5 * 60_000

/** What tests put in the place of a thread and of the time that it is kept. */
export type ThreadParts = { readonly start?: (path: string) => Worker; readonly idleMs?: number }

/** One thread kept from job to job: a new one takes long to start, and longer until its code is compiled. */
export class SpareThread {
  private readonly path: string
  private readonly start: (path: string) => Worker
  private readonly idleMs: number
  private worker: Worker | undefined
  private timer: NodeJS.Timeout | undefined
  private isClosed = false

  constructor(path: string, { start = (file) => new Worker(file), idleMs = IDLE_MS }: ThreadParts) {
    this.path = path
    this.start = start
    this.idleMs = idleMs
  }

  /** Somebody's next job would not have to start a thread. */
  get isReady(): boolean {
    return this.worker !== undefined
  }

  /** The one that is kept, or else a new one. */
  take(): Worker {
    const { worker } = this
    if (!worker) return this.start(this.path)
    this.forget()
    dropListeners(worker)
    worker.ref()
    return worker
  }

  /** Takes one that has done its job; where there is one already, and after the end, it ends. */
  keep(worker: Worker): void {
    if (this.worker || this.isClosed) return void worker.terminate()
    this.worker = worker
    worker.on('error', () => this.lose(worker)).on('exit', () => this.lose(worker))
    // It keeps no program from ending.
    worker.unref()
    this.timer = setTimeout(() => void this.letGo(), this.idleMs).unref()
  }

  /** Keeps one that has run through what an alignment needs. */
  warm(): void {
    if (this.isClosed) return
    const worker = this.take()
    worker.postMessage({ warm: true } satisfies ToWorker)
    this.keep(worker)
  }

  async end(): Promise<void> {
    this.isClosed = true
    await this.letGo()
  }

  private async letGo(): Promise<void> {
    const { worker } = this
    this.forget()
    await worker?.terminate()
  }

  private lose(worker: Worker): void {
    if (this.worker === worker) this.forget()
  }

  private forget(): void {
    clearTimeout(this.timer)
    this.worker = undefined
  }
}

/** Its own a thread keeps: by them it hears whether anybody listens to what it says. */
export function dropListeners(worker: Worker): void {
  for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
}
