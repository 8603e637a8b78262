import type { Progress } from '../../../shared/rpc/contract.ts'
import type { JobName, JobTable } from './job.ts'

/** With what a worker is started: one worker, one job. */
export type WorkerStart = {
  readonly [K in JobName]: { readonly name: K; readonly input: JobTable[K]['input'] }
}[JobName]

/** To the worker: what the job is fed with, piece by piece, then as many `next` as it takes. */
export type ToWorker = { readonly feed: unknown } | { readonly next: true }

/** From the worker: in order, an answer to each `next` until `result`; progress at any time. */
export type FromWorker =
  { readonly progress: Progress } | { readonly piece: unknown } | { readonly result: unknown }
