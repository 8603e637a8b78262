import { CircleCheck, Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportedClaims } from '../../../shared/rpc/annotations.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Report, ReportList } from '../../ui/report.tsx'

/** So many are listed one by one: more would be read by nobody. */
const LISTED = 200

type ImportReportProps = {
  readonly report: ImportedClaims
  readonly onAnother: () => void
  readonly onClose: () => void
}

/** What was taken in, and everything that found no place. */
export function ImportReport({ report, onAnother, onClose }: ImportReportProps) {
  const { t } = useTranslation()
  const { added, changed, unplaced } = report
  const isNothing = added + changed === 0
  const more = unplaced.length - LISTED
  return (
    <Dialog
      title={t('dialogs.importClaims.done')}
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <>
          <Button onClick={onAnother}>{t('dialogs.importClaims.another')}</Button>
          <Button kind="primary" type="submit" autoFocus>
            {t('dialogs.importClaims.finish')}
          </Button>
        </>
      }
    >
      <Report icon={isNothing ? <Info aria-hidden /> : <CircleCheck aria-hidden />}>
        {isNothing && <p className="ui-report-head">{t('dialogs.importClaims.nothing')}</p>}
        {added > 0 && <p className="ui-report-head">{t('dialogs.importClaims.added', { count: added })}</p>}
        {changed > 0 && <p>{t('dialogs.importClaims.changed', { count: changed })}</p>}
        {!isNothing && <p className="ui-hint">{t('dialogs.importClaims.undoHint')}</p>}
      </Report>
      <ReportList title={t('dialogs.importClaims.unplaced')} none={t('dialogs.importClaims.allPlaced')}>
        {[
          ...unplaced
            .slice(0, LISTED)
            .map(({ claim, quote, why }, index) => (
              <li key={index}>{t(`formats.unplaced.${why}`, { claim, quote })}</li>
            )),
          ...(more > 0 ? [<li key="more">{t('dialogs.importClaims.more', { count: more })}</li>] : []),
        ]}
      </ReportList>
    </Dialog>
  )
}
