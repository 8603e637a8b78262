import { newId, type DocumentId, type LinkId, type SentenceId } from '../../shared/model/id.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import { isFree, planRealign, type ProposedLink } from '../../shared/operations/plan-realign.ts'
import type { ProjectStore } from '../editor/project-store.ts'
import { ask } from '../host/ask-host.ts'
import { canBeginWork } from './can-begin-work.ts'
import type { OpenProject } from './workspace-state.ts'
import type { Workspace } from './workspace.ts'

/** Which rows are aligned again: those below the caret's, those round it up to the next confirmed ones, or all. */
export type RealignScope = 'below' | 'between' | 'all'

export type RowRange = { readonly first: LinkId; readonly last: LinkId }

export function canRealign(workspace: Workspace, scope: RealignScope): boolean {
  const { project } = workspace.state
  return project !== null && canBeginWork(workspace) && rowsOf(project.store, scope) !== undefined
}

export async function realign(workspace: Workspace, scope: RealignScope): Promise<void> {
  const { project } = workspace.state
  const rows = project && rowsOf(project.store, scope)
  const document = project?.store.document
  if (!project || !rows || !document || !canRealign(workspace, scope)) return
  const found = await askForLinks(workspace, project, document, rows)
  if (!found || workspace.state.project?.store !== project.store) return
  if (found.verdict === 'unrelated' && !(await wantsGuesses(workspace))) return
  const { store } = project
  const plan = planRealign(store.state, document, found.proposed, found.read, () => newId('link'))
  if (store.dispatch(`alignment.realign`, plan.operations) !== undefined) return
  sayDone(workspace, plan)
}

function sayDone(workspace: Workspace, plan: { changed: number; leftAside: number }): void {
  const { t } = workspace
  const done = plan.changed === 0 ? t('app.realign.nothing') : t('app.realign.done', { count: plan.changed })
  const left = plan.leftAside > 0 ? t('app.realign.leftAside', { count: plan.leftAside }) : ''
  workspace.say(`${done} ${left}`.trim())
}

type Found = {
  readonly verdict: 'translation' | 'unclear' | 'unrelated'
  readonly proposed: readonly ProposedLink[]
  /** The sentences as they were when the host read them. */
  readonly read: ReadonlyMap<SentenceId, string>
}

/** Asks the host, with progress on show and a way to stop; undefined where nothing came of it, which is then said. */
async function askForLinks(
  workspace: Workspace,
  { session, store }: OpenProject,
  document: DocumentId,
  rows: RowRange,
): Promise<Found | undefined> {
  const controller = new AbortController()
  const show = (share: number | null) =>
    workspace.update({ work: { kind: 'aligning', share, cancel: () => controller.abort() } })
  show(null)
  await store.flush()
  const read = textsOf(store.state, document)
  const proposed: ProposedLink[] = []
  const answer = await ask(
    workspace.client.call(
      'projects.realign',
      { session, document, rows },
      {
        signal: controller.signal,
        onProgress: ({ done, total, links }) => {
          for (const link of links ?? []) proposed.push(link)
          if (workspace.state.work) show(total > 0 ? done / total : null)
        },
      },
    ),
  )
  workspace.update({ work: null })
  if (answer.ok) return { verdict: answer.value.verdict, proposed, read }
  if (answer.error.code === 'cancelled') workspace.say(workspace.t('app.realign.cancelled'))
  else workspace.showProblem(answer.error)
  return undefined
}

function textsOf(state: ProjectState, document: DocumentId): Map<SentenceId, string> {
  const { source, target } = state.orderOf(document)
  const ids = [...source.toArray(), ...target.toArray()]
  return new Map(ids.map((id) => [id, state.sentence(id)!.text]))
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
