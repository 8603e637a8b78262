import { basename } from 'node:path'
import {
  exportAnnotations,
  isSeveralFiles,
  type AnnotationFormat,
} from '../../shared/formats/annotations/annotation-format.ts'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import { STANDARD, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { writeOutput, writeOutputs } from './write-output.ts'

/** Writes the claims of a project in a format of annotations, and says on standard error what that does not hold. */
export async function writeAnnotations(
  records: ProjectRecords,
  format: AnnotationFormat,
  to: string,
  terminal: Terminal,
): Promise<void> {
  if (isSeveralFiles(format) && to === STANDARD)
    throw new UsageError((t) => t('cli.usage.severalFiles', { format }))
  const { files, claims, warnings } = exportAnnotations(records, format)
  const named = files.map(({ ending, text }) => ({ name: `${basename(to)}${ending}`, chunks: [text] }))
  if (isSeveralFiles(format)) await writeOutputs(to, named, terminal)
  else await writeOutput(to, named[0]!.chunks, terminal)
  const { t, say } = terminal
  say(t('cli.exportedClaims', { count: claims }))
  for (const { code, count } of warnings) say(t(`formats.warnings.${code}`, { count }))
}
