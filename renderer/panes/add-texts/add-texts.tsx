import { FileText, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Header } from '../../../shared/model/records.ts'
import type { Place } from '../../../shared/rpc/contract.ts'
import { displayName } from '../../../shared/text/escape-display.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { FileName } from '../../ui/file-name.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { useFormat } from '../../ui/use-format.ts'
import './add-texts.css'

/** A text, and its translation where there is one. */
export type TextPair = { readonly source: Place; readonly target: Place | null }

type Draft = { readonly id: number; readonly source: Place | null; readonly target: Place | null }

export type AddTextsProps = {
  readonly header: Pick<Header, 'sourceLanguage' | 'targetLanguage'>
  /** null: the user changed their mind. */
  readonly chooseText: () => Promise<Place | null>
  readonly onAdd: (texts: readonly TextPair[], presegmented: boolean) => void
  readonly onClose: () => void
}

/** Texts that become documents of the project on show. */
export function AddTexts({ header, chooseText, onAdd, onClose }: AddTextsProps) {
  const { t } = useTranslation()
  const { drafts, texts, isComplete, change, addAnother, remove } = useDrafts()
  const [presegmented, setPresegmented] = useState(false)
  const [wasTried, setTried] = useState(false)
  const add = () => {
    setTried(true)
    if (isComplete) onAdd(texts, presegmented)
  }
  const isAligned = texts.some(({ target }) => target)
  return (
    <Dialog
      title={t('dialogs.addTexts.title')}
      width="wide"
      onClose={onClose}
      onSubmit={add}
      footer={
        <>
          <Button onClick={onClose}>{t('app.cancel')}</Button>
          <Button kind="primary" type="submit">
            {t(isAligned ? 'dialogs.addTexts.addAligned' : 'dialogs.addTexts.add')}
          </Button>
        </>
      }
    >
      <div className="add-texts">
        <p className="ui-hint">{t('dialogs.addTexts.explanation')}</p>
        <ol className="add-texts-list">
          {drafts.map((draft, index) => (
            <PairItem
              key={draft.id}
              {...{ draft, header, chooseText }}
              number={index + 1}
              onChange={(fields) => change(draft.id, fields)}
              onRemove={drafts.length > 1 ? () => remove(draft.id) : undefined}
            />
          ))}
        </ol>
        <div>
          <Button icon={<Plus />} onClick={addAnother}>
            {t('dialogs.addTexts.another')}
          </Button>
        </div>
        <Switch
          label={t('dialogs.new.presegmented')}
          hint={t('dialogs.new.presegmentedHint')}
          checked={presegmented}
          onChange={setPresegmented}
        />
        {wasTried && !isComplete && <ErrorText>{t('dialogs.addTexts.need')}</ErrorText>}
      </div>
    </Dialog>
  )
}

function useDrafts() {
  const [drafts, setDrafts] = useState<readonly Draft[]>([{ id: 0, source: null, target: null }])
  const texts = drafts.flatMap(({ source, target }) => (source ? [{ source, target }] : []))
  return {
    drafts,
    texts,
    isComplete: texts.length > 0 && drafts.every(({ source, target }) => source !== null || target === null),
    change: (id: number, fields: Partial<Draft>) =>
      setDrafts((before) => before.map((draft) => (draft.id === id ? { ...draft, ...fields } : draft))),
    addAnother: () =>
      setDrafts((before) => [...before, { id: before.at(-1)!.id + 1, source: null, target: null }]),
    remove: (id: number) => setDrafts((before) => before.filter((draft) => draft.id !== id)),
  }
}

type PairItemProps = Pick<AddTextsProps, 'header' | 'chooseText'> & {
  readonly draft: Draft
  readonly number: number
  readonly onChange: (fields: Partial<Draft>) => void
  readonly onRemove: (() => void) | undefined
}

function PairItem({ draft, number, header, chooseText, onChange, onRemove }: PairItemProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const name = t('dialogs.addTexts.pair', { number })
  const pick = async (side: 'source' | 'target') => {
    const file = await chooseText()
    if (file) onChange({ [side]: file })
  }
  return (
    <li className="add-texts-pair" role="group" aria-label={name}>
      {(['source', 'target'] as const).map((side) => (
        <FileField
          key={side}
          label={t(`dialogs.addTexts.${side}`, { language: format.language(header[`${side}Language`]) })}
          file={draft[side]}
          onChoose={() => void pick(side)}
        />
      ))}
      {onRemove && (
        <IconButton label={t('dialogs.new.remove', { name })} size="small" icon={<X />} onClick={onRemove} />
      )}
    </li>
  )
}

type FileFieldProps = { readonly label: string; readonly file: Place | null; readonly onChoose: () => void }

function FileField({ label, file, onChoose }: FileFieldProps) {
  const { t } = useTranslation()
  return (
    <div className="add-texts-file" role="group" aria-label={label}>
      <span className="ui-field-label">{label}</span>
      <span className="add-texts-name">
        <FileText aria-hidden />
        {file ? <FileName name={displayName(file.name)} /> : '—'}
      </span>
      <Button size="small" onClick={onChoose}>
        {file ? t('dialogs.new.changeText') : t('dialogs.new.chooseText')}
      </Button>
    </div>
  )
}
