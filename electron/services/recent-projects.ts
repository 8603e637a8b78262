import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { RecentProject } from '../../shared/rpc/contract.ts'
import type { FileSystem } from './file-system.ts'
import { folderForDisplay } from './folder-for-display.ts'
import type { Handles } from './handles.ts'
import { JsonFile } from './json-file.ts'
import { ifThere } from './system-error.ts'

const entry = z.object({ path: z.string(), title: z.string(), opened: z.string() })
type Entry = z.infer<typeof entry>

const MOST = 30

/** The projects opened last, the latest first; kept in `recent.json` of the data folder. */
export class RecentProjects {
  private readonly files: FileSystem
  private readonly file: JsonFile

  constructor(files: FileSystem, dataFolder: string) {
    this.files = files
    this.file = new JsonFile(files, join(dataFolder, 'recent.json'))
  }

  async list(handles: Handles): Promise<RecentProject[]> {
    const entries = entriesIn(await this.file.read())
    return Promise.all(entries.map((found) => this.describe(found, handles)))
  }

  async add(path: string, title: string): Promise<void> {
    const latest = { path, title, opened: new Date().toISOString() }
    await this.file.change((before) => [latest, ...without(entriesIn(before), path)].slice(0, MOST))
  }

  async forget(path: string): Promise<void> {
    await this.file.change((before) => without(entriesIn(before), path))
  }

  private async describe({ path, title, opened }: Entry, handles: Handles): Promise<RecentProject> {
    const facts = await ifThere(this.files.facts(path)).catch(() => undefined)
    return {
      handle: handles.ofPath(path),
      name: basename(path),
      title,
      folder: folderForDisplay(dirname(path)),
      opened,
      exists: facts?.kind === 'file',
    }
  }
}

function entriesIn(found: unknown): Entry[] {
  if (!Array.isArray(found)) return []
  return found.flatMap((item) => entry.safeParse(item).data ?? [])
}

function without(entries: readonly Entry[], path: string): Entry[] {
  return entries.filter((found) => found.path !== path)
}
