import { adjudicateCopy, canMeetCopy, compareWithCopy, measureAgreement, mergeCopy } from '../other-copy.ts'
import type { Workspace } from '../workspace.ts'
import type { Command } from './command.ts'

/** The work of two people on one project: another copy of it is met. */
export function copyCommands(workspace: Workspace): readonly Command[] {
  const command = (id: Command['id'], run: (workspace: Workspace) => Promise<void>): Command => ({
    id,
    isEnabled: () => canMeetCopy(workspace),
    run: () => void run(workspace),
  })
  return [
    command('file.compare', compareWithCopy),
    command('file.merge', mergeCopy),
    command('file.agreement', measureAgreement),
    command('file.adjudicate', adjudicateCopy),
  ]
}
