import type { HostErrorData } from '../../shared/rpc/host-error.ts'
import { ask } from '../host/ask-host.ts'
import { choosePlace } from './choose-files.ts'
import type { Workspace } from './workspace.ts'

/** Puts everything into the file. `overwrite`: the user said so, although something else had changed it. */
export async function saveProject(workspace: Workspace, overwrite = false): Promise<void> {
  const { project } = workspace.state
  if (!project) return
  await project.store.flush()
  const { session } = project
  const saved = await ask(workspace.client.call('projects.save', { session, overwrite }))
  if (!saved.ok) return showSaveProblem(workspace, saved.error)
  workspace.updateSaveState(session, saved.value)
  workspace.say(workspace.t('app.notice.saved'))
}

export async function saveProjectAs(workspace: Workspace): Promise<void> {
  const { project } = workspace.state
  if (!project) return
  const to = await choosePlace(workspace, 'project', project.fileName)
  if (!to) return
  await project.store.flush()
  const { session } = project
  const target = { folder: to.folder, name: to.name, replace: to.replace }
  const saved = await ask(workspace.client.call('projects.saveAs', { session, to: target }))
  if (!saved.ok) return workspace.showProblem(saved.error)
  const { fileName, folder, saveState } = saved.value
  workspace.updateProject(session, { fileName, folder })
  workspace.updateSaveState(session, saveState)
  workspace.say(workspace.t('app.notice.saved'))
}

function showSaveProblem(workspace: Workspace, error: HostErrorData): void {
  if (error.code === 'changed-on-disk') workspace.update({ dialog: { kind: 'changedOnDisk' } })
  else workspace.showProblem(error)
}
