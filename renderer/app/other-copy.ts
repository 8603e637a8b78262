import type { CallOptions } from '../../shared/rpc/connect-channel.ts'
import type { MergeBaseChoice } from '../../shared/rpc/copy-methods.ts'
import type { HostErrorData } from '../../shared/rpc/host-error.ts'
import { ask } from '../host/ask-host.ts'
import { comparisonDeskOf, type OtherCopy } from '../panes/conflicts/comparison/comparison-desk.ts'
import { chooseFile } from './choose-files.ts'
import { showSideTab } from './commands/tab-commands.ts'
import { canBeginWork } from './can-begin-work.ts'
import type { OpenProject, Work } from './workspace-state.ts'
import type { Workspace } from './workspace.ts'

export const canMeetCopy = canBeginWork

/** Shows in what the project differs from another copy of it; from the one compared last where that is out of date. */
export async function compareWithCopy(workspace: Workspace): Promise<void> {
  const { project } = workspace.state
  const { comparison, isStale } = project ? comparisonDeskOf(project.store).state : {}
  const known = isStale ? comparison?.file : undefined
  const file = known ?? (await chooseFile(workspace, 'project'))
  if (!project || !file) return
  const found = await meet(workspace, project, 'comparing', (options) =>
    workspace.client.call('copies.compare', { session: project.session, file: file.handle }, options),
  )
  if (!found) return
  comparisonDeskOf(project.store).show({ file, ...found })
  showSideTab(workspace, 'comparison')
}

/** Merges another copy into the project: what both began with is asked for first, and all of it is one step. */
export async function mergeCopy(workspace: Workspace): Promise<void> {
  const { project } = workspace.state
  const file = project && (await copyAtHand(workspace, project))
  if (!project || !file) return
  const { session } = project
  const guess = await meet(workspace, project, 'comparing', (options) =>
    workspace.client.call('copies.findBase', { session, file: file.handle }, options),
  )
  if (!guess) return
  const merge = (base: MergeBaseChoice) => {
    workspace.update({ dialog: null })
    void mergeByBase(workspace, project, file, base)
  }
  workspace.update({ dialog: { kind: 'merge', name: file.name, guess, answer: merge } })
}

async function mergeByBase(
  workspace: Workspace,
  project: OpenProject,
  file: OtherCopy,
  base: MergeBaseChoice,
): Promise<void> {
  const { store, session } = project
  const { t } = workspace
  const plan = await meet(workspace, project, 'merging', (options) =>
    workspace.client.call('copies.planMerge', { session, file: file.handle, base }, options),
  )
  if (!plan || workspace.state.project?.store !== store) return
  if (plan.operations.length === 0) return workspace.say(t('copies.merge.nothing'))
  if (store.dispatch('file.merge', plan.operations) !== undefined)
    return workspace.say(t('copies.merge.changed'))
  comparisonDeskOf(store).show(null)
  if (plan.conflicts > 0) showSideTab(workspace, 'conflicts')
  workspace.say(t('copies.merge.done', { count: plan.conflicts }))
}

/** Says how far the annotators of the project and of another copy agree. */
export async function measureAgreement(workspace: Workspace): Promise<void> {
  const { project } = workspace.state
  const file = project && (await copyAtHand(workspace, project))
  if (!project || !file) return
  const found = await meet(workspace, project, 'measuring', (options) =>
    workspace.client.call(
      'copies.measureAgreement',
      { session: project.session, file: file.handle },
      options,
    ),
  )
  if (found) workspace.update({ dialog: { kind: 'agreement', name: file.name, found } })
}

/** Puts the claims that another copy has otherwise among the conflicts, to be decided one by one. */
export async function adjudicateCopy(workspace: Workspace): Promise<void> {
  const { project } = workspace.state
  const file = project && (await copyAtHand(workspace, project))
  if (!project || !file) return
  const { session, store } = project
  const { t } = workspace
  const plan = await meet(workspace, project, 'comparing', (options) =>
    workspace.client.call('copies.planDisputes', { session, file: file.handle }, options),
  )
  if (!plan || workspace.state.project?.store !== store) return
  if (store.dispatch('file.adjudicate', plan.operations) !== undefined) return
  if (plan.operations.length > 0) showSideTab(workspace, 'conflicts')
  const left = plan.leftOut > 0 ? t('copies.disputes.leftOut', { count: plan.leftOut }) : ''
  workspace.say(`${t('copies.disputes.done', { count: plan.operations.length })} ${left}`.trim())
}

/** The copy that is compared with, else one that is asked for; null: none. */
async function copyAtHand(workspace: Workspace, { store }: OpenProject): Promise<OtherCopy | null> {
  return comparisonDeskOf(store).state.comparison?.file ?? chooseFile(workspace, 'project')
}

/** Asks the host, with progress on show and a way to stop; undefined where nothing came of it, which is then said. */
async function meet<T>(
  workspace: Workspace,
  { store }: OpenProject,
  kind: Work['kind'],
  call: (options: CallOptions) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController()
  const show = (share: number | null) =>
    workspace.update({ work: { kind, share, cancel: () => controller.abort() } })
  show(null)
  await store.flush()
  const answer = await ask(
    call({
      signal: controller.signal,
      onProgress: ({ done, total }) => {
        if (workspace.state.work) show(total > 0 ? done / total : null)
      },
    }),
  )
  workspace.update({ work: null })
  if (answer.ok) return answer.value
  sayProblem(workspace, answer.error)
  return undefined
}

function sayProblem(workspace: Workspace, error: HostErrorData): void {
  if (error.code === 'cancelled') workspace.say(workspace.t('copies.merge.cancelled'))
  else workspace.showProblem(error)
}
