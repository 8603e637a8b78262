import { basename, extname } from 'node:path'
import type { Verdict } from '../../../shared/alignment/alignment.ts'
import { parseLinks } from '../../../shared/formats/links/parse-links.ts'
import { projectLines } from '../../../shared/model/write-project.ts'
import type { NumberedRow } from '../../services/build-project.ts'
import { FileError } from '../file-error.ts'
import { alignRows, makeProject } from '../make-project.ts'
import { parseCommand, required } from '../parse-command.ts'
import { checkStandardOnce, readTextFile } from '../read-files.ts'
import { STANDARD, type Command, type Terminal } from '../terminal.ts'
import { readTexts, TEXT_OPTIONS, type ReadTexts } from '../text-options.ts'
import { UsageError } from '../usage-error.ts'
import { sayVerdict } from './align.ts'
import { writeOutput } from '../write-output.ts'

const OPTIONS = {
  ...TEXT_OPTIONS,
  output: { type: 'string', short: 'o' },
  title: { type: 'string' },
  links: { type: 'string' },
} as const

/** `taraz new`: a project of one text, or of two. A file that is there is never replaced: it may be somebody's work. */
export const newProject: Command = async (args, terminal) => {
  const { values, positionals } = parseCommand(args, OPTIONS, [1, 2])
  const to = required('--output', values.output)
  const { links } = values
  if (links !== undefined && positionals.length < 2)
    throw new UsageError((t) => t('cli.usage.linksNeedTarget'))
  checkStandardOnce(...positionals, links)
  const texts = await readTexts(positionals, values, terminal)
  const { rows, verdict } = await rowsOf(texts, links, terminal)
  const title = values.title ?? titleOf(positionals[0]!, terminal)
  const records = makeProject(texts, title, rows)
  await writeOutput(to, withLineEnds(projectLines(records)), terminal, { replace: false })
  const { t, say } = terminal
  say(t('cli.made', { count: records.links.length, sentences: records.sentences.length }))
  return sayVerdict({ verdict }, terminal)
}

async function rowsOf(
  { source, target }: ReadTexts,
  links: string | undefined,
  terminal: Terminal,
): Promise<{ rows?: readonly NumberedRow[]; verdict: Verdict }> {
  if (!target) return { verdict: 'translation' }
  if (links === undefined) {
    const { links: rows, verdict } = alignRows(source, target)
    return { rows, verdict }
  }
  const { text } = await readTextFile(links, terminal)
  const parsed = parseLinks(text, source.paragraphs.flat().length, target.paragraphs.flat().length)
  if (parsed.ok) return { rows: parsed.value, verdict: 'translation' }
  const { code, line, found } = parsed.error
  throw new FileError(links, [{ line, sentence: (t) => t(`formats.linksProblems.${code}`, { line, found }) }])
}

function titleOf(source: string, { t }: Terminal): string {
  return source === STANDARD ? t('cli.untitled') : basename(source, extname(source))
}

function* withLineEnds(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}
