import type { DocumentId, LinkId } from '../../shared/model/id.ts'
import { isFree } from '../../shared/operations/plan-realign.ts'
import type { Progress } from '../../shared/rpc/contract.ts'
import type { ProjectStore } from '../editor/project-store.ts'
import { ask } from '../host/ask-host.ts'
import { canBeginWork } from './can-begin-work.ts'
import { RealignWork } from './realign-work.ts'
import type { OpenProject } from './workspace-state.ts'
import type { Workspace } from './workspace.ts'

/** Which rows are aligned again: those below the caret's, those round it up to the next confirmed ones, or all. */
export type RealignScope = 'below' | 'between' | 'all'

export type RowRange = { readonly first: LinkId; readonly last: LinkId }

export function canRealign(workspace: Workspace, scope: RealignScope): boolean {
  const { project } = workspace.state
  return project !== null && canBeginWork(workspace) && rowsOf(project.store, scope) !== undefined
}

/** The rows come as they are settled; all of them are one step to undo. Where it is stopped, nothing of it stays. */
export async function realign(workspace: Workspace, scope: RealignScope): Promise<void> {
  const { project } = workspace.state
  const rows = project && rowsOf(project.store, scope)
  const document = project?.store.document
  if (!project || !rows || !document || !canRealign(workspace, scope)) return
  const controller = new AbortController()
  const work = new RealignWork(project.store, document, controller)
  const answer = await askForRows(workspace, project, { document, rows }, work, controller)
  if (workspace.state.project?.store !== project.store) return work.leave()
  const isWanted = answer.ok && (await work.isBelieved(answer.value.verdict, () => wantsGuesses(workspace)))
  const isDone = isWanted && (await work.finish())
  const isAsBefore = isDone || (await work.takeBack())
  workspace.update({ work: null })
  if (isDone) sayDone(workspace, work)
  else if (!answer.ok && answer.error.code !== 'cancelled') workspace.showProblem(answer.error)
  else if (isAsBefore && controller.signal.aborted) workspace.say(workspace.t('app.realign.cancelled'))
}

function sayDone(workspace: Workspace, plan: { changed: number; leftAside: number }): void {
  const { t } = workspace
  const done = plan.changed === 0 ? t('app.realign.nothing') : t('app.realign.done', { count: plan.changed })
  const left = plan.leftAside > 0 ? t('app.realign.leftAside', { count: plan.leftAside }) : ''
  workspace.say(`${done} ${left}`.trim())
}

/** Asks the host, with progress on show and a way to stop. */
async function askForRows(
  workspace: Workspace,
  { session, store }: OpenProject,
  asked: { readonly document: DocumentId; readonly rows: RowRange },
  work: RealignWork,
  controller: AbortController,
) {
  const show = (share: number | null) =>
    workspace.update({ work: { kind: 'aligning', share, cancel: () => controller.abort() } })
  show(null)
  await store.flush()
  work.begin()
  const onProgress = ({ done, total, links, verdict }: Progress) => {
    if (workspace.state.project?.store !== store) return controller.abort()
    if (links) work.take(links, verdict)
    if (workspace.state.work) show(total > 0 ? done / total : null)
  }
  const options = { signal: controller.signal, onProgress }
  return ask(workspace.client.call('projects.realign', { session, ...asked }, options))
}

/** The target does not look like a translation of the source: the user says whether to go on all the same. */
export function wantsGuesses(workspace: Workspace): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (isWanted: boolean) => {
      workspace.update({ dialog: null })
      resolve(isWanted)
    }
    workspace.update({ dialog: { kind: 'unrelated', answer } })
  })
}

/** The rows of the document on show that a scope names; undefined where none of them may be aligned again. */
export function rowsOf(store: ProjectStore, scope: RealignScope): RowRange | undefined {
  const { document, state, selection } = store
  if (document === null) return undefined
  const { rows } = state.orderOf(document)
  const isFreeAt = (place: number) => {
    const id = rows.at(place)
    return id !== undefined && isFree(state.link(id)!)
  }
  const here = selection && rows.has(selection.row) ? rows.indexOf(selection.row) : -1
  let [from, to] = [0, rows.length - 1]
  if (scope !== 'all' && here < 0) return undefined
  if (scope === 'below') from = here + 1
  if (scope === 'between') {
    if (!isFreeAt(here)) return undefined
    for (from = here; from > 0 && isFreeAt(from - 1); from--);
    for (to = here; to < rows.length - 1 && isFreeAt(to + 1); to++);
  }
  const first = rows.at(from)
  const last = rows.at(to)
  return first !== undefined && last !== undefined && from <= to ? { first, last } : undefined
}
