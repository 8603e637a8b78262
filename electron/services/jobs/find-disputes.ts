import { planDisputes } from '../../../shared/claims/comparison/plan-disputes.ts'
import type { Job } from './job.ts'
import { readCopies } from './read-copy.ts'

/** The claims that two annotators have otherwise, as conflicts to be put into the project. */
export const findDisputes: Job<'find-disputes'> = function* ({ bytes, names }, report, feed) {
  report({ stage: 'reading', done: 0, total: 2 })
  const copies = readCopies(feed, bytes)
  if (!copies.ok) return copies.error
  report({ stage: 'comparing', done: 1, total: 2 })
  yield planDisputes(copies.value.ours, copies.value.theirs, names)
  return null
}
