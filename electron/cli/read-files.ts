import { basename } from 'node:path'
import { errorMessage, problemMessage } from '../../shared/i18n/describe-error.ts'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { ProjectProblem } from '../../shared/model/problem.ts'
import type { Result } from '../../shared/model/result.ts'
import { readProjectBytes } from '../services/project-file.ts'
import { readAllRecords } from '../services/read-records.ts'
import { decodeFile, readText, type TextFile } from '../services/read-text.ts'
import { inTermsOf } from '../services/system-error.ts'
import { about, FileError, type Finding } from './file-error.ts'
import { lineOfPath } from './line-of-path.ts'
import { STANDARD, type Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** Standard input can be read once. */
export function checkStandardOnce(...paths: readonly (string | undefined)[]): void {
  if (paths.filter((path) => path === STANDARD).length > 1)
    throw new UsageError((t) => t('cli.usage.standardTwice'))
}

/** A text, from a file or standard input. Throws FileError. */
export function readTextFile(path: string, { files, readInput }: Terminal): Promise<TextFile> {
  return about(
    path,
    (t, { data }) => errorMessage(t, data),
    async () =>
      path === STANDARD ? decodeFile(STANDARD, await readInput()) : readText(files, { kind: 'path', path }),
  )
}

/** A project, from a file or standard input, or all that is wrong with it. Throws FileError where it cannot be read. */
export async function findProject(
  path: string,
  { files, readInput }: Terminal,
): Promise<{ bytes: Uint8Array; read: Result<ProjectRecords, readonly ProjectProblem[]> }> {
  const bytes = await about(
    path,
    (t, { data }) => errorMessage(t, data),
    async () => (path === STANDARD ? readInput() : (await readProjectBytes(files, path)).bytes),
  )
  return { bytes, read: readAllRecords(bytes) }
}

/** Whether there is nothing in a file; standard input is taken to hold something. Throws FileError. */
export async function isEmptyFile(path: string, { files }: Terminal): Promise<boolean> {
  if (path === STANDARD) return false
  return about(
    path,
    (t, { data }) => errorMessage(t, data),
    () => inTermsOf(path, async () => (await files.facts(path)).size === 0),
  )
}

/** A project that is whole. Throws FileError. */
export async function readProjectFile(path: string, terminal: Terminal): Promise<ProjectRecords> {
  const { bytes, read } = await findProject(path, terminal)
  if (read.ok) return read.value
  const name = path === STANDARD ? path : basename(path)
  const problems = read.error
  const whole: Finding = { sentence: (t) => errorMessage(t, { code: 'bad-project', name, problems }) }
  throw new FileError(path, [whole, ...problems.map((problem) => findingOf(problem, bytes))])
}

/** A problem, with the line in which it shows. */
export function findingOf(problem: ProjectProblem, bytes: Uint8Array): Finding {
  const line =
    'line' in problem ? problem.line : 'path' in problem ? lineOfPath(bytes, problem.path) : undefined
  return { line, sentence: (t) => problemMessage(t, problem) }
}
