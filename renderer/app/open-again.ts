import { HostError } from '../../shared/rpc/host-error.ts'
import type { ProjectStore } from '../editor/project-store.ts'
import { ask } from '../host/ask-host.ts'
import { showProject } from './open-project.ts'
import { firstUnsent } from './replay-unsent.ts'
import type { OpenProject } from './workspace-state.ts'
import type { Workspace } from './workspace.ts'

/**
 * Opens the project on show anew, where its session has ended: what this window still held is brought to the project
 * as it is on the disk. Says how that went.
 */
export async function openAgain(workspace: Workspace): Promise<void> {
  const { project: before } = workspace.state
  if (!before) return
  const opened = await ask(reopen(workspace, before))
  if (!opened.ok) return workspace.showProblem(opened.error)
  const shown = await showProject(workspace, opened.value)
  await shown?.rest
  const after = workspace.state.project
  if (after?.session !== opened.value.session || !after.store.isComplete) return
  sayHowItWent(workspace, bringOver(before.store, after.store))
  // The rows are there to take the caret back when they have been drawn.
  setTimeout(() => workspace.handle?.focus())
}

/** The same file, by the name and the folder under which the host lists it. */
async function reopen({ client }: Workspace, { fileName, folder }: OpenProject) {
  const recent = await client.call('recent.list', {})
  const entry = recent.find((project) => project.name === fileName && project.folder === folder)
  if (!entry) throw new HostError({ code: 'not-found', name: fileName })
  return client.call('projects.open', { file: entry.handle })
}

/** Gives the number of changes that did not fit. */
function bringOver(before: ProjectStore, after: ProjectStore): number {
  const steps = before.unsent
  const first = firstUnsent(before.state, after.state, steps) ?? 0
  const refused = steps
    .slice(first)
    .filter((step) => after.dispatch(step.command, step.operations, { selection: null }) !== undefined)
  after.setUi(before.ui)
  after.select(before.selection)
  return refused.length
}

function sayHowItWent(workspace: Workspace, refused: number): void {
  const { t } = workspace
  workspace.say(refused === 0 ? t('app.disconnected.back') : t('app.disconnected.partly', { count: refused }))
}
