import { canRealign, realign, type RealignScope } from '../realign.ts'
import type { Workspace } from '../workspace.ts'
import type { Command } from './command.ts'

/** Aligns rows again, by what has been confirmed meanwhile. */
export function realignCommands(workspace: Workspace): readonly Command[] {
  const command = (id: Command['id'], scope: RealignScope): Command => ({
    id,
    isEnabled: () => canRealign(workspace, scope),
    run: () => void realign(workspace, scope),
  })
  return [
    command('alignment.realignBelow', 'below'),
    command('alignment.realignBetween', 'between'),
    command('alignment.realignAll', 'all'),
  ]
}
