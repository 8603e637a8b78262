import { programFolders } from '../../services/program-folders.ts'
import { serveProgram } from '../../web/open-program.ts'
import { parseCommand } from '../parse-command.ts'
import { projectPath } from '../project-path.ts'
import type { Command } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'

const OPTIONS = { port: { type: 'string' }, 'no-open': { type: 'boolean' } } as const

/** `taraz serve`: the program at an address of this machine. */
export const serve: Command = async (args, terminal) => {
  const { values, positionals } = parseCommand(args, OPTIONS, [0, 1])
  const { t, untilStopped, write } = terminal
  return serveProgram({
    folders: programFolders(),
    project: await projectPath(positionals[0], terminal),
    port: values.port === undefined ? undefined : portOf(values.port),
    opensWindow: !values['no-open'],
    say: (line) => void write(`${line}\n`),
    t,
    stop: untilStopped(),
  })
}

function portOf(value: string): number {
  const port = Number(value)
  if (/^\d{1,5}$/.test(value) && port <= 65_535) return port
  throw new UsageError((t) => t('cli.usage.badPort', { value }))
}
