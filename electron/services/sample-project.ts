import type { ProjectRecords } from '../../shared/model/collections.ts'
import { newId } from '../../shared/model/new-id.ts'
import { readRecords } from '../../shared/model/read-project.ts'
import meeting from './samples/meeting.taraz.json' with { type: 'json' }

/** The report of a meeting with its English rendering, aligned, some claims tagged: a project of its own each time. */
export function sampleProject(): ProjectRecords {
  const read = readRecords(meeting)
  if (!read.ok) throw new Error(`The sample is broken: ${JSON.stringify(read.error)}`)
  const header = { ...read.value.header, id: newId('project'), created: new Date().toISOString() }
  return { ...read.value, header }
}
