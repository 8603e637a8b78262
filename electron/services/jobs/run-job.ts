import { setImmediate as nextTurn } from 'node:timers/promises'
import type { CallContext } from '../../../shared/rpc/contract.ts'
import { HostError } from '../../../shared/rpc/host-error.ts'
import type { JobName, JobTable } from './job.ts'
import { jobNamed } from './jobs.ts'

export type JobOptions<K extends JobName> = {
  readonly context: CallContext
  /** Too little to start a thread for: it would be done before. */
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

/** Runs a job in the thread that asks for it, giving way between two pieces. */
export const runJob: JobRunner = async function* (name, input, { context, feed }) {
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

export function checkCancelled({ signal }: CallContext): void {
  if (signal.aborted) throw new HostError({ code: 'cancelled' })
}
