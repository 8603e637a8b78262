import { app } from 'electron'
import type { CommandName } from '../cli/run-command.ts'

/** The commands that open no window of this program. A new one that is missing here does not compile. */
const terminalCommands: Record<Exclude<CommandName, 'open'>, true> = {
  new: true,
  align: true,
  export: true,
  import: true,
  merge: true,
  agree: true,
  validate: true,
  stats: true,
  claims: true,
  serve: true,
}
const terminalWords = [...Object.keys(terminalCommands), 'help', '--help', '-h', '--version']

/** What stands behind the program's own name. Not packaged, its folder is the first word that is no switch. */
export function programArguments(argv: readonly string[], isPackaged: boolean): string[] {
  const words = argv.slice(1)
  return isPackaged ? words : words.slice(words.findIndex((word) => !word.startsWith('-')) + 1)
}

/** Whether the installed program was called for the command line, as `taraz export …`. */
export function isForTerminal(args: readonly string[]): boolean {
  return terminalWords.includes(args[0] ?? '')
}

/** Runs a command as the command line does; no window is opened, and no display is needed. */
export async function runInTerminal(args: readonly string[]): Promise<void> {
  app.commandLine.appendSwitch('ozone-platform', 'headless')
  process.argv = [process.execPath, 'taraz', ...args]
  await import('../cli/taraz.ts')
  app.exit(Number(process.exitCode ?? 0))
}
