import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkId } from '../../shared/model/id.ts'
import { Export } from '../panes/export/export.tsx'
import { ImportClaims } from '../panes/import-claims/import-claims.tsx'
import { AddTexts, type TextPair } from '../panes/add-texts/add-texts.tsx'
import { NewProject } from '../panes/new-project/new-project.tsx'
import { OpenFile } from '../panes/open-file/open-file.tsx'
import { SaveAs } from '../panes/save-as/save-as.tsx'
import { Segmentation } from '../panes/segmentation/segmentation.tsx'
import { Settings } from '../panes/settings/settings.tsx'
import { Shortcuts } from '../panes/shortcuts/shortcuts.tsx'
import { ClaimDialog } from './claim-dialog.tsx'
import { ChangedOnDiskDialog } from './changed-on-disk-dialog.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { addTexts } from './add-texts.ts'
import { chooseFile, choosePlace } from './choose-files.ts'
import { commandRows, shortcutGroups } from './commands/command-rows.ts'
import type { KeyBindings } from './commands/key-bindings.ts'
import { adoptProject } from './open-project.ts'
import { Palette } from './palette.tsx'
import { ProblemDialog } from './problem-dialog.tsx'
import { UnrelatedDialog } from './unrelated-dialog.tsx'
import { samplesOf } from './sample-texts.ts'
import { UnfinishedDialog } from './unfinished-dialog.tsx'
import { UnsavedDialog } from './unsaved-dialog.tsx'
import { useWorkspace, useWorkspaceState } from './workspace-context.ts'
import type { DialogState } from './workspace-state.ts'
import { useLateWrite } from './use-late-write.ts'
import { writeSettings } from './write-settings.ts'

/** What stands over the window: a dialog, and over that a chooser for whoever asked for a file. */
export function Dialogs({ bindings }: { readonly bindings: KeyBindings }) {
  const dialog = useWorkspaceState('dialog')
  return (
    <>
      {dialog && <ShownDialog dialog={dialog} bindings={bindings} />}
      <Chooser />
    </>
  )
}

type ShownDialogProps = { readonly dialog: DialogState; readonly bindings: KeyBindings }

function ShownDialog({ dialog, bindings }: ShownDialogProps) {
  const workspace = useWorkspace()
  const close = () => workspace.update({ dialog: null })
  switch (dialog.kind) {
    case 'new':
      return (
        <NewProject
          {...dialog}
          chooseText={() => chooseFile(workspace, 'text')}
          choosePlace={(name) => choosePlace(workspace, 'project', name)}
          onCreated={(opened) => void adoptProject(workspace, opened)}
          onClose={close}
        />
      )
    case 'addTexts':
      return <AddTextsDialog onClose={close} />
    case 'export':
      return <ExportDialog onClose={close} />
    case 'importClaims':
      return <ImportClaimsDialog onClose={close} />
    case 'segmentation':
      return <SegmentationDialog onClose={close} />
    case 'settings':
      return <SettingsDialog tab={dialog.tab} bindings={bindings} onClose={close} />
    case 'shortcuts':
      return <ShortcutsDialog bindings={bindings} onClose={close} />
    case 'palette':
    case 'goToRow':
      return <Palette purpose={dialog.kind} bindings={bindings} onClose={close} />
    case 'claimants':
    case 'claimSchema':
    case 'dashboard':
      return <ClaimDialog kind={dialog.kind} onClose={close} />
    case 'merge':
    case 'agreement':
    case 'revision':
      return <CopyDialog dialog={dialog} onClose={close} />
    case 'problem':
      return <ProblemDialog error={dialog.error} onClose={close} />
    case 'changedOnDisk':
      return <ChangedOnDiskDialog onClose={close} />
    case 'unrelated':
      return <UnrelatedDialog onAnswer={dialog.answer} />
    case 'unfinished':
      return <UnfinishedDialog onAnswer={dialog.answer} />
    case 'unsaved':
      return <UnsavedDialog onAnswer={dialog.answer} />
  }
}

function Chooser() {
  const workspace = useWorkspace()
  const chooser = useWorkspaceState('chooser')
  if (!chooser) return null
  const done =
    <Answer,>(answer: (value: Answer) => void) =>
    (value: Answer) => {
      workspace.update({ chooser: null })
      answer(value)
    }
  if (chooser.kind === 'file') {
    const answer = done(chooser.answer)
    return <OpenFile purpose={chooser.purpose} onChoose={answer} onClose={() => answer(null)} />
  }
  const answer = done(chooser.answer)
  return (
    <SaveAs purpose={chooser.purpose} name={chooser.name} onChoose={answer} onClose={() => answer(null)} />
  )
}

function AddTextsDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace()
  const project = useWorkspaceState('project')
  if (!project) return null
  const add = (texts: readonly TextPair[], presegmented: boolean) => {
    onClose()
    void addTexts(workspace, texts, presegmented)
  }
  return (
    <AddTexts
      header={project.store.state.header}
      chooseText={() => chooseFile(workspace, 'text')}
      onAdd={add}
      onClose={onClose}
    />
  )
}

function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace()
  const project = useWorkspaceState('project')
  if (!project) return null
  const goToRow = (link: string) => {
    onClose()
    workspace.handle?.focusCell(link as LinkId, 'target')
  }
  return (
    <Export
      session={project.session}
      name={project.fileName.replace(/(\.taraz)?\.json$/i, '')}
      choosePlace={(name) => choosePlace(workspace, 'export', name)}
      onGoToRow={goToRow}
      onClose={onClose}
    />
  )
}

function ImportClaimsDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace()
  const project = useWorkspaceState('project')
  if (!project) return null
  return (
    <ImportClaims
      session={project.session}
      chooseFile={() => chooseFile(workspace, 'annotations')}
      onClose={onClose}
    />
  )
}

function SegmentationDialog({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace()
  const { segmentation } = useWorkspaceState('settings')
  const project = useWorkspaceState('project')
  const [samples] = useState(() => (project ? samplesOf(project.store.state) : {}))
  const { own, change } = useLateWrite(
    segmentation,
    (value) => void writeSettings(workspace, { segmentation: value }),
  )
  return (
    <Segmentation
      own={own}
      samples={samples}
      onChange={change}
      chooseFile={() => chooseFile(workspace, 'text')}
      choosePlace={(name) => choosePlace(workspace, 'export', name)}
      onClose={onClose}
    />
  )
}

type SettingsDialogProps = {
  readonly tab: Extract<DialogState, { kind: 'settings' }>['tab']
  readonly bindings: KeyBindings
  readonly onClose: () => void
}

function SettingsDialog({ tab, bindings, onClose }: SettingsDialogProps) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const values = useWorkspaceState('settings')
  const error = useWorkspaceState('settingsError')
  return (
    <Settings
      tab={tab}
      values={values}
      version={workspace.description.version}
      commands={commandRows(t, bindings, values.keys)}
      error={error}
      onChange={(change) => void writeSettings(workspace, change)}
      onClose={onClose}
    />
  )
}

function ShortcutsDialog({ bindings, onClose }: Omit<SettingsDialogProps, 'tab'>) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  return (
    <Shortcuts
      groups={shortcutGroups(t, bindings)}
      onChangeKeys={() => workspace.update({ dialog: { kind: 'settings', tab: 'keys' } })}
      onClose={onClose}
    />
  )
}
