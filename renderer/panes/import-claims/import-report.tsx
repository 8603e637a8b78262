import { CircleCheck, Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ImportedClaims } from '../../../shared/rpc/annotations.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

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
      <div className="import-report">
        {isNothing ? <Info aria-hidden /> : <CircleCheck aria-hidden />}
        <div>
          {isNothing && <p className="import-report-count">{t('dialogs.importClaims.nothing')}</p>}
          {added > 0 && (
            <p className="import-report-count">{t('dialogs.importClaims.added', { count: added })}</p>
          )}
          {changed > 0 && <p>{t('dialogs.importClaims.changed', { count: changed })}</p>}
          {!isNothing && <p className="ui-hint">{t('dialogs.importClaims.undoHint')}</p>}
        </div>
      </div>
      <Unplaced unplaced={unplaced} />
    </Dialog>
  )
}

function Unplaced({ unplaced }: Pick<ImportedClaims, 'unplaced'>) {
  const { t } = useTranslation()
  const more = unplaced.length - LISTED
  return (
    <section className="import-unplaced" tabIndex={0} aria-label={t('dialogs.importClaims.unplaced')}>
      {unplaced.length === 0 ? (
        <p>{t('dialogs.importClaims.allPlaced')}</p>
      ) : (
        <>
          <h3>{t('dialogs.importClaims.unplaced')}</h3>
          <ul>
            {unplaced.slice(0, LISTED).map(({ claim, quote, why }, index) => (
              <li key={index}>{t(`formats.unplaced.${why}`, { claim, quote })}</li>
            ))}
            {more > 0 && <li>{t('dialogs.importClaims.more', { count: more })}</li>}
          </ul>
        </>
      )}
    </section>
  )
}
