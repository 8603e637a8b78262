import { hashOf } from '../read-chunks.ts'
import { readRecords } from '../read-records.ts'
import type { Job } from './job.ts'

/** The bytes of a project file to its records, or all that is wrong with them. */
export const readProject: Job<'read-project'> = function* ({ bytes }, report) {
  report({ stage: 'reading', done: 0, total: 1 })
  const problems = yield* readRecords(bytes)
  return { problems, sha256: hashOf(bytes) }
}
