import type { FileSystem } from '../file-system.ts'
import type { Handles } from '../handles.ts'
import type { HostOptions } from '../host-options.ts'
import type { JobThreads } from '../jobs/job-threads.ts'
import type { JobRunner } from '../jobs/run-job.ts'
import type { OpenProjects } from '../open-projects.ts'
import type { Places } from '../places.ts'
import type { RecentProjects } from '../recent-projects.ts'
import type { SettingsStore } from '../settings-store.ts'

/** What the methods stand on; one of each in a host. */
export type HostServices = {
  readonly options: HostOptions
  readonly files: FileSystem
  readonly handles: Handles
  readonly places: Places
  readonly settings: SettingsStore
  readonly recent: RecentProjects
  readonly projects: OpenProjects
  readonly jobs: JobThreads
  /** Of `jobs`. */
  readonly runJob: JobRunner
}

/** The folder for whoever does not choose; made when it is first needed. */
export async function projectsFolder({ files, options }: HostServices): Promise<string> {
  await files.makeFolder(options.projectsFolder)
  return options.projectsFolder
}
