import type { Verdict } from '../../shared/alignment/alignment.ts'
import type { DocumentId } from '../../shared/model/id.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import type { CallContext } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import { alignmentTask, type RowRange } from './alignment-task.ts'
import type { JobRunner } from './jobs/run-job.ts'

/** Fewer sentences than this are aligned faster than a thread is started. */
const SMALL_TASK = 60

/** Aligns rows of an open project again; the links come with the progress. The state is only read, and at once. */
export async function realignRows(
  state: ProjectState,
  document: DocumentId,
  rows: RowRange | null,
  runJob: JobRunner,
  context: CallContext,
): Promise<Verdict> {
  const ends = rows ? [rows.first, rows.last] : []
  const isThere = state.inside.has(document) && ends.every((id) => state.link(id)?.document === document)
  if (!isThere) throw new HostError({ code: 'refused', refusal: { code: 'missing', id: document } })
  const task = alignmentTask(state, document, rows)
  if (!task) return 'translation'
  const isSmall = task.source.ids.length + task.target.ids.length < SMALL_TASK
  const { value } = await runJob('realign', task, { context, isSmall }).next()
  if (!value) throw new RangeError('The job gave nothing')
  return value.verdict
}
