import type { HostClient } from '../../shared/rpc/connect-channel.ts'
import type { OpenedProject, Progress, ProjectPart } from '../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../shared/rpc/host-error.ts'
import { ProjectStore } from '../editor/project-store.ts'
import { shareStrings } from '../../shared/model/share-strings.ts'
import { ask } from '../host/ask-host.ts'
import type { Beginning } from './begin.ts'
import { closeSession, leaveProject, wantsToStop } from './leave-project.ts'
import type { OpenProject } from './workspace-state.ts'
import type { Workspace } from './workspace.ts'

/** Opens a project file in the place of the project on show. */
export function openProject(workspace: Workspace, file: string): Promise<void> {
  return openBy(workspace, file, (client) => client.call('projects.open', { file }))
}

export async function openSample(workspace: Workspace): Promise<void> {
  await openBy(workspace, null, (client) => client.call('projects.openSample', {}))
}

/** Shows the project that the program was started with; the host is at it already. */
export function showBegun(
  workspace: Workspace,
  file: string | null,
  { opened, first }: NonNullable<Beginning['project']>,
): Promise<void> {
  return openBy(workspace, file, () => opened, first)
}

async function openBy(
  workspace: Workspace,
  file: string | null,
  call: (client: HostClient) => Promise<OpenedProject>,
  first?: Promise<ProjectPart>,
): Promise<void> {
  if (workspace.state.opening || !(await leaveProject(workspace))) return
  workspace.update({ opening: { file }, dialog: null })
  const answer = await ask(call(workspace.client))
  if (answer.ok) void (await showProject(workspace, answer.value, first))?.rest
  else workspace.showProblem(answer.error)
  workspace.update({ opening: null })
}

/** Shows a project that was just made, in the place of the one on show. */
export async function adoptProject(workspace: Workspace, opened: OpenedProject): Promise<void> {
  if (await leaveProject(workspace)) await showProject(workspace, opened)
  else await closeSession(workspace, { session: opened.session, isGrowing: opened.isGrowing ?? false })
}

/**
 * Shows a project that the host has opened, as soon as its first part has come; the rest follows by itself, and `rest`
 * is kept when it is there. Null where there was nothing to show.
 */
export async function showProject(
  workspace: Workspace,
  opened: OpenedProject,
  asked?: Promise<ProjectPart>,
): Promise<{ readonly rest: Promise<void> } | null> {
  const { session } = opened
  const first = await ask(asked ?? workspace.client.call('projects.read', { session, part: 0 }))
  if (!first.ok) {
    workspace.showProblem(first.error)
    return null
  }
  const before = workspace.state.project
  shareStrings(first.value, undefined)
  const store = createStore(workspace, opened, first.value)
  workspace.update({ project: asOpen(opened, store), saveState: opened.saveState, dialog: null, work: null })
  if (before && before.session !== session) void closeSession(workspace, before)
  return { rest: afterRows().then(() => readRest(workspace, session, store)) }
}

/** Longer than the first rows of a window in sight take. */
const ROWS_MS = 1000

/** Kept when the first rows are painted: the host, which reads the rest when it is asked for it, takes no time from them. */
function afterRows(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ROWS_MS)
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
}

function asOpen(opened: OpenedProject, store: ProjectStore): OpenProject {
  const { session, fileName, folder, counts, recovered } = opened
  return {
    session,
    fileName,
    folder,
    counts,
    recovered,
    store,
    isGrowing: opened.isGrowing ?? false,
    isTakenOver: false,
    loadError: null,
  }
}

function createStore(workspace: Workspace, opened: OpenedProject, part: ProjectPart): ProjectStore {
  const { session, header, revision } = opened
  const store = new ProjectStore({
    part: { ...part, header },
    revision,
    author: () => workspace.state.settings.author,
    send: (transactions, from) =>
      workspace.client.call('projects.apply', {
        session,
        revision: from,
        transactions: [...transactions],
      }),
  })
  const { showHidden, firstSide } = workspace.state.settings
  store.setUi({ showHidden, firstSide })
  store.farTravel.subscribe(() => showTravel(workspace, store))
  return store
}

/** Undo and redo of long work; what else goes on meanwhile stays on show. */
function showTravel(workspace: Workspace, store: ProjectStore): void {
  const { work, project } = workspace.state
  if (project?.store !== store || (work && work.kind !== 'undoing' && work.kind !== 'redoing')) return
  const { farTravel } = store
  const { going } = farTravel
  const kind = going?.kind === 'undo' ? 'undoing' : 'redoing'
  workspace.update({ work: going && { kind, share: going.share, cancel: () => farTravel.stop() } })
}

/** Takes in the parts after the first, with a breath between them, so that typing is never held up. */
export async function readRest(workspace: Workspace, session: string, store: ProjectStore): Promise<void> {
  for (let part = partsRead.get(store) ?? 1; !store.isComplete; part++) {
    const answer = await ask(readPart(workspace, session, part))
    if (workspace.state.project?.store !== store) return
    if (!answer.ok && isFatal(workspace, answer.error)) return giveUp(workspace, answer.error)
    if (!answer.ok) return workspace.updateProject(session, { loadError: answer.error })
    shareStrings(answer.value, store.state)
    store.appendPart(answer.value)
    partsRead.set(store, part + 1)
    if (answer.value.isLast) endGrowing(workspace, session, answer.value)
    await new Promise((resolve) => setTimeout(resolve))
  }
  partsRead.delete(store)
}

/** Of a project that is still being made the part is waited for, with progress on show and a way to stop. */
function readPart(workspace: Workspace, session: string, part: number): Promise<ProjectPart> {
  const { client } = workspace
  if (!workspace.state.project?.isGrowing) return client.call('projects.read', { session, part })
  const cancel = () => void stopGrowing(workspace, session)
  const show = (share: number | null) => {
    const { project } = workspace.state
    if (project?.session === session) workspace.update({ work: { kind: 'creating', share, cancel } })
  }
  if (!workspace.state.work) show(null)
  const onProgress = ({ stage, done, total }: Progress) =>
    show(stage === 'aligning' && total > 0 ? done / total : null)
  return client.call('projects.read', { session, part }, { onProgress })
}

async function stopGrowing(workspace: Workspace, session: string): Promise<void> {
  const { project } = workspace.state
  if (project?.session !== session || !project.isGrowing) return
  if (project.store.pending > 0 && !(await wantsToStop(workspace))) return
  if (!workspace.state.project?.isGrowing) return
  workspace.update({ project: null, work: null })
  await closeSession(workspace, project)
}

function endGrowing(workspace: Workspace, session: string, { verdict }: ProjectPart): void {
  if (!workspace.state.project?.isGrowing) return
  const { dialog } = workspace.state
  if (dialog?.kind === 'unfinished') dialog.answer(false)
  workspace.update({ work: null })
  workspace.updateProject(session, { isGrowing: false })
  if (verdict === 'unrelated') workspace.say(workspace.t('app.unfinished.unrelated'))
}

/** What cannot be read again, nor worked in: a file that is not whole, a project that could not be made. */
function isFatal(workspace: Workspace, { code }: HostErrorData): boolean {
  return code === 'bad-project' || workspace.state.project?.isGrowing === true
}

/** Only now, with its first rows on show, was it found that there is nothing that could be worked in. */
function giveUp(workspace: Workspace, error: HostErrorData): void {
  workspace.update({ project: null, work: null })
  workspace.showProblem(error)
}

/** Where to go on after a part that failed. */
const partsRead = new WeakMap<ProjectStore, number>()
