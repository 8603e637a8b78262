import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { saveProject, saveProjectAs } from './save-project.ts'
import { useOpenProject, useWorkspace } from './workspace-context.ts'
import './problem-dialog.css'

/** The file is no longer what was opened: whose work stays is for the user to say. */
export function ChangedOnDiskDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const workspace = useWorkspace()
  const { fileName } = useOpenProject()
  const replace = () => {
    onClose()
    void saveProject(workspace, true)
  }
  const saveAs = () => {
    onClose()
    void saveProjectAs(workspace)
  }
  return (
    <Dialog
      title={t('app.changedOnDisk.title')}
      onClose={onClose}
      onSubmit={saveAs}
      footer={
        <>
          <Button className="ui-start" onClick={onClose}>
            {t('app.changedOnDisk.later')}
          </Button>
          <Button kind="danger" onClick={replace}>
            {t('app.changedOnDisk.replace')}
          </Button>
          <Button kind="primary" type="submit" autoFocus>
            {t('app.changedOnDisk.saveAs')}
          </Button>
        </>
      }
    >
      <div className="problem">
        <p>{t('app.changedOnDisk.text', { name: fileName })}</p>
        <p className="ui-hint">{t('app.changedOnDisk.replaceHint')}</p>
      </div>
    </Dialog>
  )
}
