import { unlinkSync } from 'node:fs'
import type { FileSystem } from '../services/file-system.ts'

/** The disk for a program that may be stopped at any moment: what it had begun to write can be cleared away. */
export type CleanFiles = { readonly files: FileSystem; readonly clear: () => void }

export function cleanFiles(inner: FileSystem): CleanFiles {
  const begun = new Set<string>()
  return {
    files: {
      ...inner,
      async open(path, how, mode) {
        const file = await inner.open(path, how, mode)
        if (how === 'create') begun.add(path)
        return file
      },
      async rename(from, to) {
        await inner.rename(from, to)
        begun.delete(from)
      },
      async remove(path) {
        await inner.remove(path)
        begun.delete(path)
      },
    },
    clear() {
      for (const path of begun) {
        try {
          unlinkSync(path)
        } catch {
          continue
        }
      }
    },
  }
}
