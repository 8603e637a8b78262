import { basename, join } from 'node:path'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { LinkState } from '../../shared/model/records.ts'
import { EXPORT_ENDINGS, type AnnotationFormat } from '../../shared/rpc/annotations.ts'
import type { CallContext, Exported, ExportFormat } from '../../shared/rpc/contract.ts'
import type { FileSystem } from './file-system.ts'
import type { JobTable } from './jobs/job.ts'
import { cutRecords } from './jobs/records-pieces.ts'
import type { JobRunner, Running } from './jobs/run-job.ts'
import { replaceFiles, type NewFile } from './replace-files.ts'

export type ExportRequest = {
  readonly format: ExportFormat | AnnotationFormat
  /** null: rows of all states. */
  readonly states: readonly LinkState[] | null
  readonly folder: string
  /** With or without the ending of the format. */
  readonly name: string
  readonly replace: boolean
  readonly toolVersion: string
}

/** Fewer rows than this are written faster than a thread is started. */
const SMALL_ROWS = 1000

/** Writes a project in another format, whole or not at all. `files` of the answer are names in the folder. */
export async function exportFiles(
  files: FileSystem,
  runJob: JobRunner,
  records: ProjectRecords,
  request: ExportRequest,
  context: CallContext,
): Promise<Omit<Exported, 'folder'>> {
  const { format, states, folder, replace, toolVersion } = request
  const options = {
    ...(states && { states }),
    baseName: baseNameOf(request.name, format),
    created: new Date().toISOString(),
    toolVersion,
  }
  const isSmall = records.links.length <= SMALL_ROWS
  const feed = cutRecords(records)
  const running = runJob('export-project', { format, options }, { context, isSmall, feed })
  const parted = new PartedFiles(running, folder)
  const paths = await replaceFiles(files, parted.files(), replace)
  const { warnings, ...counts } = parted.result
  return { files: paths.map((path) => basename(path)), ...counts, warnings: [...warnings] }
}

function baseNameOf(name: string, format: ExportRequest['format']): string {
  const ending = EXPORT_ENDINGS[format]
  return ending !== '' && name.toLowerCase().endsWith(ending) && name.length > ending.length
    ? name.slice(0, -ending.length)
    : name
}

type Piece = JobTable['export-project']['piece']
type Result = JobTable['export-project']['result']

/** The one run of pieces as the files that they are pieces of. Each file is read to its end before the next. */
class PartedFiles {
  private readonly running: Running<'export-project'>
  private readonly folder: string
  private next: IteratorResult<Piece, Result> | undefined

  constructor(running: Running<'export-project'>, folder: string) {
    this.running = running
    this.folder = folder
  }

  /** When all the files have been read. */
  get result(): Result {
    if (!this.next?.done) throw new RangeError('The files have not been read to the end')
    return this.next.value
  }

  async *files(): AsyncGenerator<NewFile> {
    this.next = await this.running.next()
    try {
      while (!this.next.done) {
        const { file, name } = this.next.value
        yield { path: join(this.folder, name), contents: this.contents(file) }
      }
    } finally {
      if (!this.next.done) await this.running.return(NOTHING)
    }
  }

  private async *contents(file: number): AsyncGenerator<Uint8Array> {
    while (this.next && !this.next.done && this.next.value.file === file) {
      yield Buffer.from(this.next.value.text)
      this.next = await this.running.next()
    }
  }
}

/** What a run that was broken off gives; nobody sees it. */
const NOTHING: Result = { rows: 0, rowsLeftOut: 0, warnings: [] }
