import { FileText, X } from 'lucide-react'
import { useState, type DragEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import { encoding as encodings, type Encoding, type Place } from '../../../shared/rpc/contract.ts'
import type { HostErrorData } from '../../../shared/rpc/host-error.ts'
import { displayName } from '../../../shared/text/escape-display.ts'
import { ask } from '../../host/ask-host.ts'
import { receiveFile } from '../../host/receive-file.ts'
import { useHost } from '../../host/use-host.ts'
import { FileName } from '../../ui/file-name.tsx'
import { Button } from '../../ui/button.tsx'
import { ErrorText, Field } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { LanguageSelect } from './language-select.tsx'
import type { TextChoice } from './text-choice.ts'
import { TextPreview } from './text-preview.tsx'
import type { Inspection } from './use-inspection.ts'

type TextCardProps = {
  readonly title: string
  readonly choice: TextChoice
  readonly inspection: Inspection
  /** What is missing, in words. */
  readonly missing: string | null
  /** What no text here means; absent: there must be one. */
  readonly without?: string
  readonly onChange: (change: Partial<TextChoice>) => void
  readonly onChoose: () => void
  readonly onRemove: () => void
}

/** One side of a project to be: its file, its language, how it is read, and how it begins. */
export function TextCard(props: TextCardProps) {
  const { title, choice, inspection, missing, without, onChange, onChoose, onRemove } = props
  const { t } = useTranslation()
  const [dropError, setDropError] = useState<HostErrorData | null>(null)
  const drop = useDropOne((file) => onChange({ file }), setDropError)
  const error = dropError ?? inspection.error
  return (
    <section className="new-card" role="group" aria-label={title} {...drop}>
      <div className="new-card-head">
        <h3>{title}</h3>
        {choice.file && (
          <IconButton
            label={t('dialogs.new.remove', { name: choice.file.name })}
            size="small"
            icon={<X />}
            onClick={onRemove}
          />
        )}
      </div>
      <FileRow file={choice.file} onChoose={onChoose} />
      {error && <ErrorText>{errorMessage(t, error)}</ErrorText>}
      {!choice.file && missing && <ErrorText>{missing}</ErrorText>}
      {!choice.file && without && <p className="ui-hint">{without}</p>}
      <div className="new-card-fields">
        <LanguageSelect value={choice.language} onChange={(language) => onChange({ language })} />
        {choice.file && (
          <EncodingSelect value={choice.encoding} onChange={(encoding) => onChange({ encoding })} />
        )}
      </div>
      {inspection.isBusy && (
        <p className="new-wait">
          <Spinner /> {t('dialogs.new.reading')}
        </p>
      )}
      {inspection.found && <TextPreview found={inspection.found} language={choice.language} />}
    </section>
  )
}

function FileRow({ file, onChoose }: { readonly file: Place | null; readonly onChoose: () => void }) {
  const { t } = useTranslation()
  return (
    <div className="new-file" data-empty={!file}>
      <FileText aria-hidden />
      <span className="new-file-name">
        {file ? <FileName name={displayName(file.name)} /> : t('dialogs.new.dropText')}
      </span>
      <Button size="small" onClick={onChoose}>
        {file ? t('dialogs.new.changeText') : t('dialogs.new.chooseText')}
      </Button>
    </div>
  )
}

type EncodingSelectProps = {
  readonly value: TextChoice['encoding']
  readonly onChange: (encoding: TextChoice['encoding']) => void
}

function EncodingSelect({ value, onChange }: EncodingSelectProps) {
  const { t } = useTranslation()
  const choices: readonly (Encoding | 'auto')[] = ['auto', ...encodings.options]
  return (
    <Field label={t('dialogs.new.encoding')}>
      {(ids) => (
        <Select
          {...ids}
          value={value}
          onChange={(chosen) => onChange(choices.find((one) => one === chosen) ?? 'auto')}
        >
          {choices.map((one) => (
            <option key={one} value={one}>
              {t(`dialogs.new.encodings.${one}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

function useDropOne(onFile: (file: Place) => void, onFail: (error: HostErrorData | null) => void) {
  const host = useHost()
  return {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: async (event: DragEvent) => {
      const [file] = event.dataTransfer.files
      if (!file) return
      event.preventDefault()
      event.stopPropagation()
      const answer = await ask(receiveFile(host, file))
      onFail(answer.ok ? null : answer.error)
      if (answer.ok) onFile(answer.value)
    },
  }
}
