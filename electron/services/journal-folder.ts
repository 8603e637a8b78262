import { join } from 'node:path'
import type { ProjectId } from '../../shared/model/id.ts'
import type { FileSystem } from './file-system.ts'
import { hashOf } from './read-chunks.ts'
import { readJournal, type ReadJournal } from './read-journal.ts'
import { ifThere } from './system-error.ts'

/** A journal on the disk. `read` is undefined where not even its header is good. */
export type FoundJournal = {
  readonly path: string
  /** For which file, see journalName; the greater of two numbers is the later journal. */
  readonly key: string
  readonly number: number
  readonly read: ReadJournal | undefined
  /** When it was last written to, ISO 8601. */
  readonly modified: string
}

const JOURNAL = /^([0-9a-f]{16})-(\d+)\.journal$/

/** A project's own folder among the program's data. Ids come from files: only those that we make name a folder. */
export function projectFolder(dataFolder: string, id: ProjectId): string {
  return join(dataFolder, /^p[0-9a-z]{10}$/.test(id) ? id : `x${hashOf(id).slice(0, 20)}`)
}

/** Two copies of a project have one id and may be open at once: journals are told apart by the file's path as well. */
export function journalKey(path: string): string {
  return hashOf(path).slice(0, 16)
}

export function journalName(path: string, number: number): string {
  return `${journalKey(path)}-${number}.journal`
}

/** All the journals of a project, whichever copy of it they are for, the latest first. */
export async function findJournals(files: FileSystem, folder: string): Promise<FoundJournal[]> {
  const entries = (await ifThere(files.list(folder))) ?? []
  const found = await Promise.all(entries.map(({ name }) => readFound(files, folder, name)))
  return found.filter((journal) => journal !== undefined).sort((a, b) => b.number - a.number)
}

async function readFound(files: FileSystem, folder: string, name: string): Promise<FoundJournal | undefined> {
  const match = JOURNAL.exec(name)
  if (!match) return undefined
  const path = join(folder, name)
  const bytes = await ifThere(files.readFile(path))
  const facts = await ifThere(files.facts(path))
  if (!bytes || !facts) return undefined
  const modified = new Date(Number(facts.modifiedNs / 1_000_000n)).toISOString()
  return { path, key: match[1]!, number: Number(match[2]), read: readJournal(bytes), modified }
}
