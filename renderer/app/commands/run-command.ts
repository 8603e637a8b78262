import type { CommandId } from '../../../shared/i18n/command-id.ts'
import type { Workspace } from '../workspace.ts'
import type { Command } from './command.ts'
import { createCommands } from './commands.ts'

const commands = new WeakMap<Workspace, ReadonlyMap<string, Command>>()

/** The commands of a window. */
export function commandsOf(workspace: Workspace): ReadonlyMap<string, Command> {
  const known = commands.get(workspace)
  if (known) return known
  const made = createCommands(workspace)
  commands.set(workspace, made)
  return made
}

/** Throws RangeError where no such command was ever made. */
export function commandOf(workspace: Workspace, id: CommandId): Command {
  const command = commandsOf(workspace).get(id)
  if (!command) throw new RangeError(`There is no command ${id}`)
  return command
}

/** Runs a command if it can be run now. False: it can't. */
export function runCommand(workspace: Workspace, id: CommandId): boolean {
  if (isOfField(id)) return document.execCommand(id === 'editor.undo' ? 'undo' : 'redo')
  const command = commandOf(workspace, id)
  workspace.state.project?.store.calm.settle()
  if (!command.isEnabled()) return false
  command.run()
  return true
}

/** Undo and redo inside a field of a dialog or pane are those of the field, as everywhere. */
function isOfField(id: CommandId): boolean {
  return (id === 'editor.undo' || id === 'editor.redo') && isField(document.activeElement)
}

/** A field of the window's own, which is not the text of the project. */
export function isField(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true
  return element instanceof HTMLInputElement && !NOT_TYPED_IN.includes(element.type)
}

const NOT_TYPED_IN = ['checkbox', 'radio', 'button', 'submit', 'file', 'range']
