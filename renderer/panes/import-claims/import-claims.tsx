import { FileText, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isolateFileName } from '../../../shared/i18n/isolate.ts'
import { annotationFormat, type AnnotationFormat } from '../../../shared/rpc/annotations.ts'
import type { Place } from '../../../shared/rpc/contract.ts'
import { displayName } from '../../../shared/text/escape-display.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { FileName } from '../../ui/file-name.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { ImportReport } from './import-report.tsx'
import { useImport } from './use-import.ts'
import './import-claims.css'

type ImportClaimsProps = {
  readonly session: string
  /** null: the user changed their mind. */
  readonly chooseFile: () => Promise<Place | null>
  readonly onClose: () => void
}

/** Takes in claims that another program wrote, as one step, and lists what found no place. */
export function ImportClaims({ session, chooseFile, onClose }: ImportClaimsProps) {
  const { t } = useTranslation()
  const work = useImport(session)
  const { files, format, report, isBusy, problem } = work
  if (report) return <ImportReport report={report} onAnother={work.begin} onClose={onClose} />
  const isReady = files.length > 0 && !isBusy
  const addFile = async () => {
    const file = await chooseFile()
    if (file) work.addFile(file)
  }
  return (
    <Dialog
      title={t('dialogs.importClaims.title')}
      onClose={isBusy ? work.cancel : onClose}
      onSubmit={() => isReady && void work.start()}
      footer={
        <>
          {isBusy && (
            <span className="ui-busy ui-start">
              <Spinner /> {t('dialogs.importClaims.running')}
            </span>
          )}
          <Button onClick={isBusy ? work.cancel : onClose}>{t('app.cancel')}</Button>
          <Button kind="primary" type="submit" disabled={!isReady}>
            {t('dialogs.importClaims.start')}
          </Button>
        </>
      }
    >
      <fieldset className="ui-dialog-parts" disabled={isBusy}>
        <p className="ui-hint">{t('dialogs.importClaims.about')}</p>
        <FileList files={files} onAdd={() => void addFile()} onChange={work.setFiles} />
        <FormatChoice format={format} onChange={work.setFormat} />
        {problem !== null && <ErrorText>{problem}</ErrorText>}
      </fieldset>
    </Dialog>
  )
}

type FormatChoiceProps = {
  readonly format: AnnotationFormat
  readonly onChange: (format: AnnotationFormat) => void
}

function FormatChoice({ format, onChange }: FormatChoiceProps) {
  const { t } = useTranslation()
  return (
    <section>
      <h3 className="ui-field-label">{t('dialogs.export.format')}</h3>
      <Choices
        label={t('dialogs.export.format')}
        value={format}
        choices={annotationFormat.options.map((value) => ({
          value,
          label: t(`dialogs.export.formats.${value}`),
          hint: t(`dialogs.export.hints.${value}`),
        }))}
        onChange={onChange}
      />
    </section>
  )
}

type FileListProps = {
  readonly files: readonly Place[]
  readonly onAdd: () => void
  readonly onChange: (files: readonly Place[]) => void
}

function FileList({ files, onAdd, onChange }: FileListProps) {
  const { t } = useTranslation()
  return (
    <section className="import-claims-files">
      <h3 className="ui-field-label">{t('dialogs.importClaims.files')}</h3>
      {files.length > 0 && (
        <ul>
          {files.map((file) => (
            <li key={file.handle}>
              <FileText aria-hidden />
              <FileName name={displayName(file.name)} />
              <IconButton
                label={t('dialogs.importClaims.remove', {
                  name: isolateFileName(displayName(file.name)),
                })}
                icon={<X />}
                onClick={() => onChange(files.filter((one) => one !== file))}
              />
            </li>
          ))}
        </ul>
      )}
      <Button autoFocus onClick={onAdd}>
        {t('dialogs.importClaims.addFile')}
      </Button>
      <p className="ui-hint">
        {files.length === 0 ? t('dialogs.importClaims.noFiles') : t('dialogs.importClaims.severalHint')}
      </p>
    </section>
  )
}
