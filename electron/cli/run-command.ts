import { createTranslator } from '../../shared/i18n/create-translator.ts'
import { LANGUAGES, pickLanguage, type Language } from '../../shared/i18n/languages.ts'
import { programVersion } from '../services/program-files.ts'
import { FileError } from './file-error.ts'
import { oneOf } from './parse-command.ts'
import { sayFindings } from './say-findings.ts'
import type { Command, ExitCode, Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Each is read in only when it is asked for: what opens a window is not needed to count words. */
const COMMANDS = {
  new: async () => (await import('./commands/new-project.ts')).newProject,
  align: async () => (await import('./commands/align.ts')).align,
  export: async () => (await import('./commands/export-project.ts')).exportProject,
  import: async () => (await import('./commands/import-annotations.ts')).importAnnotations,
  validate: async () => (await import('./commands/validate.ts')).validate,
  merge: async () => (await import('./commands/merge.ts')).merge,
  agree: async () => (await import('./commands/agree.ts')).agree,
  stats: async () => (await import('./commands/stats.ts')).stats,
  claims: async () => (await import('./commands/claims.ts')).claims,
  serve: async () => (await import('./commands/serve.ts')).serve,
  open: async () => (await import('./commands/open.ts')).open,
} as const satisfies Record<string, () => Promise<Command>>

export type CommandName = keyof typeof COMMANDS

type Bare = Omit<Terminal, 't' | 'language'>

/** Runs what the arguments say; failures that are foreseen are said on standard error and in the exit code. */
export async function runCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  bare: Bare,
): Promise<ExitCode> {
  let terminal = inLanguage(bare, environmentLanguage(env))
  try {
    const asked = takeLanguage(args)
    if (asked.language) terminal = inLanguage(bare, asked.language)
    return await runNamed(asked.rest, terminal)
  } catch (error) {
    return sayError(error, terminal)
  }
}

async function runNamed([name = '', ...args]: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { t, write } = terminal
  if (name === '--version') {
    await write(`${programVersion()}\n`)
    return 0
  }
  const isHelp = ['--help', '-h', 'help'].includes(name)
  if (isHelp || !isCommand(name)) {
    const [about = ''] = args
    if (isHelp) await write(isCommand(about) ? t(`cli.help.${about}`) : t('cli.help.all'))
    else
      throw new UsageError(() =>
        name === '' ? t('cli.usage.noCommand') : t('cli.usage.unknownCommand', { name }),
      )
    return 0
  }
  if (asksHelp(args)) {
    await write(t(`cli.help.${name}`))
    return 0
  }
  const command: Command = await COMMANDS[name]()
  return command(args, terminal)
}

function isCommand(name: string): name is CommandName {
  return Object.hasOwn(COMMANDS, name)
}

function asksHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).some((arg) => arg === '--help' || arg === '-h')
}

/** `--lang fa`, anywhere: every command has it. */
function takeLanguage(args: readonly string[]): { language: Language | undefined; rest: readonly string[] } {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  if (at < 0) return { language: undefined, rest: args }
  const isOne = args[at] !== '--lang'
  const value = isOne ? args[at]!.slice('--lang='.length) : (args[at + 1] ?? '')
  return { language: oneOf('--lang', value, LANGUAGES), rest: args.toSpliced(at, isOne ? 1 : 2) }
}

/** As POSIX has it: the first of these that is set says it. */
function environmentLanguage(env: NodeJS.ProcessEnv): Language {
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || ''
  return pickLanguage([locale.replace(/[.@].*$/, '').replaceAll('_', '-')])
}

/** Without isolates: a terminal that does not know them draws a box for each. */
function inLanguage(bare: Bare, language: Language): Terminal {
  return { ...bare, language, t: createTranslator(language, { isolates: false }).t }
}

function sayError(error: unknown, terminal: Terminal): ExitCode {
  const { t, say } = terminal
  if (error instanceof FileError) sayFindings(error.path, error.findings, terminal)
  else if (error instanceof UsageError) {
    say(error.sentence(t))
    say(t('cli.usage.seeHelp'))
  } else throw error
  return 2
}
