import type { HostEvent, HostEvents } from '../../shared/rpc/contract.ts'
import { AUTOSAVE_IDLE_MS } from './autosave.ts'
import { nodeFileSystem, type FileSystem } from './file-system.ts'
import { Handles } from './handles.ts'
import type { Handlers } from './handlers.ts'
import { HostPage } from './host-page.ts'
import type { HostOptions, TarazHost } from './host-options.ts'
import { JobThreads } from './jobs/job-threads.ts'
import { copyMethods } from './methods/copy-methods.ts'
import { fileMethods } from './methods/file-methods.ts'
import type { HostServices } from './methods/host-services.ts'
import { programMethods } from './methods/program-methods.ts'
import { projectMethods } from './methods/project-methods.ts'
import { revisionMethods } from './methods/revision-methods.ts'
import { segmentationMethods } from './methods/segmentation-methods.ts'
import { OpenProjects } from './open-projects.ts'
import { Places } from './places.ts'
import { RecentProjects } from './recent-projects.ts'
import { SettingsStore } from './settings-store.ts'

/** What tests put in the place of the disk and of the clock. */
export type HostParts = { readonly files?: FileSystem; readonly autosaveIdleMs?: number }

/** The host that every shell stands on. */
export function createHost(options: HostOptions, parts: HostParts = {}): TarazHost {
  const services = servicesOf(options, parts)
  const handlers: Handlers = {
    ...programMethods(services),
    ...fileMethods(services),
    ...projectMethods(services),
    ...copyMethods(services),
    ...revisionMethods(services),
    ...segmentationMethods(services),
  }
  const pages = new Set<HostPage>()
  if (options.startWith !== undefined) services.projects.expect(options.startWith)
  return {
    connect() {
      const page = new HostPage(handlers, () => pages.delete(page))
      pages.add(page)
      return page
    },
    async close() {
      await Promise.all([...pages].map((page) => page.close()))
      await services.projects.closeExpected()
      await services.jobs.end()
    },
    handleOf: (path) => services.handles.ofPath(path),
    emit<E extends HostEvent>(event: E, payload: HostEvents[E]) {
      for (const page of pages) page.emit(event, payload)
    },
  }
}

function servicesOf(options: HostOptions, parts: HostParts): HostServices {
  const { dataFolder, projectsFolder, author, log } = options
  const { files = nodeFileSystem, autosaveIdleMs = AUTOSAVE_IDLE_MS } = parts
  const handles = new Handles()
  const jobs = new JobThreads()
  return {
    options,
    files,
    handles,
    jobs,
    runJob: jobs.run,
    places: new Places(files, handles),
    settings: new SettingsStore(files, dataFolder, author),
    recent: new RecentProjects(files, dataFolder),
    projects: new OpenProjects({ files, dataFolder, projectsFolder, runJob: jobs.run, autosaveIdleMs, log }),
  }
}
