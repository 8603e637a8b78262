import { adjudicateCopy, canMeetCopy, compareWithCopy, measureAgreement, mergeCopy } from '../other-copy.ts'
import { importRevision } from '../import-revision.ts'
import type { Workspace } from '../workspace.ts'
import type { Command } from './command.ts'

/** The work of several people on one project: another copy of it, or a text revised outside, is met. */
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
    command('file.importRevision', importRevision),
  ]
}
