import { compareAnnotations } from '../../../shared/claims/agreement/compare-annotations.ts'
import type { Job } from './job.ts'
import { fromCopies } from './read-copy.ts'

/** How far two annotators agree, ours taken as right where that is asked. */
export const measureAgreement: Job<'measure-agreement'> = ({ bytes }, report, feed) =>
  fromCopies(bytes, report, feed, ({ ours, theirs }) => [compareAnnotations(ours, theirs)])
