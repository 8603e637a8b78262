import { isCommandId } from '../../shared/i18n/command-id.ts'
import { runCommand } from './commands/run-command.ts'
import { openProject } from './open-project.ts'
import type { Workspace } from './workspace.ts'

/** What the host tells of itself, as long as this connection lasts. */
export function listenToHost(workspace: Workspace): void {
  const { client } = workspace
  client.on('projects.saveStateChanged', ({ session, saveState }) =>
    workspace.updateSaveState(session, saveState),
  )
  client.on('projects.takenOver', ({ session }) => workspace.updateProject(session, { isTakenOver: true }))
  client.on('host.openRequested', ({ file }) => void openProject(workspace, file))
  client.on('host.commandChosen', ({ command }) => {
    if (isCommandId(command)) runCommand(workspace, command)
  })
  client.onDisconnect(() => {
    if (workspace.client === client) workspace.update({ connection: 'lost' })
  })
}
