import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import type { LinkState } from '../../../shared/model/records.ts'
import { EXPORT_ENDINGS } from '../../../shared/rpc/annotations.ts'
import type { Exported } from '../../../shared/rpc/contract.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { useCall } from '../../host/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ExportReport } from './export-report.tsx'
import { ClaimCount, FormatChoice, type FormatWish } from './format-choice.tsx'
import { RowChoice } from './row-choice.tsx'
import './export.css'

/** What `target` of the contract wants. */
export type ExportPlace = { readonly folder: string; readonly name: string; readonly replace: boolean }

type ExportProps = {
  readonly session: string
  /** What the files are called, without an ending. */
  readonly name: string
  /** null: the user changed their mind. */
  readonly choosePlace: (name: string) => Promise<ExportPlace | null>
  readonly onGoToRow: (link: string) => void
  readonly onClose: () => void
}

/** Writes the rows, or the claims, in another format, and says what that format could not. */
export function Export({ session, name, choosePlace, onGoToRow, onClose }: ExportProps) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const { run, cancel, isBusy, error } = useCall()
  const [wish, setWish] = useState<FormatWish>({ what: 'rows', rows: 'tmx', claims: 'web-annotation' })
  const [states, setStates] = useState<readonly LinkState[] | null>(null)
  const [report, setReport] = useState<Exported | null>(null)
  const { what, [what]: format } = wish
  const isNothing = what === 'rows' && states?.length === 0

  const write = async () => {
    const to = await choosePlace(`${name}${EXPORT_ENDINGS[format]}`)
    if (!to) return
    await store.flush()
    const done = await run('projects.export', { session, format, states: states && [...states], to })
    if (done) setReport(done)
  }
  if (report) {
    return (
      <ExportReport
        report={report}
        onGoToRow={onGoToRow}
        onAnother={() => setReport(null)}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog
      title={t('dialogs.export.title')}
      onClose={isBusy ? cancel : onClose}
      onSubmit={() => !isNothing && !isBusy && void write()}
      footer={<ExportButtons isBusy={isBusy} isNothing={isNothing} onCancel={isBusy ? cancel : onClose} />}
    >
      <fieldset className="ui-dialog-parts" disabled={isBusy}>
        <FormatChoice wish={wish} onChange={setWish} />
        {what === 'rows' ? <RowChoice states={states} onChange={setStates} /> : <ClaimCount />}
        {error && <ErrorText>{errorMessage(t, error)}</ErrorText>}
      </fieldset>
    </Dialog>
  )
}

type ExportButtonsProps = {
  readonly isBusy: boolean
  readonly isNothing: boolean
  readonly onCancel: () => void
}

function ExportButtons({ isBusy, isNothing, onCancel }: ExportButtonsProps) {
  const { t } = useTranslation()
  return (
    <>
      {isBusy && (
        <span className="ui-busy ui-start">
          <Spinner /> {t('dialogs.export.running')}
        </span>
      )}
      <Button onClick={onCancel}>{t('app.cancel')}</Button>
      <Button kind="primary" type="submit" disabled={isBusy || isNothing}>
        {t('dialogs.export.choosePlace')}
      </Button>
    </>
  )
}
