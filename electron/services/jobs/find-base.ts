import { findBase as baseOf } from '../../../shared/operations/merge/find-base.ts'
import type { Job } from './job.ts'
import { readCopies } from './read-copy.ts'

/** What two copies of a project began with, as far as the past of ours shows it. */
export const findBase: Job<'find-base'> = function* ({ bytes, steps }, report, feed) {
  report({ stage: 'reading', done: 0, total: 2 })
  const copies = readCopies(feed, bytes)
  if (!copies.ok) return copies.error
  report({ stage: 'comparing', done: 1, total: 2 })
  yield baseOf(copies.value.ours, copies.value.theirs, steps)
  return null
}
