import { useTranslation } from 'react-i18next'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import './problem-dialog.css'

/** The target does not look like a translation of the source: nothing was changed yet. */
export function UnrelatedDialog({ onAnswer }: { readonly onAnswer: (isWanted: boolean) => void }) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={t('app.unrelated.title')}
      onClose={() => onAnswer(false)}
      onSubmit={() => onAnswer(false)}
      footer={
        <>
          <Button onClick={() => onAnswer(true)}>{t('app.unrelated.goOn')}</Button>
          <Button kind="primary" type="submit" autoFocus>
            {t('app.unrelated.leave')}
          </Button>
        </>
      }
    >
      <div className="problem">
        <p>{t('app.unrelated.text')}</p>
      </div>
    </Dialog>
  )
}
