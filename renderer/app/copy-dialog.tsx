import { AgreementDialog } from '../panes/copies/agreement-dialog.tsx'
import { MergeDialog } from '../panes/copies/merge-dialog.tsx'
import { RevisionDialog } from '../panes/revision/revision-dialog.tsx'
import { chooseFile, choosePlace } from './choose-files.ts'
import { useOpenProject, useWorkspace } from './workspace-context.ts'
import type { DialogState } from './workspace-state.ts'

type CopyDialogProps = {
  readonly dialog: Extract<DialogState, { kind: 'merge' | 'agreement' | 'revision' }>
  readonly onClose: () => void
}

/** What is asked and told of another copy of the project, and of a text that was revised. */
export function CopyDialog({ dialog, onClose }: CopyDialogProps) {
  const workspace = useWorkspace()
  const { session } = useOpenProject()
  if (dialog.kind === 'merge')
    return (
      <MergeDialog
        {...dialog}
        chooseFile={() => chooseFile(workspace, 'project')}
        onMerge={dialog.answer}
        onClose={onClose}
      />
    )
  if (dialog.kind === 'revision')
    return (
      <RevisionDialog
        {...dialog}
        session={session}
        onDone={() => workspace.say(workspace.t('revision.done'))}
        onClose={onClose}
      />
    )
  return (
    <AgreementDialog
      {...dialog}
      choosePlace={(name) => choosePlace(workspace, 'export', name)}
      onClose={onClose}
    />
  )
}
