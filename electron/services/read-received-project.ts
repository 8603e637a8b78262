import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { CallContext } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { Held } from './handles.ts'
import { PiecedRecords } from './jobs/records-pieces.ts'
import type { JobRunner } from './jobs/run-job.ts'

/** A project that a page sent. Rejects with HostError `bad-project`. */
export async function readReceivedProject(
  { name, bytes }: Extract<Held, { kind: 'received' }>,
  runJob: JobRunner,
  context: CallContext,
): Promise<ProjectRecords> {
  const pieces = new PiecedRecords()
  const reading = runJob('read-project', { bytes: bytes.slice() }, { context, isSmall: false })
  for (;;) {
    const step = await reading.next()
    if (!step.done) pieces.add(step.value)
    else if (step.value.problems.length === 0) return pieces.records
    else throw new HostError({ code: 'bad-project', name, problems: step.value.problems })
  }
}
