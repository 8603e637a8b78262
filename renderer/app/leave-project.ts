import { ask } from '../host/ask-host.ts'
import type { HostErrorData } from '../../shared/rpc/host-error.ts'
import type { OpenProject } from './workspace-state.ts'
import type { Workspace } from './workspace.ts'

/**
 * Before the project on show makes way for another: everything that was typed goes to the disk. Where it can't, the
 * user decides. False: stay.
 */
export async function leaveProject(workspace: Workspace): Promise<boolean> {
  const { project } = workspace.state
  if (!project || project.isTakenOver) return true
  if (project.isGrowing) return wantsToStop(workspace)
  await project.store.flush()
  if (project.store.pending === 0) return true
  return new Promise((resolve) => {
    const answer = (isLeaving: boolean) => {
      workspace.update({ dialog: null })
      resolve(isLeaving)
    }
    workspace.update({ dialog: { kind: 'unsaved', answer } })
  })
}

/** The project on show is still being made: what was done to its first rows waits for the rest. */
export function wantsToStop(workspace: Workspace): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (isLeaving: boolean) => {
      workspace.update({ dialog: null })
      resolve(isLeaving)
    }
    workspace.update({ dialog: { kind: 'unfinished', answer } })
  })
}

/** Back to the welcome. */
export async function closeProject(workspace: Workspace): Promise<void> {
  const { project } = workspace.state
  if (!project || !(await leaveProject(workspace))) return
  workspace.update({ project: null, dialog: null, work: null })
  await closeSession(workspace, project)
}

/** The host puts what is only in its journal into the file, and lets go of it. Of one still being made nothing stays. */
export async function closeSession(
  workspace: Workspace,
  { session, isGrowing }: Pick<OpenProject, 'session' | 'isGrowing'>,
): Promise<void> {
  if (isGrowing) return abandonSession(workspace, session)
  const answer = await ask(workspace.client.call('projects.close', { session }))
  if (!answer.ok) tellUnlessGone(workspace, answer.error)
}

async function abandonSession(workspace: Workspace, session: string): Promise<void> {
  const { client, t } = workspace
  const answer = await ask(client.call('projects.abandon', { session }))
  if (!answer.ok) return tellUnlessGone(workspace, answer.error)
  const { left } = answer.value
  workspace.say(left === null ? t('app.unfinished.cancelled') : t('app.unfinished.left', { name: left }))
}

function tellUnlessGone(workspace: Workspace, error: HostErrorData): void {
  if (!['no-session', 'disconnected'].includes(error.code)) workspace.showProblem(error)
}
