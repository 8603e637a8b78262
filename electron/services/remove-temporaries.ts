import { basename, dirname, join } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { isTemporaryOf } from './replace-file.ts'

/** Clears away what a crash left half-written beside a file. Only for whoever holds the file's lock. */
export async function removeTemporaries(files: FileSystem, path: string): Promise<void> {
  const folder = dirname(path)
  const entries = await files.list(folder).catch(() => [])
  for (const { name } of entries) {
    if (isTemporaryOf(name, basename(path))) await files.remove(join(folder, name)).catch(() => undefined)
  }
}
