import { readProject as readText } from '../../../shared/model/read-project.ts'
import { decodeProject } from '../project-file.ts'
import type { Job } from './job.ts'
import { cutRecords } from './records-pieces.ts'

/** The bytes of a project file to its records, or all that is wrong with them. */
export const readProject: Job<'read-project'> = function* ({ bytes }, report) {
  report({ stage: 'reading', done: 0, total: 1 })
  const text = decodeProject(bytes)
  if (typeof text !== 'string') return [text]
  const read = readText(text)
  if (!read.ok) return read.error
  yield* cutRecords(read.value)
  return []
}
