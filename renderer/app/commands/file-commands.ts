import { canAddTexts } from '../add-texts.ts'
import { chooseFile } from '../choose-files.ts'
import { closeProject } from '../leave-project.ts'
import { openProject, openSample } from '../open-project.ts'
import { saveProject, saveProjectAs } from '../save-project.ts'
import type { Workspace } from '../workspace.ts'
import type { Command } from './command.ts'

/** New, open, save, export. */
export function fileCommands(workspace: Workspace): readonly Command[] {
  const always = () => workspace.state.opening === null
  const withProject = () => workspace.state.project !== null
  const canWrite = () => withProject() && !workspace.state.project?.isTakenOver
  const open = async () => {
    const file = await chooseFile(workspace, 'project')
    if (file) await openProject(workspace, file.handle)
  }
  return [
    {
      id: 'file.new',
      isEnabled: always,
      run: () => workspace.update({ dialog: { kind: 'new', needsTarget: false } }),
    },
    {
      id: 'file.newFromTwo',
      isEnabled: always,
      run: () => workspace.update({ dialog: { kind: 'new', needsTarget: true } }),
    },
    {
      id: 'file.addTexts',
      isEnabled: () => canAddTexts(workspace),
      run: () => workspace.update({ dialog: { kind: 'addTexts' } }),
    },
    { id: 'file.open', isEnabled: always, run: () => void open() },
    { id: 'file.openSample', isEnabled: always, run: () => void openSample(workspace) },
    { id: 'file.save', isEnabled: canWrite, run: () => void saveProject(workspace) },
    { id: 'file.saveAs', isEnabled: canWrite, run: () => void saveProjectAs(workspace) },
    {
      id: 'file.export',
      isEnabled: withProject,
      run: () => workspace.update({ dialog: { kind: 'export' } }),
    },
    {
      id: 'file.importClaims',
      isEnabled: () => canWrite() && workspace.state.project!.store.isComplete,
      run: () => workspace.update({ dialog: { kind: 'importClaims' } }),
    },
    { id: 'file.close', isEnabled: withProject, run: () => void closeProject(workspace) },
  ]
}
