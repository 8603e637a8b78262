import { userInfo } from 'node:os'
import { join } from 'node:path'
import { settings as schema, type Settings } from '../../shared/rpc/contract.ts'
import type { FileSystem } from './file-system.ts'
import { JsonFile } from './json-file.ts'

/** What the user chose; kept in `settings.json` of the data folder. */
export class SettingsStore {
  private readonly file: JsonFile
  private readonly defaults: Settings

  constructor(files: FileSystem, dataFolder: string, author: string | undefined) {
    this.file = new JsonFile(files, join(dataFolder, 'settings.json'))
    this.defaults = {
      language: null,
      theme: 'system',
      firstSide: 'source',
      showHidden: false,
      density: 'comfortable',
      sideTab: 'claims',
      zoom: 1,
      author: (author ?? systemUser()).slice(0, 200),
      keyPreset: 'taraz',
      keys: {},
      segmentation: {},
    }
  }

  async read(): Promise<Settings> {
    return this.settingsIn(await this.file.read())
  }

  /** Fields that this version does not know stay in the file. */
  async write(change: Partial<Settings>): Promise<Settings> {
    const written = await this.file.change((before) => {
      const known = this.settingsIn(before)
      return { ...(isObject(before) ? before : {}), ...known, ...change }
    })
    return this.settingsIn(written)
  }

  /** A field that makes no sense gets its default; the others keep what the user chose. */
  private settingsIn(found: unknown): Settings {
    const values = isObject(found) ? found : {}
    const fields = Object.entries(schema.shape).map(([key, validator]) => {
      const parsed = validator.safeParse(values[key])
      return [key, parsed.success ? parsed.data : this.defaults[key as keyof Settings]]
    })
    return schema.parse(Object.fromEntries(fields))
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Some containers run under a number that has no name. */
function systemUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
