import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { JobName, JobTable } from './job.ts'
import { JobThread } from './job-thread.ts'
import { checkCancelled, runJob, type JobOptions, type JobRunner, type Running } from './run-job.ts'
import { SpareThread, type ThreadParts } from './spare-thread.ts'
import type { JobStart } from './worker-messages.ts'

/** The threads in which a host does long work: one a job, of which one is kept for the next. */
export class JobThreads {
  private readonly spare: SpareThread
  private readonly isBuilt: boolean

  /**
   * The bundler puts the worker beside whatever starts it (build/bundles.mjs). Run from the sources there is none, and
   * jobs run in the host.
   */
  constructor(
    path = join(dirname(fileURLToPath(import.meta.url)), 'job-worker.js'),
    parts: ThreadParts = {},
  ) {
    this.spare = new SpareThread(path, parts)
    this.isBuilt = existsSync(path)
  }

  /** Runs long work in a thread, so that the host goes on with everything else; the signal ends it there and then. */
  readonly run: JobRunner = (name, input, options) =>
    !this.isBuilt || (options.isSmall && !this.spare.isReady)
      ? runJob(name, input, options)
      : runInThread(this.spare, name, input, options)

  /** Has a thread ready, soon, that has aligned before: for whoever may be about to ask for an alignment. */
  warm(delayMs = 0): void {
    if (this.isBuilt) setTimeout(() => this.spare.warm(), delayMs).unref()
  }

  /** Ends the thread that waits for a job; those that run end with their jobs. */
  end(): Promise<void> {
    return this.spare.end()
  }
}

async function* runInThread<K extends JobName>(
  spare: SpareThread,
  name: K,
  input: JobTable[K]['input'],
  { context, feed }: JobOptions<K>,
): Running<K> {
  checkCancelled(context)
  const thread = new JobThread(spare, { name, input } as JobStart, context)
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
