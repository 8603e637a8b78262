import { parentPort } from 'node:worker_threads'
import type { Progress } from '../../shared/rpc/contract.ts'
import type { Job, JobName } from './jobs/job.ts'
import { jobNamed } from './jobs/jobs.ts'
import { warmAligner } from './jobs/warm-aligner.ts'
import type { FromWorker, JobStart, ToWorker } from './jobs/worker-messages.ts'

/** A thread that holds more than this after a job, garbage and all, is not worth keeping for the next. */
const MOST_KEPT_BYTES = 96 * 1024 * 1024

type StartedJob = JobStart & { readonly fed: unknown[]; running?: Generator<unknown, unknown> }

/** The thread in which long jobs run, one after another: piece by piece, as asked, so that the host is never flooded. */
class Workbench {
  private readonly send: (message: FromWorker) => void
  private readonly warming = warmAligner()
  private job: StartedJob | undefined

  constructor(send: (message: FromWorker) => void) {
    this.send = send
  }

  receive(message: ToWorker): void {
    if ('warm' in message) return this.warm()
    if ('start' in message) return void (this.job = { ...message.start, fed: [] })
    // What was asked ahead of the end has no answer any more.
    if (!this.job) return
    if ('feed' in message) return void this.job.fed.push(message.feed)
    this.step(this.job)
  }

  private step(job: StartedJob): void {
    job.running ??= startJob(job.name, job.input, (progress: Progress) => this.send({ progress }), job.fed)
    const step = job.running.next()
    if (!step.done) return this.send({ piece: step.value })
    this.job = undefined
    this.send({ result: step.value, isSpent: process.memoryUsage().heapUsed > MOST_KEPT_BYTES })
  }

  /** Between two steps a job that has come goes first. */
  private warm(): void {
    if (!this.job && !this.warming.next().done) setImmediate(() => this.warm())
  }
}

/** Which input and which pieces belong to the job, its starter has checked. */
function startJob(name: JobName, ...given: unknown[]): Generator<unknown, unknown> {
  const job = jobNamed(name) as (...given: unknown[]) => ReturnType<Job<JobName>>
  return job(...given)
}

const bench = new Workbench((message) => parentPort?.postMessage(message))
parentPort?.on('message', (message: ToWorker) => bench.receive(message))
