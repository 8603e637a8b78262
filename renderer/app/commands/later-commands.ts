import type { ProjectStore } from '../../editor/project-store.ts'
import { CLAIM_COMMANDS } from '../../panes/claims/claim-commands.ts'
import { deskOf } from '../../panes/claims/claim-desk.ts'
import { COMPARISON_COMMANDS } from '../../panes/conflicts/comparison/comparison-commands.ts'
import { CONFLICT_COMMANDS } from '../../panes/conflicts/conflict-commands.ts'
import { FIND_COMMANDS } from '../../panes/find/find-commands.ts'
import { findDeskOf } from '../../panes/find/find-desk.ts'
import { REVIEW_COMMANDS } from '../../panes/review/review-commands.ts'
import { reviewDeskOf } from '../../panes/review/review-desk.ts'
import type { Workspace } from '../workspace.ts'
import type { Command } from './command.ts'
import { copyCommands } from './copy-commands.ts'
import { onProject } from './on-project.ts'
import { showSideTab } from './tab-commands.ts'

/** The commands whose code comes after the first rows: those of the panes, and of two copies. */
export function createLaterCommands(workspace: Workspace): readonly Command[] {
  const ofPanes = [
    ...CLAIM_COMMANDS,
    ...REVIEW_COMMANDS,
    ...CONFLICT_COMMANDS,
    ...COMPARISON_COMMANDS,
    ...FIND_COMMANDS,
  ]
  return [...copyCommands(workspace), ...ofPanes.map((command) => onProject(workspace, command))]
}

/** What is begun, opened or gone to is worked on in its pane, which may be closed. */
export function showAskedPane(workspace: Workspace, store: ProjectStore, command: string): void {
  if (command === 'conflicts.makeNew') showSideTab(workspace, 'claims')
  else if (command.startsWith('conflicts.')) showSideTab(workspace, 'conflicts')
  if (command.startsWith('comparison.')) showSideTab(workspace, 'comparison')
  if (deskOf(store).state.focus !== null) showSideTab(workspace, 'claims')
  else if (findDeskOf(store).state.wantsFocus) showSideTab(workspace, 'find')
  else if (reviewDeskOf(store).state.isAsked) showSideTab(workspace, 'review')
}
