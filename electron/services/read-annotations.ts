import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { AnnotationFormat, ImportedClaims } from '../../shared/rpc/annotations.ts'
import type { CallContext } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { FileSystem } from './file-system.ts'
import type { Held } from './handles.ts'
import { cutRecords } from './jobs/records-pieces.ts'
import type { JobRunner } from './jobs/run-job.ts'
import { readText } from './read-text.ts'

/** Fewer claims and rows than this are placed faster than a thread is started. */
const SMALL_ROWS = 1000
const SMALL_TEXT = 256 * 1024

/** Finds the places of another program's claims; what takes them in is for the page to do. Rejects with HostError. */
export async function readAnnotations(
  files: FileSystem,
  runJob: JobRunner,
  records: ProjectRecords,
  { format, held }: { readonly format: AnnotationFormat; readonly held: readonly Held[] },
  context: CallContext,
): Promise<ImportedClaims> {
  const given: { name: string; text: string }[] = []
  for (const one of held) {
    const { name, text } = await readText(files, one)
    given.push({ name, text })
  }
  const size = given.reduce((sum, { text }) => sum + text.length, 0)
  const isSmall = records.links.length <= SMALL_ROWS && size <= SMALL_TEXT
  const feed = cutRecords(records)
  const running = runJob('read-annotations', { format, files: given }, { context, isSmall, feed })
  const { value, done } = await running.next()
  if (!done) {
    await running.return(null)
    return value
  }
  throw value ? new HostError({ code: value.code, name: value.file }) : new RangeError('The job gave nothing')
}
