import type { CommandId } from '../../../shared/i18n/command-id.ts'
import type { EditorHandle } from '../../editor/editor-handle.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { laterParts } from '../later.ts'
import type { Workspace } from '../workspace.ts'
import type { Command } from './command.ts'

export type ProjectCommand = {
  readonly id: string
  isEnabled(store: ProjectStore): boolean
  run(store: ProjectStore, handle: EditorHandle): void
}

/** A command of the editor, or of a pane, works on the project on show. */
export function onProject(workspace: Workspace, command: ProjectCommand): Command {
  return {
    id: command.id as CommandId,
    isEnabled() {
      const { project } = workspace.state
      return project !== null && workspace.handle !== null && command.isEnabled(project.store)
    },
    run() {
      const { project } = workspace.state
      if (!project || !workspace.handle) return
      // What was just selected by hand may not have been told yet.
      workspace.handle.cell?.readSelection()
      command.run(project.store, workspace.handle)
      laterParts()?.showAskedPane(workspace, project.store, command.id)
    },
  }
}
