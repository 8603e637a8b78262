import { basename } from 'node:path'
import {
  ANNOTATION_FORMATS,
  importAnnotations as importInto,
  type AnnotationProblem,
} from '../../../shared/formats/annotations/annotation-format.ts'
import { writeProject } from '../../../shared/model/write-project.ts'
import { FileError } from '../file-error.ts'
import { oneOf, parseCommand, required } from '../parse-command.ts'
import { checkStandardOnce, readProjectFile, readTextFile } from '../read-files.ts'
import type { Command } from '../terminal.ts'
import { writeOutput } from '../write-output.ts'

const OPTIONS = { format: { type: 'string' }, output: { type: 'string', short: 'o' } } as const

/** `taraz import`: claims of another program into a project. 1: some words could not be placed; each is listed. */
export const importAnnotations: Command = async (args, terminal) => {
  const { values, positionals } = parseCommand(args, OPTIONS, [2, 100])
  const format = oneOf('--format', required('--format', values.format), ANNOTATION_FORMATS)!
  const to = required('--output', values.output)
  const [project = '', ...paths] = positionals
  checkStandardOnce(...positionals)
  const records = await readProjectFile(project, terminal)
  const files: { name: string; text: string }[] = []
  for (const path of paths)
    files.push({ name: basename(path), text: (await readTextFile(path, terminal)).text })
  const read = importInto(records, format, files)
  if (!read.ok) throw problemError(read.error, paths)
  const { added, changed, unplaced } = read.value
  await writeOutput(to, [writeProject(read.value.records)], terminal)
  const { t, say } = terminal
  say(t('cli.import.done', { count: added + changed, changed }))
  for (const { claim, quote, why } of unplaced) say(t(`formats.unplaced.${why}`, { claim, quote }))
  return unplaced.length === 0 ? 0 : 1
}

function problemError({ code, file }: AnnotationProblem, paths: readonly string[]): FileError {
  const path = paths.find((one) => basename(one) === file) ?? file
  return new FileError(path, [{ sentence: (t) => t(`cli.import.${code}`) }])
}
