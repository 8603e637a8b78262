import { readSrx } from '../../shared/formats/srx/read-srx.ts'
import type { RulesByLanguage } from '../../shared/text/segmentation-rule.ts'
import { segmentationFor } from '../../shared/text/segmentation-rules.ts'
import { cutText } from '../services/jobs/cut-text.ts'
import type { TextParagraph } from '../../shared/text/segment-text.ts'
import { FileError } from './file-error.ts'
import { language } from './parse-command.ts'
import { checkStandardOnce, readTextFile } from './read-files.ts'
import { STANDARD, type Terminal } from './terminal.ts'

/** How `new` and `align` are told to read texts. */
export const TEXT_OPTIONS = {
  'source-lang': { type: 'string' },
  'target-lang': { type: 'string' },
  sentences: { type: 'boolean' },
  rules: { type: 'string' },
} as const

type Values = { 'source-lang'?: string; 'target-lang'?: string; sentences?: boolean; rules?: string }

export type ReadText = {
  readonly paragraphs: readonly TextParagraph[]
  readonly language: string
  /** Of the file; undefined for standard input. */
  readonly file: string | undefined
}

export type ReadTexts = {
  readonly source: ReadText
  readonly target: ReadText | undefined
  readonly targetLanguage: string
}

/** The texts of a command, cut into sentences. Throws UsageError and FileError. */
export async function readTexts(
  [source, target]: readonly string[],
  values: Values,
  terminal: Terminal,
): Promise<ReadTexts> {
  const languages = {
    source: language('--source-lang', values['source-lang'], 'fa'),
    target: language('--target-lang', values['target-lang'], 'en'),
  }
  checkStandardOnce(source, target, values.rules)
  const own = values.rules === undefined ? {} : await readRules(values.rules, terminal)
  const read = async (path: string, tag: string): Promise<ReadText> => {
    const { text, name } = await readTextFile(path, terminal)
    const presegmented = values.sentences ?? false
    const paragraphs = cutText({
      text,
      language: tag,
      presegmented,
      file: name,
      rules: segmentationFor(tag, own),
    })
    return { paragraphs, language: tag, file: path === STANDARD ? undefined : name }
  }
  return {
    source: await read(source!, languages.source),
    target: target === undefined ? undefined : await read(target, languages.target),
    targetLanguage: languages.target,
  }
}

async function readRules(path: string, terminal: Terminal): Promise<RulesByLanguage> {
  const { text, name } = await readTextFile(path, terminal)
  const read = readSrx(text)
  if (read.ok) return read.value.rules
  const { code, line, detail } = read.error
  throw new FileError(path, [
    { line, sentence: (t) => t(`errors.host.bad-srx-${code}`, { name, line, detail }) },
  ])
}
