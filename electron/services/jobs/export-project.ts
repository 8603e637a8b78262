import { exportProject as filesOf } from '../../../shared/formats/export-project.ts'
import type { Job } from './job.ts'
import { PiecedRecords } from './records-pieces.ts'

/** UTF-16 code units that go from thread to thread at once. */
const PIECE = 512 * 1024

/** A project in the files of another format. */
export const exportProject: Job<'export-project'> = function* ({ format, options }, report, feed) {
  const pieces = new PiecedRecords()
  for (const piece of feed) pieces.add(piece)
  const { records } = pieces
  const { files, rows, rowsLeftOut, warnings } = filesOf(records, format, options)
  for (const [file, { name, chunks }] of files.entries()) {
    report({ stage: 'writing', done: file, total: files.length })
    let text = ''
    for (const chunk of chunks) {
      text += chunk
      if (text.length < PIECE) continue
      yield { file, name, text }
      text = ''
    }
    yield { file, name, text }
  }
  return { rows, rowsLeftOut, warnings }
}
