import type { Alignment, TermPair } from '../../../shared/alignment/alignment.ts'
import { parseDictionary } from '../../../shared/formats/dictionary/parse-dictionary.ts'
import { writeLinks } from '../../../shared/formats/links/write-links.ts'
import { explanationLines, jsonOf } from '../explain-alignment.ts'
import { FileError } from '../file-error.ts'
import { alignRows, makeProject } from '../make-project.ts'
import { oneOf, parseCommand } from '../parse-command.ts'
import { checkStandardOnce, readTextFile } from '../read-files.ts'
import { STANDARD, type Command, type ExitCode, type Terminal } from '../terminal.ts'
import { readTexts, TEXT_OPTIONS, type ReadTexts } from '../text-options.ts'
import { UsageError } from '../usage-error.ts'
import { EXPORT_FORMATS, writeExport } from '../write-export.ts'
import { writeOutput } from '../write-output.ts'

const OPTIONS = {
  ...TEXT_OPTIONS,
  format: { type: 'string' },
  output: { type: 'string', short: 'o' },
  dictionary: { type: 'string' },
  explain: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

/** `taraz align`: two texts to links, said why where asked, or to pairs in a format of others. */
export const align: Command = async (args, terminal) => {
  const { values, positionals } = parseCommand(args, OPTIONS, [2, 2])
  const format = oneOf('--format', values.format, ['links', ...EXPORT_FORMATS]) ?? 'links'
  const { explain = false, json = false } = values
  if (format !== 'links' && (explain || json)) throw new UsageError((t) => t('cli.usage.explainIsOfLinks'))
  const to = values.output ?? STANDARD
  checkStandardOnce(...positionals, values.dictionary)
  const dictionary = await readDictionary(values.dictionary, terminal)
  const texts = await readTexts(positionals, values, terminal)
  const alignment = alignRows(texts.source, texts.target!, dictionary)
  if (format === 'links')
    await writeOutput(to, linkLines(alignment, texts, { explain, json }, terminal), terminal)
  else await writeExport(makeProject(texts, '', alignment.links), { format, to }, terminal)
  return sayVerdict(alignment, terminal)
}

/** The links are there all the same: whoever wants them can go on, and a script sees the exit code. */
export function sayVerdict({ verdict }: Pick<Alignment, 'verdict'>, { t, say }: Terminal): ExitCode {
  if (verdict !== 'unrelated') return 0
  say(t('cli.unrelated'))
  return 1
}

function linkLines(
  alignment: Alignment,
  texts: ReadTexts,
  { explain, json }: { explain: boolean; json: boolean },
  { t }: Terminal,
): Iterable<string> {
  const languages = { sourceLanguage: texts.source.language, targetLanguage: texts.targetLanguage }
  if (json) return [jsonOf(alignment, languages, explain ? t : undefined)]
  return explain ? explanationLines(alignment, t) : [writeLinks(alignment.links)]
}

async function readDictionary(path: string | undefined, terminal: Terminal): Promise<TermPair[]> {
  if (path === undefined) return []
  const { text } = await readTextFile(path, terminal)
  const parsed = parseDictionary(text)
  if (parsed.ok) return parsed.value
  const { code, line, found } = parsed.error
  throw new FileError(path, [
    { line, sentence: (t) => t(`formats.dictionaryProblems.${code}`, { line, found }) },
  ])
}
