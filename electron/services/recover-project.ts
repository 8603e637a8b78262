import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import { ProjectState } from '../../shared/model/project-state.ts'
import { applyTransaction } from '../../shared/operations/transaction.ts'
import type { OpenedProject } from '../../shared/rpc/contract.ts'
import type { Backups } from './backups.ts'
import { projectStem } from './file-name.ts'
import type { FileSystem } from './file-system.ts'
import { findJournals, journalKey, type FoundJournal } from './journal-folder.ts'
import type { JournalEntry } from './journal-records.ts'
import { entriesSince, type ReadJournal } from './read-journal.ts'
import { hashOf } from './read-chunks.ts'
import { readAllRecords } from './read-records.ts'
import { replaceFile } from './replace-file.ts'
import { ifThere } from './system-error.ts'
import { writeUnderFreeName } from './write-under-free-name.ts'

type Report = NonNullable<OpenedProject['recovered']>

export type Recovery = {
  /** Done to the state already; they go into the journal with which the project goes on. */
  readonly entries: readonly JournalEntry[]
  /** Of the latest journal that there was for the file; 0: none. */
  readonly number: number
  /** Undefined: there was nothing to bring back. */
  readonly report: Report | undefined
  /** Deletes what was read, once it is in a new journal. */
  readonly finish: () => Promise<void>
}

export type RecoveryPlace = {
  readonly files: FileSystem
  /** The project's folder among the program's data. */
  readonly folder: string
  /** Where a separate file goes when the project's own folder cannot be written to. */
  readonly projectsFolder: string
  readonly backups: Backups
}

type Readable = FoundJournal & { readonly read: ReadJournal }

/**
 * Brings back what a crash left in a journal. Transactions that go on from exactly this file, or from one that was
 * moved here, are done to `state`. Those that go on from a file that something else has changed since go into a
 * separate file beside it. What cannot be read is set aside; nothing is deleted that is not kept somewhere else, and
 * a crash in the middle of it leaves everything for the next time.
 */
export async function recoverProject(
  place: RecoveryPlace,
  path: string,
  sha256: string,
  state: ProjectState,
): Promise<Recovery> {
  const found = await findJournals(place.files, place.folder)
  const own = found.filter((journal) => journal.key === journalKey(path))
  const number = own[0]?.number ?? 0
  const damaged = own.filter((journal) => !journal.read)
  for (const journal of damaged) await setAsideWhole(place, journal)
  const chosen = own.find(isReadable) ?? (await findMoved(place.files, found, path, sha256))
  const olds = new Set([...own.filter(isReadable), ...(chosen ? [chosen] : [])])
  const finish = async () => {
    for (const { path: old } of olds) await ifThere(place.files.remove(old))
    // Gone for good before the journal after them may go: an older one must not outlive it.
    if (olds.size > 0) await place.files.syncFolder(place.folder).catch(() => undefined)
  }
  const brought = chosen && (await bringBack(place, chosen, path, sha256, state))
  const report = brought?.report ?? (damaged[0] && reportOf(damaged[0], [], 0))
  const setAside = (report?.setAside ?? 0) + damaged.length
  const isNews = report && report.transactions + setAside > 0
  return {
    entries: brought?.entries ?? [],
    number,
    report: isNews ? { ...report, setAside } : undefined,
    finish,
  }
}

type Brought = { readonly entries: readonly JournalEntry[]; readonly report: Report }

async function bringBack(
  place: RecoveryPlace,
  journal: Readable,
  path: string,
  sha256: string,
  state: ProjectState,
): Promise<Brought> {
  const { tail, damaged } = journal.read
  if (tail.length > 0) await setAsideTail(place, tail)
  const since = entriesSince(journal.read, sha256)
  if (!since) return bringToSeparateFile(place, journal, path)
  const entries = replay(state, since)
  const refused = since.length - entries.length
  if (refused > 0) await copyAside(place, journal)
  return { entries, report: reportOf(journal, entries, damaged + refused) }
}

/** As many as can be done, in order: what was done once can be done again, unless the journal lies. */
function replay(state: ProjectState, entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const refused = entries.findIndex(({ transaction }) => !applyTransaction(state, transaction.operations).ok)
  return refused < 0 ? entries : entries.slice(0, refused)
}

/** A project that was moved while its changes were only in the journal: the file is gone from there, and is here. */
async function findMoved(
  files: FileSystem,
  found: readonly FoundJournal[],
  path: string,
  sha256: string,
): Promise<Readable | undefined> {
  for (const journal of found.filter(isReadable)) {
    const { header } = journal.read
    const goesOn = (entriesSince(journal.read, sha256)?.length ?? 0) > 0
    if (header.path === path || !goesOn) continue
    if (!(await ifThere(files.facts(header.path)))) return journal
  }
  return undefined
}

async function bringToSeparateFile(place: RecoveryPlace, journal: Readable, path: string): Promise<Brought> {
  const { header, entries, damaged } = journal.read
  if (entries.length === 0) return { entries: [], report: reportOf(journal, [], damaged) }
  const base = await readBase(place, header.base)
  if (!base) {
    await copyAside(place, journal)
    return { entries: [], report: reportOf(journal, [], damaged + entries.length) }
  }
  const state = new ProjectState(base)
  const done = replay(state, entries)
  const refused = entries.length - done.length
  if (refused > 0) await copyAside(place, journal)
  const separateFile = await writeSeparateFile(place, path, state.toRecords())
  return { entries: [], report: { ...reportOf(journal, done, damaged + refused), separateFile } }
}

async function readBase(place: RecoveryPlace, sha256: string): Promise<ProjectRecords | undefined> {
  const backup = await place.backups.find(sha256)
  if (backup === undefined) return undefined
  const read = readAllRecords(await place.files.readFile(backup))
  return read.ok ? read.value : undefined
}

/** Gives the name of a new file, in the folder of the project or else in that of all projects. */
async function writeSeparateFile(
  place: RecoveryPlace,
  path: string,
  records: ProjectRecords,
): Promise<string> {
  const day = new Date().toISOString().slice(0, 10)
  const stem = `${projectStem(basename(path))} (recovered ${day})`
  try {
    return basename(await writeUnderFreeName(place.files, dirname(path), stem, records))
  } catch {
    await place.files.makeFolder(place.projectsFolder)
    return basename(await writeUnderFreeName(place.files, place.projectsFolder, stem, records))
  }
}

function isReadable(journal: FoundJournal): journal is Readable {
  return journal.read !== undefined
}

function reportOf(journal: FoundJournal, entries: readonly JournalEntry[], setAside: number): Report {
  const last = entries.at(-1) ?? journal.read?.entries.at(-1)
  const lastChange = last?.transaction.time ?? journal.modified
  return { transactions: entries.length, lastChange, setAside }
}

async function setAsideWhole(place: RecoveryPlace, journal: FoundJournal): Promise<void> {
  const aside = `damaged-${randomUUID()}-${basename(journal.path)}`
  await place.files.rename(journal.path, join(place.folder, aside))
}

/** Named by what is in them: set aside again, after a crash in the middle, they do not become more. */
async function setAsideTail(place: RecoveryPlace, tail: Uint8Array): Promise<void> {
  await keepBytes(place, `damaged-tail-${hashOf(tail).slice(0, 16)}`, tail)
}

async function copyAside(place: RecoveryPlace, journal: FoundJournal): Promise<void> {
  const bytes = await place.files.readFile(journal.path)
  await keepBytes(place, `kept-${hashOf(bytes).slice(0, 16)}`, bytes)
}

async function keepBytes(place: RecoveryPlace, name: string, bytes: Uint8Array): Promise<void> {
  await replaceFile(place.files, join(place.folder, `${name}.journal-part`), [bytes])
}
