import { parseCommand } from '../parse-command.ts'
import { findingOf, findProject } from '../read-files.ts'
import { sayFindings } from '../say-findings.ts'
import type { Command } from '../terminal.ts'

/** `taraz validate`: everything that is wrong with a project file, a line each. */
export const validate: Command = async (args, terminal) => {
  const { positionals } = parseCommand(args, {}, [1, 1])
  const path = positionals[0]!
  const { bytes, read } = await findProject(path, terminal)
  if (read.ok) {
    await terminal.write(`${terminal.t('cli.valid', { path })}\n`)
    return 0
  }
  sayFindings(
    path,
    read.error.map((problem) => findingOf(problem, bytes)),
    terminal,
  )
  return 1
}
