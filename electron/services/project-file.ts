import { basename } from 'node:path'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import { projectLines } from '../../shared/model/write-project.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { FileFacts, FileSystem } from './file-system.ts'
import { inspectSnapshot, SnapshotMismatch } from './inspect-snapshot.ts'
import { hashFile } from './read-chunks.ts'
import { replaceFile, type Replacement, type Written } from './replace-file.ts'
import { sliceLines } from './slice-lines.ts'
import { ifThere, inTermsOf } from './system-error.ts'

/** A little more than 1,000,000 rows of news with claims: what was tried, and what memory there is for. */
export const PROJECT_LIMIT_BYTES = 1280 * 1024 * 1024

/** A file as it was last read or written: by this it is known again. `facts` undefined: it has to be hashed. */
export type KnownFile = { readonly sha256: string; readonly facts: FileFacts | undefined }

export type ReadFile = { readonly bytes: Uint8Array<ArrayBuffer>; readonly facts: FileFacts }

/** The bytes of a project file, and its facts as they were before it was read. Rejects with HostError. */
export async function readProjectBytes(files: FileSystem, path: string): Promise<ReadFile> {
  const name = basename(path)
  return inTermsOf(path, async () => {
    const facts = await files.facts(path)
    if (facts.kind === 'folder') throw new HostError({ code: 'not-found', name })
    if (facts.size > PROJECT_LIMIT_BYTES)
      throw new HostError({ code: 'too-large', name, limitBytes: PROJECT_LIMIT_BYTES })
    return { bytes: await files.readFile(path), facts }
  })
}

/** Writes a project as replaceFile does, and reads it back as a project before it takes the place of the old one. */
export async function writeProjectFile(
  files: FileSystem,
  path: string,
  records: ProjectRecords,
  options: Omit<Replacement, 'inspect'>,
): Promise<Written> {
  try {
    return await replaceFile(files, path, sliceLines(projectLines(records)), {
      ...options,
      inspect: (chunks) => inspectSnapshot(chunks, records),
    })
  } catch (cause) {
    if (!(cause instanceof SnapshotMismatch)) throw cause
    throw new HostError({ code: 'not-verified', name: basename(path) }, { cause })
  }
}

/** What is on the disk, where that is not the file that we know: its hash; undefined where it is ours, or gone. */
export async function foreignHash(
  files: FileSystem,
  path: string,
  known: KnownFile,
): Promise<string | undefined> {
  return inTermsOf(path, async () => {
    const facts = await ifThere(files.facts(path))
    if (!facts || (known.facts && isSame(facts, known.facts))) return undefined
    const hash = await hashFile(files, path)
    return hash === known.sha256 ? undefined : hash
  })
}

/** The file that was just written, unless something else took its place in the same moment. */
export async function knownAfter(files: FileSystem, path: string, written: Written): Promise<KnownFile> {
  const facts = await files.facts(path).catch(() => undefined)
  const isOurs = facts?.inode === written.inode && facts.size === written.size
  return { sha256: written.sha256, facts: isOurs ? facts : undefined }
}

function isSame(a: FileFacts, b: FileFacts): boolean {
  return (
    a.size === b.size && a.inode === b.inode && a.modifiedNs === b.modifiedNs && a.changedNs === b.changedNs
  )
}
