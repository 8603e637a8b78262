import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CallContext } from '../../../shared/rpc/contract.ts'
import { HostError } from '../../../shared/rpc/host-error.ts'
import type { JobName, JobTable } from './job.ts'
import { jobNamed } from './jobs.ts'
import type { FromWorker, ToWorker, WorkerStart } from './worker-messages.ts'

export type JobOptions<K extends JobName> = {
  readonly context: CallContext
  /** Too little for a thread of its own: it is done before one has started. */
  readonly isSmall: boolean
  readonly feed?: Iterable<JobTable[K]['feed']>
}

/** What a job gives, piece by piece; nothing is made before it is asked for. */
export type Running<K extends JobName> = AsyncGenerator<JobTable[K]['piece'], JobTable[K]['result']>

export type JobRunner = <K extends JobName>(
  name: K,
  input: JobTable[K]['input'],
  options: JobOptions<K>,
) => Running<K>

/**
 * Runs long work in a thread, so that the host goes on with everything else; the signal ends it there and then.
 * The bundler puts the worker beside whatever starts it (build/bundles.mjs). Run from the sources there is none, and
 * the job runs here, giving way between two pieces.
 */
export const runJob: JobRunner = (name, input, options) => {
  const worker = join(dirname(fileURLToPath(import.meta.url)), 'job-worker.js')
  return options.isSmall || !existsSync(worker)
    ? runHere(name, input, options)
    : runInWorker(worker, name, input, options)
}

async function* runHere<K extends JobName>(
  name: K,
  input: JobTable[K]['input'],
  { context, feed }: JobOptions<K>,
): Running<K> {
  const report = (progress: Parameters<CallContext['progress']>[0]) => {
    checkCancelled(context)
    context.progress(progress)
  }
  const job = jobNamed(name)(input, report, [...(feed ?? [])])
  for (;;) {
    await nextTurn()
    checkCancelled(context)
    const step = job.next()
    if (step.done) return step.value
    yield step.value
  }
}

async function* runInWorker<K extends JobName>(
  path: string,
  name: K,
  input: JobTable[K]['input'],
  { context, feed }: JobOptions<K>,
): Running<K> {
  checkCancelled(context)
  const thread = new JobThread(path, { name, input } as WorkerStart, context)
  try {
    for (const piece of feed ?? []) {
      thread.send({ feed: piece })
      await nextTurn()
    }
    for (;;) {
      const message = await thread.next()
      // Messages that are there already come without a pause: others of the host must get their turn between two.
      await nextTurn()
      if ('result' in message) return message.result as JobTable[K]['result']
      yield message.piece as JobTable[K]['piece']
    }
  } finally {
    await thread.end()
  }
}

type Answer = Exclude<FromWorker, { progress: unknown }>

/** So many pieces are made before they are asked for: a thread that waits for each question is slow. */
const AHEAD = 4

/** The thread of one job. Where it breaks down or is stopped, the answer that is waited for, or the next, says so. */
class JobThread {
  private readonly worker: Worker
  private readonly context: CallContext
  private readonly answers: Answer[] = []
  private asked = 0
  private taken = 0
  private wake: (() => void) | undefined
  private failure: unknown

  constructor(path: string, start: WorkerStart, context: CallContext) {
    this.context = context
    const given = 'bytes' in start.input ? [start.input.bytes.buffer] : []
    this.worker = new Worker(path, { workerData: start, transferList: given })
    this.worker.on('message', (message: FromWorker) => this.receive(message))
    this.worker.on('error', (cause) => this.fail(cause))
    this.worker.on('exit', () => this.fail(new Error('The worker ended before its job')))
    context.signal.addEventListener('abort', this.stop, { once: true })
  }

  send(message: ToWorker): void {
    this.worker.postMessage(message)
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
    await this.worker.terminate()
  }

  private readonly stop = () => {
    this.answers.length = 0
    this.fail(new HostError({ code: 'cancelled' }))
    void this.worker.terminate()
  }

  private receive(message: FromWorker): void {
    if ('progress' in message) return this.context.progress(message.progress)
    this.answers.push(message)
    this.wake?.()
  }

  private fail(cause: unknown): void {
    this.failure ??= cause
    this.wake?.()
  }
}

function checkCancelled({ signal }: CallContext): void {
  if (signal.aborted) throw new HostError({ code: 'cancelled' })
}
