import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../shared/i18n/describe-error.ts'
import { usePending, useSendProblem } from '../editor/store-context.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import './problem-dialog.css'

/** The project on show holds what could not be written: to leave it is to lose that. */
export function UnsavedDialog({ onAnswer }: { readonly onAnswer: (isLeaving: boolean) => void }) {
  const { t } = useTranslation()
  const pending = usePending(true)
  const problem = useSendProblem()
  const reason = problem ? errorMessage(t, problem.error) : ''
  return (
    <Dialog
      title={t('app.unsaved.title')}
      onClose={() => onAnswer(false)}
      onSubmit={() => onAnswer(false)}
      footer={
        <>
          <Button kind="danger" onClick={() => onAnswer(true)}>
            {t('app.unsaved.leave')}
          </Button>
          <Button kind="primary" type="submit" autoFocus>
            {t('app.unsaved.stay')}
          </Button>
        </>
      }
    >
      <div className="problem">
        <p>{t('app.unsaved.text', { count: pending, reason })}</p>
      </div>
    </Dialog>
  )
}
