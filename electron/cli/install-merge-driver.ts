import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { promisify } from 'node:util'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

const run = promisify(execFile)

/** What git's attributes say of project files: they are merged by the driver of this name. */
const ATTRIBUTE = '*.taraz.json merge=taraz'

/**
 * Has the git repository of the working folder merge project files by this program: a driver in its own configuration
 * (git never takes one from a file of the repository), and a line in its .gitattributes, unless they are there.
 */
export async function installMergeDriver({ t, say }: Terminal): Promise<0> {
  const root = await rootOfRepository()
  const set = (name: string, value: string) => run('git', ['config', name, value], { cwd: root })
  await set('merge.taraz.name', 'Taraz: merge projects by their records')
  await set('merge.taraz.driver', `${thisProgram()} merge --driver %O %A %B -o %A`)
  const path = join(root, '.gitattributes')
  const before = await readFile(path, 'utf8').catch(() => '')
  if (!before.split(/\r?\n/).includes(ATTRIBUTE)) {
    const end = before === '' || before.endsWith('\n') ? '' : '\n'
    await writeFile(path, `${before}${end}${ATTRIBUTE}\n`)
  }
  say(t('cli.merge.installed', { path }))
  return 0
}

async function rootOfRepository(): Promise<string> {
  try {
    const { stdout } = await run('git', ['rev-parse', '--show-toplevel'])
    return stdout.trimEnd()
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
    throw new UsageError((t) => (isMissing ? t('cli.merge.noGit') : t('cli.merge.noRepository')))
  }
}

/** The words by which a shell starts this program again: a runtime and a script, or the installed program. */
function thisProgram(): string {
  const script = process.argv[1]
  const words = script !== undefined && isAbsolute(script) ? [process.execPath, script] : [process.execPath]
  return words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')
}
