import { parseArgs, type ParseArgsConfig } from 'node:util'
import { languageTag } from '../../shared/model/records.ts'
import { UsageError } from './usage-error.ts'

type Options = NonNullable<ParseArgsConfig['options']>
type Parsed<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; strict: true }>
>

/** The options and files of a command. Throws UsageError. `files`: how many there may be. */
export function parseCommand<O extends Options>(
  args: readonly string[],
  options: O,
  files: readonly [least: number, most: number],
): Parsed<O> {
  const parsed = parse(args, options)
  const { length } = parsed.positionals
  if (length < files[0]) throw new UsageError((t) => t('cli.usage.tooFewFiles'))
  if (length > files[1])
    throw new UsageError((t) => t('cli.usage.tooManyFiles', { file: parsed.positionals[files[1]]! }))
  return parsed
}

function parse<O extends Options>(args: readonly string[], options: O): Parsed<O> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw asUsageError(error)
  }
}

/** Node names the option in its English sentence alone. */
function asUsageError(error: unknown): unknown {
  if (!(error instanceof TypeError) || !('code' in error)) return error
  const option = /'(-[^\s',]*)/.exec(error.message)?.[1] ?? ''
  return error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
    ? new UsageError((t) => t('cli.usage.unknownOption', { option }))
    : new UsageError((t) => t('cli.usage.badOption', { option }))
}

/** One of some words, given or not. */
export function oneOf<W extends string>(
  option: string,
  value: string | undefined,
  words: readonly W[],
): W | undefined {
  const found = words.find((word) => word === value)
  if (value === undefined || found !== undefined) return found
  throw new UsageError((t) => t('cli.usage.notOneOf', { option, value, words: words.join(', ') }))
}

export function required(option: string, value: string | undefined): string {
  if (value === undefined || value === '')
    throw new UsageError((t) => t('cli.usage.missingOption', { option }))
  return value
}

export function language(option: string, value: string | undefined, otherwise: string): string {
  if (value === undefined) return otherwise
  if (languageTag.safeParse(value).success) return value
  throw new UsageError((t) => t('cli.usage.badLanguage', { option, value }))
}
