import { basename } from 'node:path'
import type { ProjectRecords } from '../../../shared/model/collections.ts'
import type { Conflict } from '../../../shared/model/records.ts'
import { writeProject } from '../../../shared/model/write-project.ts'
import { mergeProjects } from '../../../shared/operations/merge/merge-projects.ts'
import { installMergeDriver } from '../install-merge-driver.ts'
import { parseCommand, required } from '../parse-command.ts'
import { checkStandardOnce, isEmptyFile, readProjectFile } from '../read-files.ts'
import type { Command, Terminal } from '../terminal.ts'
import { UsageError } from '../usage-error.ts'
import { writeOutput } from '../write-output.ts'

const OPTIONS = {
  output: { type: 'string', short: 'o' },
  'no-base': { type: 'boolean' },
  'install-driver': { type: 'boolean' },
  driver: { type: 'boolean' },
} as const

/**
 * `taraz merge`: two copies of a project and what both began with, to one. 0: all was decided; 1: conflicts are kept in
 * the file; 2: the files can't be read or are of different projects, and nothing is written.
 */
export const merge: Command = async (args, terminal) => {
  const { values, positionals } = parseCommand(args, OPTIONS, [0, 3])
  if (values['install-driver']) return installMergeDriver(terminal)
  const [ours, theirs] = positionals.slice(-2)
  const base = values['no-base'] ? undefined : positionals[0]
  const wanted = values['no-base'] ? 2 : 3
  if (positionals.length < wanted || ours === undefined || theirs === undefined)
    throw new UsageError((t) => t('cli.usage.tooFewFiles'))
  const to = required('--output', values.output)
  checkStandardOnce(base, ours, theirs)
  // Git gives an empty file where a file was added on both sides.
  const isBlind = base === undefined || (await isEmptyFile(base, terminal))
  const copies = {
    base: isBlind ? null : await readProjectFile(base, terminal),
    ours: await readProjectFile(ours, terminal),
    theirs: await readProjectFile(theirs, terminal),
  }
  // Git's own names of the three files say nothing.
  const names = values.driver ? undefined : { ours: basename(ours), theirs: basename(theirs) }
  return mergeInto(to, copies, names, terminal)
}

async function mergeInto(
  to: string,
  copies: {
    readonly base: ProjectRecords | null
    readonly ours: ProjectRecords
    readonly theirs: ProjectRecords
  },
  names: { readonly ours: string; readonly theirs: string } | undefined,
  terminal: Terminal,
): Promise<0 | 1> {
  const merged = mergeProjects(copies.base, copies.ours, copies.theirs, names && { names })
  if (!merged.ok) {
    const { error } = merged
    throw new UsageError((t) =>
      error.code === 'other-project'
        ? t('cli.merge.otherProject')
        : t('cli.merge.sentenceMoved', { id: error.id }),
    )
  }
  const { records, conflicts } = merged.value
  await writeOutput(to, [writeProject(records)], terminal)
  const { t, say } = terminal
  say(t('cli.merge.done', { count: conflicts.length }))
  for (const conflict of conflicts) say(describe(conflict, terminal))
  return conflicts.length === 0 ? 0 : 1
}

function describe({ kind, collection, record, field }: Conflict, { t }: Terminal): string {
  return t(`cli.merge.${kind}`, { place: [collection, record, ...(field ?? [])].join('/') })
}
