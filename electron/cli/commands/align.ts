import { writeLinks } from '../../../shared/formats/links/write-links.ts'
import { alignRows, makeProject } from '../make-project.ts'
import { oneOf, parseCommand } from '../parse-command.ts'
import { STANDARD, type Command } from '../terminal.ts'
import { readTexts, TEXT_OPTIONS } from '../text-options.ts'
import { EXPORT_FORMATS, writeExport } from '../write-export.ts'
import { writeOutput } from '../write-output.ts'

const OPTIONS = {
  ...TEXT_OPTIONS,
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
} as const

/** `taraz align`: two texts to links, or to pairs in a format of others. */
export const align: Command = async (args, terminal) => {
  const { values, positionals } = parseCommand(args, OPTIONS, [2, 2])
  const format = oneOf('--format', values.format, ['links', ...EXPORT_FORMATS]) ?? 'links'
  const to = values.output ?? STANDARD
  const texts = await readTexts(positionals, values, terminal)
  const rows = alignRows(texts.source, texts.target!)
  if (format === 'links') await writeOutput(to, [writeLinks(rows)], terminal)
  else await writeExport(makeProject(texts, '', rows), { format, to }, terminal)
  return 0
}
