import { programFolders } from '../../services/program-folders.ts'
import { openProgram } from '../../web/open-program.ts'
import { parseCommand } from '../parse-command.ts'
import { projectPath } from '../project-path.ts'
import type { Command } from '../terminal.ts'

/** `taraz open`: the program in the best shell that there is. */
export const open: Command = async (args, terminal) => {
  const { positionals } = parseCommand(args, {}, [0, 1])
  const { t, untilStopped, write } = terminal
  return openProgram({
    folders: programFolders(),
    project: await projectPath(positionals[0], terminal),
    say: (line) => void write(`${line}\n`),
    t,
    stop: untilStopped(),
  })
}
