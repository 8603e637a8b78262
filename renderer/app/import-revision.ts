import { chooseFile } from './choose-files.ts'
import type { Workspace } from './workspace.ts'

/** A new version of the source or the target of the document on show, from a file that is asked for. */
export async function importRevision(workspace: Workspace): Promise<void> {
  const { project } = workspace.state
  const document = project?.store.document ?? null
  const file = document === null ? null : await chooseFile(workspace, 'text')
  if (!project || document === null || !file) return
  const side = project.store.selection?.side ?? 'source'
  workspace.update({ dialog: { kind: 'revision', file, document, side } })
}
