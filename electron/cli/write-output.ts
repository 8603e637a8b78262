import { dirname, join, resolve } from 'node:path'
import { errorMessage } from '../../shared/i18n/describe-error.ts'
import { replaceFile, type Replacement } from '../services/replace-file.ts'
import { replaceFiles, type NewFile } from '../services/replace-files.ts'
import { ifThere, inTermsOf } from '../services/system-error.ts'
import { about } from './file-error.ts'
import { STANDARD, type Terminal } from './terminal.ts'

/** Writes to a file, whole or not at all, or to standard output. Throws FileError. */
export async function writeOutput(
  path: string,
  chunks: Iterable<string>,
  { files, write }: Terminal,
  options: Pick<Replacement, 'replace'> = {},
): Promise<void> {
  if (path === STANDARD) {
    for (const chunk of chunks) await write(chunk)
    return
  }
  await about(
    path,
    (t, { data }) => errorMessage(t, data),
    async () => {
      await replaceFile(files, await followLink(path, files), encoded(chunks), options)
    },
  )
}

/** Writes files into the folder of `path`, all or none. Throws FileError. */
export async function writeOutputs(
  path: string,
  outputs: readonly { readonly name: string; readonly chunks: Iterable<string> }[],
  { files }: Terminal,
): Promise<void> {
  const folder = dirname(resolve(path))
  async function* news(): AsyncGenerator<NewFile> {
    for (const { name, chunks } of outputs) yield { path: join(folder, name), contents: encoded(chunks) }
  }
  await about(
    path,
    (t, { data }) => errorMessage(t, data),
    () => replaceFiles(files, news(), true),
  )
}

/** The file that a link leads to is the one that is replaced. */
function followLink(path: string, files: Terminal['files']): Promise<string> {
  return inTermsOf(path, async () => (await ifThere(files.realPath(path))) ?? resolve(path))
}

function* encoded(chunks: Iterable<string>): Generator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}
