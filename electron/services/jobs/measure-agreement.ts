import { compareAnnotations } from '../../../shared/claims/agreement/compare-annotations.ts'
import type { Job } from './job.ts'
import { readCopies } from './read-copy.ts'

/** How far two annotators agree, ours taken as right where that is asked. */
export const measureAgreement: Job<'measure-agreement'> = function* ({ bytes }, report, feed) {
  report({ stage: 'reading', done: 0, total: 2 })
  const copies = readCopies(feed, bytes)
  if (!copies.ok) return copies.error
  report({ stage: 'comparing', done: 1, total: 2 })
  yield compareAnnotations(copies.value.ours, copies.value.theirs)
  return null
}
