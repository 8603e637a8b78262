import { importAnnotations } from '../../../shared/formats/annotations/annotation-format.ts'
import { operationsBetween } from '../../../shared/formats/annotations/annotation-operations.ts'
import type { Job } from './job.ts'
import { PiecedRecords } from './records-pieces.ts'

/** Files of another program's claims to what takes them into the project. */
export const readAnnotations: Job<'read-annotations'> = function* ({ format, files }, report, feed) {
  report({ stage: 'reading', done: 0, total: 0 })
  const pieces = new PiecedRecords()
  for (const piece of feed) pieces.add(piece)
  const { records } = pieces
  const read = importAnnotations(records, format, files)
  if (!read.ok) return read.error
  const { added, changed, unplaced } = read.value
  yield {
    operations: operationsBetween(records, read.value.records),
    added,
    changed,
    unplaced: [...unplaced],
  }
  return null
}
