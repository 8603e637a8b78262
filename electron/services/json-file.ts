import { dirname } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { replaceFile } from './replace-file.ts'
import { ifThere, inTermsOf } from './system-error.ts'

/** A small JSON file of the program's own, replaced as a whole; changes come one after another. */
export class JsonFile {
  private readonly files: FileSystem
  private readonly path: string
  private last: Promise<unknown> = Promise.resolve()

  constructor(files: FileSystem, path: string) {
    this.files = files
    this.path = path
  }

  /** Undefined where there is none. A file that is no JSON is set aside, so that nothing is written over it. */
  async read(): Promise<unknown> {
    const bytes = await inTermsOf(this.path, () => ifThere(this.files.readFile(this.path)))
    if (!bytes) return undefined
    try {
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    } catch {
      await this.setAside()
      return undefined
    }
  }

  /** Reads it, and writes what `change` makes of it; gives what was written. */
  change<T>(change: (before: unknown) => T): Promise<T> {
    const next = this.last.then(async () => {
      const after = change(await this.read())
      await this.files.makeFolder(dirname(this.path))
      await replaceFile(this.files, this.path, [Buffer.from(`${JSON.stringify(after, null, 2)}\n`)])
      return after
    })
    this.last = next.catch(() => undefined)
    return next
  }

  private async setAside(): Promise<void> {
    const time = new Date().toISOString().replace(/[:.]/g, '-')
    await this.files.rename(this.path, `${this.path}.damaged-${time}`)
  }
}
