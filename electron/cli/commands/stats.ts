import { projectStats, type ProjectStats } from '../project-stats.ts'
import { parseCommand } from '../parse-command.ts'
import { readProjectFile } from '../read-files.ts'
import type { Command, Terminal } from '../terminal.ts'

/** `taraz stats`: how much there is in a project, and how far it has come. */
export const stats: Command = async (args, terminal) => {
  const { values, positionals } = parseCommand(args, { json: { type: 'boolean' } }, [1, 1])
  const found = projectStats(await readProjectFile(positionals[0]!, terminal))
  const text = values.json ? JSON.stringify(found, null, 2) : describe(found, terminal)
  await terminal.write(`${text}\n`)
  return 0
}

function describe(found: ProjectStats, { t }: Terminal): string {
  const { rows, sentences, words, claims } = found
  return [
    t('cli.stats.head', { title: found.title, source: found.sourceLanguage, target: found.targetLanguage }),
    t('cli.stats.rows', { count: rows.total }),
    t('cli.stats.states', rows.byState),
    t('cli.stats.alignment', rows.byAlignment),
    t('cli.stats.sentences', sentences),
    t('cli.stats.words', words),
    t('cli.stats.claims', claims),
  ].join('\n')
}
