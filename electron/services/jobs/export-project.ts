import { exportProject as filesOf } from '../../../shared/formats/export-project.ts'
import type { Job } from './job.ts'
import { PiecedRecords } from './records-pieces.ts'

/** A project in the files of another format. */
export const exportProject: Job<'export-project'> = function* ({ format, options }, report, feed) {
  const pieces = new PiecedRecords()
  for (const piece of feed) pieces.add(piece)
  const { records } = pieces
  const { files, rows, rowsLeftOut, warnings } = filesOf(records, format, options)
  for (const [file, { name, chunks }] of files.entries()) {
    report({ stage: 'writing', done: file, total: files.length })
    yield { file, name, text: '' }
    for (const text of chunks) yield { file, name, text }
  }
  return { rows, rowsLeftOut, warnings }
}
