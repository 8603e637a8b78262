import { exportAnnotations } from '../../../shared/formats/annotations/annotation-format.ts'
import { exportProject as filesOf } from '../../../shared/formats/export-project.ts'
import type { ProjectRecords } from '../../../shared/model/collections.ts'
import { annotationFormat, EXPORT_ENDINGS, type AnnotationFormat } from '../../../shared/rpc/annotations.ts'
import type { ExportFormat } from '../../../shared/rpc/contract.ts'
import type { Job } from './job.ts'
import { PiecedRecords } from './records-pieces.ts'

/** UTF-16 code units that go from thread to thread at once. */
const PIECE = 512 * 1024

/** A project in the files of another format. */
export const exportProject: Job<'export-project'> = function* ({ format, options }, report, feed) {
  const pieces = new PiecedRecords()
  for (const piece of feed) pieces.add(piece)
  const { records } = pieces
  const { files, ...counts } = isOfClaims(format)
    ? claimFiles(records, format, options.baseName)
    : filesOf(records, format, options)
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
  return counts
}

function isOfClaims(format: ExportFormat | AnnotationFormat): format is AnnotationFormat {
  return annotationFormat.safeParse(format).success
}

function claimFiles(records: ProjectRecords, format: AnnotationFormat, baseName: string) {
  const { files, claims, warnings } = exportAnnotations(records, format)
  const named = files.map(({ ending, text }) => ({
    name: `${baseName}${ending}${EXPORT_ENDINGS[format]}`,
    chunks: [text],
  }))
  return { files: named, rows: 0, rowsLeftOut: 0, claims, warnings }
}
