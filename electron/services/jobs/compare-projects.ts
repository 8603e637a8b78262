import { compareProjects as differencesOf } from '../../../shared/claims/comparison/compare-projects.ts'
import type { Job } from './job.ts'
import { readCopies } from './read-copy.ts'

/** Few enough that handing them to another thread holds nothing up. */
const DIFFERENCES = 1000

/** In what two copies of a project differ. */
export const compareProjects: Job<'compare-projects'> = function* ({ bytes }, report, feed) {
  report({ stage: 'reading', done: 0, total: 2 })
  const copies = readCopies(feed, bytes)
  if (!copies.ok) return copies.error
  report({ stage: 'comparing', done: 1, total: 2 })
  const differences = differencesOf(copies.value.ours, copies.value.theirs)
  for (let start = 0; start < differences.length; start += DIFFERENCES)
    yield { differences: differences.slice(start, start + DIFFERENCES) }
  return null
}
