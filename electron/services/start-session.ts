import { randomUUID } from 'node:crypto'
import type { Header } from '../../shared/model/records.ts'
import type { CallContext } from '../../shared/rpc/contract.ts'
import { Backups } from './backups.ts'
import { collectRecords } from './collect-records.ts'
import type { FileSystem } from './file-system.ts'
import type { Glance } from './glance.ts'
import type { JobRunner } from './jobs/run-job.ts'
import { projectFolder } from './journal-folder.ts'
import type { JournalEntry } from './journal-records.ts'
import { JournalWriter } from './journal-writer.ts'
import { LiveProject, sentencesAdded } from './live-project.ts'
import { loadProject, type LoadedProject } from './load-project.ts'
import { ProjectLock } from './project-lock.ts'
import { ProjectSaver } from './project-saver.ts'
import { ProjectSession, type SessionParts } from './project-session.ts'
import { recoverProject } from './recover-project.ts'
import { HistoryLog } from './history-log.ts'
import { removeTemporaries } from './remove-temporaries.ts'
import { ifThere, inTermsOf } from './system-error.ts'

export type SessionOptions = {
  readonly files: FileSystem
  readonly dataFolder: string
  readonly projectsFolder: string
  readonly runJob: JobRunner
  readonly autosaveIdleMs: number
  readonly log: (id: string, cause: unknown) => void
}

/**
 * What is told before a large project is read whole: its first rows, and the id of the session that is to be. The rest is
 * read when `areShown` is kept: reading it takes from the page what it needs to show them.
 */
export type EarlyOpening = {
  readonly id: string
  readonly tell: (glance: Glance) => void
  readonly areShown: Promise<void>
}

const atOnce = (): EarlyOpening => ({ id: randomUUID(), tell: () => undefined, areShown: Promise.resolve() })

/** Opens the file with this real path: locks it, reads it, and brings back what a crash left. Rejects with HostError. */
export async function startSession(
  options: SessionOptions,
  path: string,
  tell: SessionParts['tell'],
  context: CallContext,
  early: EarlyOpening = atOnce(),
): Promise<ProjectSession> {
  const { files, dataFolder, runJob } = options
  const lock = await ProjectLock.take(files, dataFolder, path)
  try {
    await removeTemporaries(files, path)
    const loaded = await loadProject(files, path, runJob, context, async (glance) => {
      if (!(await hasNoJournal(options, glance.header))) return
      early.tell(glance)
      await early.areShown
    })
    return await inTermsOf(path, () => resume(options, path, loaded, lock, tell, early.id))
  } catch (cause) {
    await lock.release()
    throw cause
  }
}

/** Where a journal lies there may be work to bring back: then the project is not what its file says. */
async function hasNoJournal({ files, dataFolder }: SessionOptions, { id }: Header): Promise<boolean> {
  const entries = await ifThere(files.list(projectFolder(dataFolder, id))).catch(() => [{ name: '' }])
  return !(entries ?? []).some(({ name }) => name === '' || name.endsWith('.journal'))
}

async function resume(
  options: SessionOptions,
  path: string,
  { state, known }: LoadedProject,
  lock: ProjectLock,
  tell: SessionParts['tell'],
  id: string,
): Promise<ProjectSession> {
  const { files, dataFolder, projectsFolder, autosaveIdleMs, log } = options
  const { sha256 } = known
  const loaded = state.tables.sentences.size
  const folder = projectFolder(dataFolder, state.header.id)
  const backups = new Backups(files, folder)
  const recovery = await recoverProject({ files, folder, projectsFolder, backups }, path, sha256, state)
  const { entries, number, report } = recovery
  const journal = new JournalWriter(files, folder, state.header.id, { path, sha256 }, number)
  if (entries.length > 0) await journal.seed(entries)
  await recovery.finish()
  const saved = (entries[0]?.seq ?? 1) - 1
  const live = new LiveProject(state, journal, saved + entries.length, loaded + addedBy(entries))
  const history = new HistoryLog(files, dataFolder, path)
  history.opened(sha256, isJustMade(state.header))
  live.onApplied = (transactions, inverses) => history.note(transactions, inverses)
  const saver = new ProjectSaver({ files, live, backups, path, known, saved })
  saver.onSaved = (hash) => history.saved(hash)
  if (entries.length > 0) await saver.baseKept()
  const opened = await collectRecords(state)
  return new ProjectSession({
    id,
    live,
    saver,
    history,
    lock,
    opened,
    recovered: report,
    autosaveIdleMs,
    log,
    tell,
  })
}

/** Sooner than anybody could have got a copy of it and sent it back. */
const JUST_MADE_MS = 60_000

function isJustMade({ created }: Header): boolean {
  const age = Date.now() - Date.parse(created)
  return age >= 0 && age < JUST_MADE_MS
}

function addedBy(entries: readonly JournalEntry[]): number {
  const operations = entries.flatMap(({ transaction }) => transaction.operations)
  return operations.reduce((sum, operation) => sum + sentencesAdded(operation), 0)
}
