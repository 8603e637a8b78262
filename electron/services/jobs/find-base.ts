import { findBase as baseOf } from '../../../shared/operations/merge/find-base.ts'
import type { Job } from './job.ts'
import { fromCopies } from './read-copy.ts'

/** What two copies of a project began with, as far as the past of ours shows it. */
export const findBase: Job<'find-base'> = ({ bytes, steps }, report, feed) =>
  fromCopies(bytes, report, feed, ({ ours, theirs }) => [baseOf(ours, theirs, steps)])
