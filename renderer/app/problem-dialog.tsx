import { useTranslation } from 'react-i18next'
import { errorMessage, problemMessage } from '../../shared/i18n/describe-error.ts'
import type { ProjectProblem } from '../../shared/model/problem.ts'
import type { HostErrorData } from '../../shared/rpc/host-error.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import './problem-dialog.css'

type ProblemDialogProps = { readonly error: HostErrorData; readonly onClose: () => void }

/** Something that the user asked for did not work: what happened, where, and what to do. */
export function ProblemDialog({ error, onClose }: ProblemDialogProps) {
  const { t } = useTranslation()
  const isFile = error.code === 'bad-project'
  return (
    <Dialog
      title={isFile ? t('app.badProject.title') : t('app.problem')}
      width={isFile ? 'medium' : 'narrow'}
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <Button kind="primary" type="submit" autoFocus>
          {t('app.close')}
        </Button>
      }
    >
      <div className="problem">
        <p role="alert">{errorMessage(t, error)}</p>
        {error.code === 'bad-project' && (
          <>
            <Findings problems={error.problems} />
            <p className="ui-hint">{t('app.badProject.backups')}</p>
          </>
        )}
      </div>
    </Dialog>
  )
}

/** More than this nobody reads; the rest is counted. */
const SHOWN = 20

function Findings({ problems }: { readonly problems: readonly ProjectProblem[] }) {
  const { t } = useTranslation()
  const rest = problems.length - SHOWN
  return (
    <section aria-label={t('app.badProject.findings', { count: problems.length })}>
      <h3>{t('app.badProject.findings', { count: problems.length })}</h3>
      <ul className="problem-findings">
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li key={index}>{problemMessage(t, problem)}</li>
        ))}
        {rest > 0 && <li>{t('app.badProject.more', { count: rest })}</li>}
      </ul>
    </section>
  )
}
