import { ask } from '../host/ask-host.ts'
import { receiveFile } from '../host/receive-file.ts'
import { openProject } from './open-project.ts'
import type { Workspace } from './workspace.ts'

/** One text begins a project, two are to be aligned, a project is opened; anything else is said to be too much. */
export async function receiveDrop(workspace: Workspace, files: readonly File[]): Promise<void> {
  const [first, second] = files
  if (!first) return
  const isProject = isProjectName(first.name)
  if (files.length > (isProject ? 1 : 2) || (second && isProjectName(second.name)))
    return workspace.say(workspace.t('app.drop.tooMany'))
  const source = await receive(workspace, first)
  const target = second && (await receive(workspace, second))
  if (!source || (second && !target)) return
  if (isProject) return openProject(workspace, source.handle)
  const needsTarget = target !== undefined
  workspace.update({ dialog: { kind: 'new', source, ...(target && { target }), needsTarget } })
}

async function receive(workspace: Workspace, file: File) {
  const answer = await ask(receiveFile(workspace.client, file))
  if (answer.ok) return answer.value
  workspace.showProblem(answer.error)
  return undefined
}

function isProjectName(name: string): boolean {
  return name.toLowerCase().endsWith('.json')
}
