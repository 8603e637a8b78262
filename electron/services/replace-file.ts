import { createHash, randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { FileFacts, FileSystem, OpenFile } from './file-system.ts'
import { hashOf, readChunks } from './read-chunks.ts'
import { errorCode, ifThere, inTermsOf, isMissing } from './system-error.ts'
import { writeAll } from './write-all.ts'

/** What is written, piece by piece. */
export type Contents = Iterable<Uint8Array> | AsyncIterable<Uint8Array>

export type Replacement = {
  /** Absent: the file that is there, if any, is replaced; false: a file that is there is a failure, `exists`. */
  readonly replace?: boolean
  /** Reads all of what was written, from the disk, in pieces and in order. Rejects what it does not accept. */
  readonly inspect?: (chunks: AsyncIterable<Uint8Array>) => Promise<void>
  /** The last thing before the new file takes the place of the old; a rejection leaves the old one alone. */
  readonly beforeRename?: (written: Written) => Promise<void>
  /** The new file has taken the place; whether that survives a power cut is not known yet. */
  readonly onRenamed?: (written: Written) => Promise<void> | void
}

/** `sha256` in hexadecimal; `size` in bytes; `inode` by which the file is known wherever it is renamed to. */
export type Written = { readonly sha256: string; readonly size: number; readonly inode: bigint }

/**
 * Writes a file so that at every moment, a power cut included, either the old file or the new one is there, whole:
 * a new file in the same folder, synced, read back and compared, then renamed, then the folder synced. On any
 * failure nothing is left behind. Rejects with HostError. A link is the caller's to resolve.
 */
export async function replaceFile(
  files: FileSystem,
  path: string,
  contents: Contents,
  options: Replacement = {},
): Promise<Written> {
  return inTermsOf(path, async () => {
    const { temporary, written } = await prepareFile(files, path, contents, options)
    try {
      await options.beforeRename?.(written)
      await publishFile(files, temporary, path, options.replace ?? true)
      await options.onRenamed?.(written)
      await files.syncFolder(dirname(path))
      return written
    } catch (cause) {
      await files.remove(temporary).catch(() => undefined)
      throw cause
    }
  })
}

export type Prepared = { readonly temporary: string; readonly written: Written }

/** The first half of replacing a file: the new one is on the disk beside the old, read back, and hidden. */
export async function prepareFile(
  files: FileSystem,
  path: string,
  contents: Contents,
  { replace = true, inspect }: Replacement,
): Promise<Prepared> {
  const before = await ifThere(files.facts(path))
  checkReplaceable(path, before, replace)
  const temporary = temporaryName(path)
  try {
    const written = await writeTemporary(files, temporary, contents, before)
    await verify(files, temporary, path, written, inspect)
    return { temporary, written }
  } catch (cause) {
    await files.remove(temporary).catch(() => undefined)
    throw cause
  }
}

/** A rename would replace a read-only file without asking, and root may write it anyway: its mode is what is meant. */
function checkReplaceable(path: string, before: FileFacts | undefined, replace: boolean): void {
  const name = basename(path)
  if (!before) return
  if (before.kind !== 'file') throw new HostError({ code: 'bad-name', name })
  if (!replace) throw new HostError({ code: 'exists', name })
  if ((before.mode & 0o222) === 0) throw new HostError({ code: 'no-permission', name })
}

/** Hidden, and never longer than a name may be. */
export function temporaryName(path: string): string {
  return join(dirname(path), `${temporaryStem(basename(path))}${randomBytes(6).toString('hex')}.tmp`)
}

export function isTemporaryOf(name: string, of: string): boolean {
  const stem = temporaryStem(of)
  return name.startsWith(stem) && /^[0-9a-f]{12}\.tmp$/.test(name.slice(stem.length))
}

/** Of a long name only a part fits; its hash keeps it apart from others that begin alike. */
function temporaryStem(name: string): string {
  const letters = [...name]
  return letters.length <= 40 ? `.${name}.` : `.${letters.slice(0, 30).join('')}.${hashOf(name).slice(0, 8)}.`
}

async function writeTemporary(
  files: FileSystem,
  path: string,
  contents: Contents,
  like: FileFacts | undefined,
): Promise<Written> {
  const hash = createHash('sha256')
  let size = 0
  const file = await openNew(files, path, like?.mode)
  try {
    for await (const bytes of contents) {
      hash.update(bytes)
      size += bytes.length
      await writeAll(file, bytes)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  if (like) await files.setAccess(path, like)
  const { inode } = await files.facts(path)
  return { sha256: hash.digest('hex'), size, inode }
}

/** What is missing there is the folder. */
async function openNew(files: FileSystem, path: string, mode: number | undefined): Promise<OpenFile> {
  try {
    return await files.open(path, 'create', mode)
  } catch (cause) {
    if (!isMissing(cause)) throw cause
    throw new HostError({ code: 'not-found', name: basename(dirname(path)) }, { cause })
  }
}

async function verify(
  files: FileSystem,
  temporary: string,
  path: string,
  written: Written,
  inspect: Replacement['inspect'],
): Promise<void> {
  const hash = createHash('sha256')
  let size = 0
  async function* hashed() {
    for await (const chunk of readChunks(files, temporary)) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  }
  await (inspect ?? readToEnd)(hashed())
  if (size !== written.size || hash.digest('hex') !== written.sha256) {
    throw new HostError({ code: 'not-verified', name: basename(path) })
  }
}

async function readToEnd(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const rest = chunks[Symbol.asyncIterator]()
  while (!(await rest.next()).done);
}

/** The second half: the new file takes its name. */
export async function publishFile(
  files: FileSystem,
  temporary: string,
  path: string,
  replace: boolean,
): Promise<void> {
  if (replace) return renamePatiently(files, temporary, path)
  try {
    await files.link(temporary, path)
  } catch (cause) {
    if (!NO_LINKS.has(errorCode(cause) ?? '')) throw cause
    // A disk without hard links: between the look and the rename somebody else's file could still slip in.
    if (await ifThere(files.facts(path))) throw new HostError({ code: 'exists', name: basename(path) })
    return renamePatiently(files, temporary, path)
  }
  await files.remove(temporary)
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'])

/** Windows says these while a virus scanner, an indexer or a sync client holds the file. */
const HELD = new Set(['EPERM', 'EBUSY', 'EACCES'])
const PATIENCE_MS = 10_000

/** `platform`: only Windows is waited for; elsewhere these failures do not pass. */
export async function renamePatiently(
  files: FileSystem,
  from: string,
  to: string,
  platform: NodeJS.Platform = process.platform,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  const start = performance.now()
  for (let pause = 10; ; pause = Math.min(500, pause * 2)) {
    try {
      return await files.rename(from, to)
    } catch (cause) {
      if (platform !== 'win32' || !HELD.has(errorCode(cause) ?? '')) throw cause
      if (performance.now() - start > patienceMs)
        throw new HostError({ code: 'file-busy', name: basename(to) }, { cause })
      await wait(pause)
    }
  }
}
