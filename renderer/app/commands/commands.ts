import { COMMAND_IDS, type CommandId } from '../../../shared/i18n/command-id.ts'
import { EDITOR_COMMANDS } from '../../editor/editor-commands.ts'
import { laterParts, loadLaterParts } from '../later.ts'
import type { Workspace } from '../workspace.ts'
import type { Command } from './command.ts'
import { fileCommands } from './file-commands.ts'
import { onProject } from './on-project.ts'
import { realignCommands } from './realign-commands.ts'
import { tabCommands } from './tab-commands.ts'
import { viewCommands } from './view-commands.ts'

/** Every command of the window by its id; those of the panes wait for their code where they are asked for early. */
export function createCommands(workspace: Workspace): ReadonlyMap<CommandId, Command> {
  const own = [
    ...fileCommands(workspace),
    ...viewCommands(workspace),
    ...tabCommands(workspace),
    ...realignCommands(workspace),
    ...EDITOR_COMMANDS.map((command) => onProject(workspace, command)),
  ]
  const commands = new Map(own.map((command) => [command.id, command]))
  const later = new LaterCommands(workspace)
  for (const id of COMMAND_IDS) if (!commands.has(id)) commands.set(id, later.command(id))
  return commands
}

/** Stand for commands whose code comes after the first rows. */
class LaterCommands {
  private readonly workspace: Workspace
  private commands: ReadonlyMap<CommandId, Command> | undefined

  constructor(workspace: Workspace) {
    this.workspace = workspace
  }

  command(id: CommandId): Command {
    const { workspace } = this
    return {
      id,
      isEnabled: () => this.find(id)?.isEnabled() ?? workspace.state.project !== null,
      run: () => this.run(id),
    }
  }

  private run(id: CommandId): void {
    const found = this.find(id)
    if (found) found.run()
    // Where the host is gone, the window says so itself.
    else
      loadLaterParts().then(
        () => this.runIfItCan(id),
        () => undefined,
      )
  }

  private runIfItCan(id: CommandId): void {
    const command = this.find(id)
    if (command?.isEnabled()) command.run()
  }

  /** Throws RangeError where the code is there and has no such command. */
  private find(id: CommandId): Command | undefined {
    const parts = laterParts()
    if (!parts) return undefined
    this.commands ??= new Map(parts.createLaterCommands(this.workspace).map((one) => [one.id, one]))
    const command = this.commands.get(id)
    if (!command) throw new RangeError(`There is no command ${id}`)
    return command
  }
}
