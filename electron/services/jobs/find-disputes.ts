import { planDisputes } from '../../../shared/claims/comparison/plan-disputes.ts'
import type { Job } from './job.ts'
import { fromCopies } from './read-copy.ts'

/** The claims that two annotators have otherwise, as conflicts to be put into the project. */
export const findDisputes: Job<'find-disputes'> = ({ bytes, names }, report, feed) =>
  fromCopies(bytes, report, feed, ({ ours, theirs }) => [planDisputes(ours, theirs, names)])
