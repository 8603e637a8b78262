import type { CallContext } from '../../shared/rpc/contract.ts'
import { Backups } from './backups.ts'
import { collectRecords } from './collect-records.ts'
import type { FileSystem } from './file-system.ts'
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
import { removeTemporaries } from './remove-temporaries.ts'
import { inTermsOf } from './system-error.ts'

export type SessionOptions = {
  readonly files: FileSystem
  readonly dataFolder: string
  readonly projectsFolder: string
  readonly runJob: JobRunner
  readonly autosaveIdleMs: number
  readonly log: (id: string, cause: unknown) => void
}

/** Opens the file with this real path: locks it, reads it, and brings back what a crash left. Rejects with HostError. */
export async function startSession(
  options: SessionOptions,
  path: string,
  tell: SessionParts['tell'],
  context: CallContext,
): Promise<ProjectSession> {
  const { files, dataFolder, runJob } = options
  const lock = await ProjectLock.take(files, dataFolder, path)
  try {
    await removeTemporaries(files, path)
    const loaded = await loadProject(files, path, runJob, context)
    return await inTermsOf(path, () => resume(options, path, loaded, lock, tell))
  } catch (cause) {
    await lock.release()
    throw cause
  }
}

async function resume(
  options: SessionOptions,
  path: string,
  { state, known }: LoadedProject,
  lock: ProjectLock,
  tell: SessionParts['tell'],
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
  const saver = new ProjectSaver({ files, live, backups, path, known, saved })
  if (entries.length > 0) await saver.baseKept()
  const opened = await collectRecords(state)
  return new ProjectSession({ live, saver, lock, opened, recovered: report, autosaveIdleMs, log, tell })
}

function addedBy(entries: readonly JournalEntry[]): number {
  const operations = entries.flatMap(({ transaction }) => transaction.operations)
  return operations.reduce((sum, operation) => sum + sentencesAdded(operation), 0)
}
