import { basename } from 'node:path'
import type { ProjectRecords } from '../../../shared/model/collections.ts'
import type { CallContext, OpenedProject } from '../../../shared/rpc/contract.ts'
import { createProject } from '../create-project.ts'
import { exportFiles } from '../export-files.ts'
import { checkName, projectStem, stemOf } from '../file-name.ts'
import { folderForDisplay } from '../folder-for-display.ts'
import type { Caller, Handlers } from '../handlers.ts'
import { readAnnotations } from '../read-annotations.ts'
import { authorsOf, listHistory, listSentenceHistory, operationsSince } from '../read-history.ts'
import { readTexts } from '../read-texts.ts'
import { readReceivedProject } from '../read-received-project.ts'
import { realignRows } from '../realign-rows.ts'
import { sampleProject } from '../sample-project.ts'
import { inTermsOf } from '../system-error.ts'
import { writeUnderFreeName } from '../write-under-free-name.ts'
import { projectsFolder, type HostServices } from './host-services.ts'

type Names = Extract<keyof Handlers, `projects.${string}`>

export function projectMethods(services: HostServices): Pick<Handlers, Names> {
  return { ...beginnings(services), ...workings(services), ...writings(services) }
}

/** By then a page has drawn what it opened, and most of what it loads besides. */
const AFTER_OPENING_MS = 3000

type Beginnings = 'projects.create' | 'projects.openSample' | 'projects.open'

/** How a project comes to be open. */
function beginnings(services: HostServices): Pick<Handlers, Beginnings> {
  const { handles, projects, runJob, settings } = services
  return {
    'projects.create': async (request, caller, context) => {
      const { saveTo, title } = request
      if (saveTo) checkName(saveTo.name)
      const place = saveTo
        ? { ...saveTo, folder: handles.path(saveTo.folder) }
        : { folder: services.options.projectsFolder, name: stemOf(title, 'project'), replace: false }
      const { segmentation } = await settings.read()
      return projects.create(caller, context, place, async (making, tell) => {
        const made = await createProject(services, request, segmentation, making, tell)
        making.progress({ stage: 'writing', done: 0, total: 1 })
        making.signal.throwIfAborted()
        const file = saveTo
          ? await projects.writeNew(made.records, place)
          : { path: await writeToProjects(services, made.records, title), isNew: true }
        await noteAsRecent(services, file.path, title)
        return { ...file, verdict: made.verdict }
      })
    },

    'projects.openSample': async (_params, caller, context) => {
      const records = sampleProject()
      return open(services, await writeToProjects(services, records, records.header.title), caller, context)
    },

    'projects.open': async ({ file }, caller, context) => {
      const held = handles.get(file)
      if (held.kind === 'path') return open(services, held.path, caller, context)
      // What a page sent lies nowhere: it gets a place, so that there is something to save to.
      const records = await readReceivedProject(held, runJob, context)
      const path = await writeToProjects(services, records, projectStem(held.name))
      return open(services, path, caller, context)
    },
  }
}

type Workings =
  | 'projects.realign'
  | 'projects.readTexts'
  | 'projects.history'
  | 'projects.planRestore'
  | 'projects.read'
  | 'projects.apply'
  | 'projects.save'
  | 'projects.close'
  | 'projects.abandon'

/** What goes on while it is open. */
function workings(services: HostServices): Pick<Handlers, Workings> {
  const { projects, runJob } = services
  return {
    'projects.read': async ({ session, part }, caller, context) =>
      projects.read(session, caller, part, context),
    'projects.apply': async ({ session, revision, transactions }, caller) => {
      const project = await projects.get(session, caller)
      return { revision: await project.apply(revision, transactions) }
    },
    'projects.realign': async ({ session, document, rows }, caller, context) => {
      const { state } = (await projects.get(session, caller)).live
      return { verdict: await realignRows(state, document, rows, runJob, context) }
    },
    'projects.readTexts': async (request, caller, context) => {
      const { state } = (await projects.get(request.session, caller)).live
      const { segmentation } = await services.settings.read()
      return { verdict: await readTexts(services, state, request, segmentation, context) }
    },
    'projects.history': async ({ session, sentence, ...page }, caller) => {
      const project = await projects.get(session, caller)
      const entries = await project.history.read()
      const authors = authorsOf(entries, sentence)
      if (sentence === null) return { ...listHistory(entries, page), authors }
      const items = listSentenceHistory(entries, project.live.state, sentence, page.author)
      return { items, hasMore: false, authors }
    },
    'projects.planRestore': async ({ session, number }, caller) => {
      const project = await projects.get(session, caller)
      return { operations: operationsSince(await project.history.read(), number) ?? null }
    },
    'projects.save': async ({ session, overwrite }, caller) =>
      (await projects.get(session, caller)).save(overwrite ?? false),
    'projects.close': async ({ session }, caller) => {
      await projects.close(session, caller)
      return {}
    },
    'projects.abandon': async ({ session }, caller) => {
      const file = await projects.abandon(session, caller)
      if (file?.isLeft) return { left: basename(file.path) }
      if (file) await services.recent.forget(file.path).catch(() => undefined)
      return { left: null }
    },
  }
}

type Writings = 'projects.saveAs' | 'projects.export' | 'projects.readAnnotations'

/** How it gets into other files, and they into it. */
function writings(services: HostServices): Pick<Handlers, Writings> {
  const { files, handles, projects, recent, runJob, options } = services
  return {
    'projects.saveAs': async ({ session, to }, caller) => {
      const target = { ...to, folder: handles.path(to.folder) }
      const project = await projects.saveAs(session, caller, target)
      await recent.add(project.saver.path, project.live.state.header.title)
      return { ...project.place(), saveState: project.saveState }
    },
    'projects.export': async ({ session, format, states, to }, caller, context) => {
      checkName(to.name)
      const project = await projects.get(session, caller)
      const { records } = await project.live.capture()
      const folder = handles.path(to.folder)
      const request = { ...to, format, states, folder, toolVersion: options.version }
      const done = await exportFiles(files, runJob, records, request, context)
      return { ...done, folder: folderForDisplay(folder) }
    },
    'projects.readAnnotations': async ({ session, format, files: named }, caller, context) => {
      const project = await projects.get(session, caller)
      const { records } = await project.live.capture()
      const held = named.map((handle) => handles.get(handle))
      return readAnnotations(files, runJob, records, { format, held }, context)
    },
  }
}

async function open(
  services: HostServices,
  path: string,
  caller: Caller,
  context: CallContext,
): Promise<OpenedProject> {
  const { path: real, opened } = await services.projects.open(path, caller, context)
  await noteAsRecent(services, real, opened.header.title)
  // Rows of it may be aligned again.
  services.jobs.warm(AFTER_OPENING_MS)
  return opened
}

/** A list that cannot be written must not keep anybody from their work. */
async function noteAsRecent({ recent, files }: HostServices, path: string, title: string): Promise<void> {
  await files
    .realPath(path)
    .then((real) => recent.add(real, title))
    .catch(() => undefined)
}

async function writeToProjects(
  services: HostServices,
  records: ProjectRecords,
  title: string,
): Promise<string> {
  const { projectsFolder: folder } = services.options
  await inTermsOf(folder, () => projectsFolder(services))
  return writeUnderFreeName(services.files, folder, stemOf(title, 'project'), records)
}
