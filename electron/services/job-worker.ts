import { parentPort, workerData } from 'node:worker_threads'
import type { Progress } from '../../shared/rpc/contract.ts'
import type { Job, JobName } from './jobs/job.ts'
import { jobNamed } from './jobs/jobs.ts'
import type { FromWorker, ToWorker, WorkerStart } from './jobs/worker-messages.ts'

/** The thread in which one long job runs: piece by piece, as it is asked, so that the host is never flooded. */
function work(port: NonNullable<typeof parentPort>, { name, input }: WorkerStart): void {
  const send = (message: FromWorker) => port.postMessage(message)
  const fed: unknown[] = []
  let running: Generator<unknown, unknown> | undefined
  port.on('message', (message: ToWorker) => {
    if ('feed' in message) return void fed.push(message.feed)
    running ??= startJob(name, input, (progress: Progress) => send({ progress }), fed)
    const step = running.next()
    send(step.done ? { result: step.value } : { piece: step.value })
    // What was asked ahead has no answer any more.
    if (step.done) port.close()
  })
}

/** Which input and which pieces belong to the job, its starter has checked. */
function startJob(name: JobName, ...given: unknown[]): Generator<unknown, unknown> {
  const job = jobNamed(name) as (...given: unknown[]) => ReturnType<Job<JobName>>
  return job(...given)
}

if (parentPort) work(parentPort, workerData as WorkerStart)
