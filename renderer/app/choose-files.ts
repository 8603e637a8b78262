import type { Place } from '../../shared/rpc/contract.ts'
import { ask } from '../host/ask-host.ts'
import type { ChosenPlace } from '../panes/save-as/save-as.tsx'
import type { Workspace } from './workspace.ts'

/** Asks for a file: in the system's own dialog where the host has it, in the window where not. Null: none. */
export async function chooseFile(
  workspace: Workspace,
  purpose: 'project' | 'text' | 'annotations',
): Promise<Place | null> {
  const { client, description } = workspace
  if (!description.capabilities.nativeDialogs) {
    return new Promise((answer) => workspace.update({ chooser: { kind: 'file', purpose, answer } }))
  }
  const chosen = await ask(client.call('dialogs.open', { purpose }))
  if (chosen.ok) return chosen.value
  workspace.showProblem(chosen.error)
  return null
}

/** Asks for a folder and a name to write to. The system's dialog asks itself before something is replaced. */
export async function choosePlace(
  workspace: Workspace,
  purpose: 'project' | 'export',
  name: string,
): Promise<ChosenPlace | null> {
  const { client, description } = workspace
  if (!description.capabilities.nativeDialogs) {
    return new Promise((answer) => workspace.update({ chooser: { kind: 'place', purpose, name, answer } }))
  }
  const chosen = await ask(client.call('dialogs.save', { purpose, name }))
  if (!chosen.ok) workspace.showProblem(chosen.error)
  if (!chosen.ok || !chosen.value) return null
  return { ...chosen.value, folderName: '', replace: true }
}
