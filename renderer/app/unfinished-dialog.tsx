import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import './problem-dialog.css'

/** The project on show is still being made: to leave it is to have none. */
export function UnfinishedDialog({ onAnswer }: { readonly onAnswer: (isLeaving: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('app.unfinished.title')}
      onClose={() => onAnswer(false)}
      onSubmit={() => onAnswer(false)}
      footer={
        <>
          <Button kind="danger" onClick={() => onAnswer(true)}>
            {t('app.unfinished.leave')}
          </Button>
          <Button kind="primary" type="submit" autoFocus>
            {t('app.unfinished.stay')}
          </Button>
        </>
      }
    >
      <div className="problem">
        <p>{t('app.unfinished.text')}</p>
      </div>
    </Dialog>
  )
}
