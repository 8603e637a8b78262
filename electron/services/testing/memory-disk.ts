import { basename, dirname } from 'node:path'
import type { FileFacts, FileSystem, OpenFile } from '../file-system.ts'
import { systemError } from './faulty-files.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** `onDisk` is what a power cut leaves for sure; of what was written since anything may be left. */
type Inode = { readonly number: bigint; data: Bytes; onDisk: Bytes; mode: number; time: bigint }

/** A name given (inode) or taken away (undefined), as yet only in memory. */
type NameChange = { readonly folder: string; readonly names: ReadonlyMap<string, Inode | undefined> }

/**
 * A disk in memory on which the power can be cut. It promises what POSIX does and no more: what was synced stays;
 * of writes since then any part may be there, zeros in its place, or nothing; names that were changed in a folder
 * that was not synced since may each be changed or not. A rename is never half done, and a folder that was made
 * stays.
 */
export class MemoryDisk implements FileSystem {
  private readonly folders: Set<string>
  private readonly names: Map<string, Inode>
  private readonly namesOnDisk: Map<string, Inode>
  private changes: NameChange[] = []
  private inodes = 0n
  private clock = 0n

  constructor(folders: readonly string[] = ['/']) {
    this.folders = new Set(folders)
    this.names = new Map()
    this.namesOnDisk = new Map()
  }

  /** A disk as it might be found after the power was cut now. `random`: 0 to 1. */
  afterPowerCut(random: () => number, keeps: (path: string) => boolean): MemoryDisk {
    const found = new MemoryDisk([...this.folders])
    const names = new Map(this.namesOnDisk)
    for (const change of this.changes) {
      if (random() < 0.5) setNames(names, change.names)
    }
    const copies = new Map<Inode, Inode>()
    for (const [path, inode] of names) {
      if (!keeps(path)) continue
      const data = dataAfterPowerCut(inode, random)
      const copy = copies.get(inode) ?? { ...inode, data, onDisk: data }
      copies.set(inode, copy)
      found.names.set(path, copy)
      found.namesOnDisk.set(path, copy)
    }
    found.inodes = this.inodes
    return found
  }

  put(path: string, data: Bytes): void {
    const inode = this.newInode(0o644)
    inode.data = data
    inode.onDisk = data
    this.names.set(path, inode)
    this.namesOnDisk.set(path, inode)
  }

  readonly open: FileSystem['open'] = async (path, how, mode = 0o666) => {
    if (how === 'create') {
      if (this.names.has(path)) throw systemError('EEXIST', 'open')
      this.checkFolder(path)
      this.change(path, new Map([[path, this.newInode(mode)]]))
    }
    return this.openInode(this.find(path, 'open'))
  }

  readonly readFile: FileSystem['readFile'] = async (path) => this.find(path, 'read').data.slice()

  readonly facts: FileSystem['facts'] = async (path): Promise<FileFacts> => {
    const isFolder = this.folders.has(path)
    const inode = isFolder ? undefined : this.find(path, 'stat')
    return {
      kind: isFolder ? 'folder' : 'file',
      size: inode?.data.length ?? 0,
      modifiedNs: inode?.time ?? 0n,
      changedNs: inode?.time ?? 0n,
      inode: inode?.number ?? 0n,
      mode: inode?.mode ?? 0o755,
      owner: [0, 0],
    }
  }

  readonly realPath: FileSystem['realPath'] = async (path) => {
    await this.facts(path)
    return path
  }

  readonly list: FileSystem['list'] = async (folder) => {
    if (!this.folders.has(folder)) throw systemError('ENOENT', 'scandir')
    const files = [...this.names.keys()].filter((path) => dirname(path) === folder)
    const folders = [...this.folders].filter((path) => path !== '/' && dirname(path) === folder)
    return [
      ...files.map((path) => ({ name: basename(path), kind: 'file' as const })),
      ...folders.map((path) => ({ name: basename(path), kind: 'folder' as const })),
    ]
  }

  readonly makeFolder: FileSystem['makeFolder'] = async (path) => {
    for (let folder = path; !this.folders.has(folder); folder = dirname(folder)) this.folders.add(folder)
  }

  readonly copy: FileSystem['copy'] = async (from, to) => {
    const { data, mode } = this.find(from, 'copyfile')
    const file = await this.open(to, 'create', mode)
    await file.write(data)
  }

  readonly rename: FileSystem['rename'] = async (from, to) => {
    const inode = this.find(from, 'rename')
    this.checkFolder(to)
    this.change(
      to,
      new Map([
        [from, undefined],
        [to, inode],
      ]),
    )
  }

  readonly link: FileSystem['link'] = async (from, to) => {
    if (this.names.has(to)) throw systemError('EEXIST', 'link')
    this.change(to, new Map([[to, this.find(from, 'link')]]))
  }

  readonly remove: FileSystem['remove'] = async (path) => {
    this.find(path, 'unlink')
    this.change(path, new Map([[path, undefined]]))
  }

  readonly setAccess: FileSystem['setAccess'] = async (path, like) => {
    this.find(path, 'chmod').mode = like.mode
  }

  readonly syncFolder: FileSystem['syncFolder'] = async (folder) => {
    for (const change of this.changes) if (change.folder === folder) setNames(this.namesOnDisk, change.names)
    this.changes = this.changes.filter((change) => change.folder !== folder)
  }

  readonly canWrite: FileSystem['canWrite'] = async () => true

  private openInode(inode: Inode): OpenFile {
    let place = 0
    return {
      write: async (bytes) => {
        inode.data = concat(inode.data, bytes)
        inode.time = ++this.clock
        return bytes.length
      },
      read: async (into) => {
        const part = inode.data.subarray(place, place + into.length)
        into.set(part)
        place += part.length
        return part.length
      },
      sync: async () => void (inode.onDisk = inode.data),
      syncData: async () => void (inode.onDisk = inode.data),
      close: async () => undefined,
    }
  }

  private newInode(mode: number): Inode {
    const empty = new Uint8Array()
    return { number: ++this.inodes, data: empty, onDisk: empty, mode, time: ++this.clock }
  }

  private change(path: string, names: ReadonlyMap<string, Inode | undefined>): void {
    setNames(this.names, names)
    this.changes.push({ folder: dirname(path), names })
  }

  private find(path: string, syscall: string): Inode {
    const inode = this.names.get(path)
    if (!inode) throw systemError('ENOENT', syscall)
    return inode
  }

  private checkFolder(path: string): void {
    if (!this.folders.has(dirname(path))) throw systemError('ENOENT', 'open')
  }
}

function setNames(into: Map<string, Inode>, names: ReadonlyMap<string, Inode | undefined>): void {
  for (const [path, inode] of names) {
    if (inode) into.set(path, inode)
    else into.delete(path)
  }
}

function concat(a: Bytes, b: Uint8Array): Bytes {
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}

/** All of it, none of it, a part, or its length in zeros: the four that file systems leave. */
function dataAfterPowerCut({ data, onDisk }: Inode, random: () => number): Bytes {
  const fate = Math.floor(random() * 4)
  if (fate === 0) return data
  if (fate === 1) return onDisk
  const end = onDisk.length + Math.floor(random() * (data.length - onDisk.length))
  if (fate === 2) return data.slice(0, end)
  const zeroed = data.slice()
  zeroed.fill(0, end)
  return zeroed
}
