import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolateFileName } from '../../../shared/i18n/isolate.ts'
import type { FormatWarning } from '../../../shared/model/format-warning.ts'
import type { LinkId } from '../../../shared/model/id.ts'
import type { Exported } from '../../../shared/rpc/contract.ts'
import { displayName } from '../../../shared/text/escape-display.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Report, ReportList } from '../../ui/report.tsx'

type ExportReportProps = {
  readonly report: Exported
  readonly onGoToRow: (link: string) => void
  readonly onAnother: () => void
  readonly onClose: () => void
}

/** What was written where, and everything that is not in it. */
export function ExportReport({ report, onGoToRow, onAnother, onClose }: ExportReportProps) {
  const { t } = useTranslation()
  const { files, folder, rows, rowsLeftOut, claims, warnings } = report
  const written =
    claims === undefined
      ? t('dialogs.export.written', { count: rows })
      : t('dialogs.export.writtenClaims', { count: claims })
  return (
    <Dialog
      title={t('dialogs.export.done')}
      onClose={onClose}
      onSubmit={onClose}
      footer={
        <>
          <Button onClick={onAnother}>{t('dialogs.export.another')}</Button>
          <Button kind="primary" type="submit" autoFocus>
            {t('dialogs.export.finish')}
          </Button>
        </>
      }
    >
      <Report icon={<CircleCheck aria-hidden />}>
        <p className="ui-report-head">{written}</p>
        <p>
          {t('dialogs.export.toFiles', {
            files: files.map((name) => isolateFileName(displayName(name))),
            folder,
          })}
        </p>
        {rowsLeftOut > 0 && <p>{t('dialogs.export.leftOut', { count: rowsLeftOut })}</p>}
      </Report>
      <ReportList title={t('dialogs.export.losses')} none={t('dialogs.export.noLosses')}>
        {warnings.map((warning) => (
          <Loss key={warning.code} warning={warning} onGoToRow={onGoToRow} />
        ))}
      </ReportList>
    </Dialog>
  )
}

type LossProps = { readonly warning: FormatWarning; readonly onGoToRow: (link: string) => void }

function Loss({ warning, onGoToRow }: LossProps) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const { code, count, example } = warning
  const link = example === undefined ? undefined : store.state.link(example as LinkId)
  const number = link ? store.state.orderOf(link.document).rows.indexOf(link.id) + 1 : 0
  return (
    <li>
      <span>{t(`formats.warnings.${code}`, { count })}</span>
      {link && (
        <Button size="small" kind="quiet" onClick={() => onGoToRow(link.id)}>
          {t('dialogs.export.firstRow', { number })}
        </Button>
      )}
    </li>
  )
}
