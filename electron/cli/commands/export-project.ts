import {
  ANNOTATION_FORMATS,
  type AnnotationFormat,
} from '../../../shared/formats/annotations/annotation-format.ts'
import { linkState } from '../../../shared/model/records.ts'
import { oneOf, parseCommand, required } from '../parse-command.ts'
import { readProjectFile } from '../read-files.ts'
import type { Command } from '../terminal.ts'
import { writeAnnotations } from '../write-annotations.ts'
import { EXPORT_FORMATS, writeExport } from '../write-export.ts'

const OPTIONS = {
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  state: { type: 'string' },
} as const

/** `taraz export`: a project in a format of others, all rows or those of some states. */
export const exportProject: Command = async (args, terminal) => {
  const { values, positionals } = parseCommand(args, OPTIONS, [1, 1])
  const format = oneOf('--format', required('--format', values.format), [
    ...EXPORT_FORMATS,
    ...ANNOTATION_FORMATS,
  ])!
  const to = required('--output', values.output)
  const states = values.state?.split(',').map((state) => oneOf('--state', state.trim(), linkState.options)!)
  const records = await readProjectFile(positionals[0]!, terminal)
  if (isOfAnnotations(format)) await writeAnnotations(records, format, to, terminal)
  else await writeExport(records, { format, to, ...(states && { states }) }, terminal)
  return 0
}

function isOfAnnotations(format: string): format is AnnotationFormat {
  return (ANNOTATION_FORMATS as readonly string[]).includes(format)
}
