import type { CommandId } from '../../../shared/i18n/command-id.ts'
import { EDITOR_COMMANDS } from '../../editor/editor-commands.ts'
import type { EditorHandle } from '../../editor/editor-handle.ts'
import type { ProjectStore } from '../../editor/project-store.ts'
import { CLAIM_COMMANDS } from '../../panes/claims/claim-commands.ts'
import { deskOf } from '../../panes/claims/claim-desk.ts'
import { FIND_COMMANDS } from '../../panes/find/find-commands.ts'
import { findDeskOf } from '../../panes/find/find-desk.ts'
import { REVIEW_COMMANDS } from '../../panes/review/review-commands.ts'
import { reviewDeskOf } from '../../panes/review/review-desk.ts'
import { COMPARISON_COMMANDS } from '../../panes/conflicts/comparison/comparison-commands.ts'
import { CONFLICT_COMMANDS } from '../../panes/conflicts/conflict-commands.ts'
import type { Workspace } from '../workspace.ts'
import type { Command } from './command.ts'
import { copyCommands } from './copy-commands.ts'
import { fileCommands } from './file-commands.ts'
import { realignCommands } from './realign-commands.ts'
import { showSideTab, tabCommands } from './tab-commands.ts'
import { viewCommands } from './view-commands.ts'

/** Every command of the window by its id: its own, the editor's, and the claims'. */
export function createCommands(workspace: Workspace): ReadonlyMap<string, Command> {
  const ofProject = [
    ...EDITOR_COMMANDS,
    ...CLAIM_COMMANDS,
    ...REVIEW_COMMANDS,
    ...CONFLICT_COMMANDS,
    ...COMPARISON_COMMANDS,
  ].map((command) => onProject(workspace, command))
  const all = [
    ...fileCommands(workspace),
    ...viewCommands(workspace),
    ...tabCommands(workspace),
    ...realignCommands(workspace),
    ...copyCommands(workspace),
    ...ofProject,
    ...FIND_COMMANDS.map((command) => onProject(workspace, command)),
  ]
  return new Map(all.map((command) => [command.id, command]))
}

type ProjectCommand = {
  readonly id: string
  isEnabled(store: ProjectStore): boolean
  run(store: ProjectStore, handle: EditorHandle): void
}

/** A command of the editor, or of a pane, works on the project on show. */
function onProject(workspace: Workspace, command: ProjectCommand): Command {
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
      showAskedPane(workspace, project.store, command.id)
    },
  }
}

/** What is begun, opened or gone to is worked on in its pane, which may be closed. */
function showAskedPane(workspace: Workspace, store: ProjectStore, command: string): void {
  if (command === 'conflicts.makeNew') showSideTab(workspace, 'claims')
  else if (command.startsWith('conflicts.')) showSideTab(workspace, 'conflicts')
  if (command.startsWith('comparison.')) showSideTab(workspace, 'comparison')
  if (deskOf(store).state.focus !== null) showSideTab(workspace, 'claims')
  else if (findDeskOf(store).state.wantsFocus) showSideTab(workspace, 'find')
  else if (reviewDeskOf(store).state.isAsked) showSideTab(workspace, 'review')
}
