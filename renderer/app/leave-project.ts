import { ask } from '../host/ask-host.ts'
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
  await closeSession(workspace, project.session)
}

/** The host puts what is only in its journal into the file, and lets go of it. */
export async function closeSession(workspace: Workspace, session: string): Promise<void> {
  const answer = await ask(workspace.client.call('projects.close', { session }))
  if (!answer.ok && !['no-session', 'disconnected'].includes(answer.error.code))
    workspace.showProblem(answer.error)
}
