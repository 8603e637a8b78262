import { AgreementDialog } from '../panes/copies/agreement-dialog.tsx'
import { MergeDialog } from '../panes/copies/merge-dialog.tsx'
import { chooseFile, choosePlace } from './choose-files.ts'
import { useWorkspace } from './workspace-context.ts'
import type { DialogState } from './workspace-state.ts'

type CopyDialogProps = {
  readonly dialog: Extract<DialogState, { kind: 'merge' | 'agreement' }>
  readonly onClose: () => void
}

/** What is asked and told of another copy of the project. */
export function CopyDialog({ dialog, onClose }: CopyDialogProps) {
  const workspace = useWorkspace()
  if (dialog.kind === 'merge')
    return (
      <MergeDialog
        {...dialog}
        chooseFile={() => chooseFile(workspace, 'project')}
        onMerge={dialog.answer}
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
