import { join } from 'node:path'
import type { FileSystem } from './file-system.ts'
import { hashFile } from './read-chunks.ts'
import { temporaryName } from './replace-file.ts'
import { ifThere } from './system-error.ts'

const MOST = 10
const BACKUP = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-([0-9a-f]{8})\.taraz\.json$/

/** Earlier states of a project's file, the last ten; a backup's name says when it was made and what is in it. */
export class Backups {
  private readonly files: FileSystem
  private readonly folder: string

  constructor(files: FileSystem, projectFolder: string) {
    this.files = files
    this.folder = join(projectFolder, 'backups')
  }

  /** Keeps a copy of the file, whose bytes have this hash, unless there is one already. */
  async keep(path: string, sha256: string): Promise<void> {
    const names = await this.names()
    if (names.some((name) => hashIn(name) === sha256.slice(0, 8))) return
    await this.files.makeFolder(this.folder)
    const temporary = temporaryName(join(this.folder, 'backup'))
    try {
      await this.copyTo(temporary, path)
    } catch (cause) {
      await this.files.remove(temporary).catch(() => undefined)
      throw cause
    }
    await this.files.syncFolder(this.folder)
    await this.prune()
  }

  /** The backup with exactly these bytes. */
  async find(sha256: string): Promise<string | undefined> {
    for (const name of await this.names()) {
      const path = join(this.folder, name)
      if (hashIn(name) === sha256.slice(0, 8) && (await hashFile(this.files, path)) === sha256) return path
    }
    return undefined
  }

  /** Named by what was really copied: the file may have been changed meanwhile. */
  private async copyTo(temporary: string, path: string): Promise<void> {
    await this.files.copy(path, temporary)
    await this.sync(temporary)
    const time = new Date().toISOString().replace(/[:.]/g, '-')
    const hash = (await hashFile(this.files, temporary)).slice(0, 8)
    await this.files.rename(temporary, join(this.folder, `${time}-${hash}.taraz.json`))
  }

  /** The copy of a file that may only be read may only be read: then the system writes it when it likes. */
  private async sync(path: string): Promise<void> {
    const file = await this.files.open(path, 'append').catch(() => undefined)
    try {
      await file?.sync()
    } finally {
      await file?.close()
    }
  }

  private async prune(): Promise<void> {
    for (const name of (await this.names()).slice(0, -MOST)) {
      await this.files.remove(join(this.folder, name)).catch(() => undefined)
    }
  }

  /** The oldest first. */
  private async names(): Promise<string[]> {
    const entries = (await ifThere(this.files.list(this.folder))) ?? []
    return entries
      .map(({ name }) => name)
      .filter((name) => BACKUP.test(name))
      .sort()
  }
}

function hashIn(name: string): string | undefined {
  return BACKUP.exec(name)?.[1]
}
