import type { Progress } from '../../../shared/rpc/contract.ts'
import type { JobName, JobTable } from './job.ts'

/** With what a job is started. */
export type JobStart = {
  readonly [K in JobName]: { readonly name: K; readonly input: JobTable[K]['input'] }
}[JobName]

/**
 * To the worker: a job's start, what it is fed with, piece by piece, then as many `next` as it takes. Between two jobs,
 * `warm`: run through what the next will need.
 */
export type ToWorker =
  | { readonly start: JobStart }
  | { readonly feed: unknown }
  | { readonly next: true }
  | { readonly warm: true }

/**
 * From the worker: in order, an answer to each `next` until `result`; progress at any time. `isSpent`: the thread holds
 * so much that it had better end than wait for another job.
 */
export type FromWorker =
  | { readonly progress: Progress }
  | { readonly piece: unknown }
  | { readonly result: unknown; readonly isSpent: boolean }
