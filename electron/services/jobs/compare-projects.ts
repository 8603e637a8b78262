import { compareProjects as differencesOf } from '../../../shared/claims/comparison/compare-projects.ts'
import type { Difference } from '../../../shared/operations/comparison/difference.ts'
import type { Job } from './job.ts'
import { fromCopies } from './read-copy.ts'

/** Few enough that handing them to another thread holds nothing up. */
const DIFFERENCES = 1000

/** In what two copies of a project differ. */
export const compareProjects: Job<'compare-projects'> = ({ bytes }, report, feed) =>
  fromCopies(bytes, report, feed, ({ ours, theirs }) => slices(differencesOf(ours, theirs)))

function* slices(differences: readonly Difference[]) {
  for (let start = 0; start < differences.length; start += DIFFERENCES)
    yield { differences: differences.slice(start, start + DIFFERENCES) }
}
