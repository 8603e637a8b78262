import { basename, dirname, join } from 'node:path'
import type { Listing, Place } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import { checkName } from './file-name.ts'
import type { FileFacts, FileSystem } from './file-system.ts'
import type { Handles } from './handles.ts'
import { ifThere, inTermsOf } from './system-error.ts'

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Folders as the page sees them. */
export class Places {
  private readonly files: FileSystem
  private readonly handles: Handles

  constructor(files: FileSystem, handles: Handles) {
    this.files = files
    this.handles = handles
  }

  async list(folder: string): Promise<Listing> {
    const [entries, canWrite] = await Promise.all([this.entriesOf(folder), this.files.canWrite(folder)])
    const parents = lineage(folder).map((path) => this.placeOf(path, 'folder'))
    return { folder: parents.at(-1)!, parents, entries, canWrite }
  }

  async createFolder(parent: string, name: string): Promise<Place> {
    checkName(name)
    const path = join(parent, name)
    await inTermsOf(path, async () => {
      if (await ifThere(this.files.facts(path))) throw new HostError({ code: 'exists', name })
      await this.files.makeFolder(path)
    })
    return this.placeOf(path, 'folder')
  }

  /** A file as it is on the disk now. */
  async describeFile(path: string): Promise<Place> {
    const facts = await inTermsOf(path, () => this.files.facts(path))
    return this.placeOf(path, 'file', facts)
  }

  private placeOf(path: string, kind: Place['kind'], facts?: FileFacts): Place {
    return {
      handle: this.handles.ofPath(path),
      name: basename(path) || path,
      kind,
      ...(facts && { sizeBytes: facts.size, modified: modified(facts) }),
    }
  }

  private async entriesOf(folder: string): Promise<Place[]> {
    const entries = await inTermsOf(folder, () => this.files.list(folder))
    const shown = entries.filter((entry) => !entry.name.startsWith('.') && entry.kind !== 'other')
    const places = await Promise.all(shown.map((entry) => this.entryOf(join(folder, entry.name))))
    return places.filter((place) => place !== undefined).sort(compare)
  }

  /** Undefined for what went away meanwhile, for a link that leads nowhere, and for devices and the like. */
  private async entryOf(path: string): Promise<Place | undefined> {
    const facts = await this.files.facts(path).catch(() => undefined)
    if (!facts || facts.kind === 'other') return undefined
    return facts.kind === 'folder' ? this.placeOf(path, 'folder') : this.placeOf(path, 'file', facts)
  }
}

function modified(facts: FileFacts): string {
  return new Date(Number(facts.modifiedNs / 1_000_000n)).toISOString()
}

/** Folders first, then by name as a person counts: 2 before 10. */
function compare(a: Place, b: Place): number {
  if (a.kind !== b.kind) return a.kind === 'folder' ? -1 : 1
  return collator.compare(a.name, b.name)
}

/** From the root to the folder itself. */
function lineage(folder: string): string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [...lineage(parent), folder]
}
