import { resolve } from 'node:path'
import { errorMessage } from '../../shared/i18n/describe-error.ts'
import { inTermsOf } from '../services/system-error.ts'
import { about } from './file-error.ts'
import type { Terminal } from './terminal.ts'

/** The absolute path of the project that the program is started with. Throws FileError where there is no such file. */
export async function projectPath(
  path: string | undefined,
  { files }: Terminal,
): Promise<string | undefined> {
  if (path === undefined) return undefined
  const absolute = resolve(path)
  await about(
    path,
    (t, { data }) => errorMessage(t, data),
    () => inTermsOf(absolute, () => files.facts(absolute)),
  )
  return absolute
}
