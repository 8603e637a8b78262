import { dirname } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { prepareFile, publishFile, renamePatiently, temporaryName, type Contents } from './replace-file.ts'
import { ifThere, inTermsOf } from './system-error.ts'

export type NewFile = { readonly path: string; readonly contents: Contents }

type Ready = {
  readonly path: string
  readonly temporary: string
  old: string | undefined
  isPublished: boolean
}

/**
 * Writes several files of one folder, all or none: each is written whole and read back before the first takes its
 * name, and those that were replaced come back where a later one fails. Gives their paths. The files are taken from
 * `contents` one after another. Rejects with HostError.
 */
export async function replaceFiles(
  files: FileSystem,
  contents: AsyncIterable<NewFile>,
  replace: boolean,
): Promise<string[]> {
  const ready: Ready[] = []
  try {
    for await (const file of contents) ready.push(await prepare(files, file, replace))
    for (const file of ready) await inTermsOf(file.path, () => publish(files, file, replace))
    if (ready[0]) await files.syncFolder(dirname(ready[0].path))
    return ready.map(({ path }) => path)
  } catch (cause) {
    for (const file of ready.toReversed()) await takeBack(files, file)
    throw cause
  } finally {
    for (const { temporary, old } of ready) {
      await files.remove(temporary).catch(() => undefined)
      if (old !== undefined) await files.remove(old).catch(() => undefined)
    }
  }
}

async function prepare(files: FileSystem, { path, contents }: NewFile, replace: boolean): Promise<Ready> {
  const { temporary } = await inTermsOf(path, () => prepareFile(files, path, contents, { replace }))
  return { path, temporary, old: undefined, isPublished: false }
}

async function publish(files: FileSystem, file: Ready, replace: boolean): Promise<void> {
  if (replace && (await ifThere(files.facts(file.path)))) file.old = await keepOld(files, file.path)
  await publishFile(files, file.temporary, file.path, replace)
  file.isPublished = true
}

/** A second name for it, or on a disk that knows none a copy. */
async function keepOld(files: FileSystem, path: string): Promise<string> {
  const old = temporaryName(path)
  await files.link(path, old).catch(() => files.copy(path, old))
  return old
}

async function takeBack(files: FileSystem, { path, old, isPublished }: Ready): Promise<void> {
  if (!isPublished) return
  if (old === undefined) await files.remove(path).catch(() => undefined)
  else await renamePatiently(files, old, path).catch(() => undefined)
}
