import { constants } from 'node:fs'
import * as node from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * The few things that are ever done to files, as a port, so that tests can make every one of them fail and can play
 * a power cut. Everything rejects with the system's error (see system-error.ts).
 */
export type FileSystem = {
  /** `create` fails where the file is there; `append` and `read` where it is not. */
  open(path: string, how: 'read' | 'create' | 'append', mode?: number): Promise<OpenFile>
  readFile(path: string): Promise<Uint8Array<ArrayBuffer>>
  facts(path: string): Promise<FileFacts>
  realPath(path: string): Promise<string>
  list(folder: string): Promise<readonly FolderEntry[]>
  /** With its parents, so that a power cut leaves them there; no failure where it is there. */
  makeFolder(path: string): Promise<void>
  /** Fails where `to` is there; a clone where the disk can. */
  copy(from: string, to: string): Promise<void>
  /** Replaces `to`. */
  rename(from: string, to: string): Promise<void>
  /** A second name for the file; fails where `to` is there. */
  link(from: string, to: string): Promise<void>
  remove(path: string): Promise<void>
  /** Gives the file the mode, and if it can the owner, of another. */
  setAccess(path: string, like: FileFacts): Promise<void>
  /** Makes names that were added to the folder, or replaced in it, survive a power cut. */
  syncFolder(path: string): Promise<void>
  /** What the system would say; for root it says yes to everything but a read-only disk. */
  canWrite(path: string): Promise<boolean>
}

export type OpenFile = {
  /** Gives how many bytes were written: the system may write fewer than it was given. */
  write(bytes: Uint8Array): Promise<number>
  /** Gives how many bytes were read; 0 at the end. */
  read(into: Uint8Array): Promise<number>
  /** Data and facts are on the disk. After a failure the data is lost for good: it must not be tried again. */
  sync(): Promise<void>
  /** As much of it as is needed to read the data back. */
  syncData(): Promise<void>
  close(): Promise<void>
}

export type FileKind = 'file' | 'folder' | 'other'

export type FolderEntry = { readonly name: string; readonly kind: FileKind | 'link' }

export type FileFacts = {
  readonly kind: FileKind
  readonly size: number
  readonly modifiedNs: bigint
  /** Of anything about it, its name included. */
  readonly changedNs: bigint
  readonly inode: bigint
  readonly mode: number
  readonly owner: readonly [user: number, group: number]
}

export const nodeFileSystem: FileSystem = {
  async open(path, how, mode = 0o666) {
    return openFile(await node.open(path, FLAGS[how], mode))
  },

  async readFile(path) {
    const file = await node.open(path, constants.O_RDONLY)
    try {
      return await readWhole(file)
    } finally {
      await file.close()
    }
  },

  async facts(path) {
    const found = await node.stat(path, { bigint: true })
    return {
      kind: kindOf(found),
      size: Number(found.size),
      modifiedNs: found.mtimeNs,
      changedNs: found.ctimeNs,
      inode: found.ino,
      mode: Number(found.mode) & 0o7777,
      owner: [Number(found.uid), Number(found.gid)],
    }
  },

  realPath: (path) => node.realpath(path),

  async list(folder) {
    const entries = await node.readdir(folder, { withFileTypes: true })
    return entries.map((entry) => ({
      name: entry.name,
      kind: entry.isSymbolicLink() ? 'link' : kindOf(entry),
    }))
  },

  async makeFolder(path) {
    const first = await node.mkdir(path, { recursive: true })
    if (first === undefined) return
    for (let made = path; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made))
  },

  copy: (from, to) => node.copyFile(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE),
  rename: (from, to) => node.rename(from, to),
  link: (from, to) => node.link(from, to),
  remove: (path) => node.unlink(path),

  async setAccess(path, like) {
    await node.chown(path, ...like.owner).catch(() => undefined)
    await node.chmod(path, like.mode)
  },

  syncFolder,

  async canWrite(path) {
    return node.access(path, constants.W_OK).then(
      () => true,
      () => false,
    )
  },
}

/** Into one buffer of its size: Node's own reading puts pieces together, which holds everything up in a large file. */
async function readWhole(file: node.FileHandle): Promise<Uint8Array<ArrayBuffer>> {
  const { size } = await file.stat()
  const bytes = new Uint8Array(size)
  let length = 0
  while (length < size) {
    const { bytesRead } = await file.read(bytes, length, size - length)
    if (bytesRead === 0) return bytes.slice(0, length)
    length += bytesRead
  }
  return size > 0 ? bytes : new Uint8Array(await file.readFile())
}

const FLAGS = {
  read: constants.O_RDONLY,
  create: constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL,
  append: constants.O_WRONLY | constants.O_APPEND,
}

function openFile(file: node.FileHandle): OpenFile {
  return {
    write: async (bytes) => (await file.write(bytes)).bytesWritten,
    read: async (into) => (await file.read(into)).bytesRead,
    sync: () => file.sync(),
    syncData: () => file.datasync(),
    close: () => file.close(),
  }
}

function kindOf(found: { isFile(): boolean; isDirectory(): boolean }): FileKind {
  if (found.isFile()) return 'file'
  return found.isDirectory() ? 'folder' : 'other'
}

/** Windows cannot open a folder, and some network disks cannot sync one: there it stays undone. */
const UNABLE = new Set(['EISDIR', 'EINVAL', 'ENOTSUP', 'EPERM', 'EACCES'])

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await node.open(path, constants.O_RDONLY)
  try {
    await folder.sync()
  } catch (error) {
    if (!UNABLE.has((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await folder.close()
  }
}
