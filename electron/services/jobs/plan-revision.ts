import { newId } from '../../../shared/model/new-id.ts'
import { ProjectState } from '../../../shared/model/project-state.ts'
import { planRevision as plan } from '../../../shared/operations/revision/plan-revision.ts'
import { cutText } from './cut-text.ts'
import type { Job } from './job.ts'
import { PiecedRecords } from './records-pieces.ts'

/** A revised text over the project as it stands. */
export const planRevision: Job<'plan-revision'> = function* (
  { text, document, side, refused },
  report,
  feed,
) {
  report({ stage: 'segmenting', done: 0, total: 2 })
  const paragraphs = cutText(text)
  report({ stage: 'comparing', done: 1, total: 2 })
  const pieces = new PiecedRecords()
  for (const piece of feed) pieces.add(piece)
  const newIds = { sentence: () => newId('sentence'), link: () => newId('link') }
  const revision = { document, side, paragraphs }
  yield plan(new ProjectState(pieces.records), revision, new Set(refused), newIds)
  return null
}
