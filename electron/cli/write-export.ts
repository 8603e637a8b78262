import { basename, extname } from 'node:path'
import { exportProject } from '../../shared/formats/export-project.ts'
import type { ExportFormat } from '../../shared/formats/export-format.ts'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { LinkState } from '../../shared/model/records.ts'
import { programVersion } from '../services/program-files.ts'
import { STANDARD, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { writeOutput, writeOutputs } from './write-output.ts'

export const EXPORT_FORMATS = ['tmx', 'tsv', 'jsonl', 'moses'] as const satisfies readonly ExportFormat[]

export type ExportWish = {
  readonly format: ExportFormat
  /** A file, or for Moses what the names of its files begin with; `-`: standard output. */
  readonly to: string
  /** Absent: rows of all states. */
  readonly states?: readonly LinkState[]
}

/** Writes a project in another format, and says on standard error what that does not hold. */
export async function writeExport(
  records: ProjectRecords,
  { format, to, states }: ExportWish,
  terminal: Terminal,
): Promise<void> {
  if (format === 'moses' && to === STANDARD) throw new UsageError((t) => t('cli.usage.mosesIsFiles'))
  const { files, rows, rowsLeftOut, warnings } = exportProject(records, format, {
    ...(states && { states }),
    baseName: basename(to, format === 'moses' ? '' : extname(to)),
    created: new Date().toISOString(),
    toolVersion: programVersion(),
  })
  if (format === 'moses') await writeOutputs(to, files, terminal)
  else await writeOutput(to, files[0]!.chunks, terminal)
  const { t, say } = terminal
  say(t('cli.exported', { count: rows, leftOut: rowsLeftOut }))
  for (const { code, count, example } of warnings) {
    const sentence = t(`formats.warnings.${code}`, { count })
    say(example === undefined ? sentence : t('cli.withExample', { sentence, example }))
  }
}
