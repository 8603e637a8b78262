import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import type { Place } from '../../../shared/rpc/contract.ts'
import type { RulesByLanguage, SegmentationRules } from '../../../shared/text/segmentation-rule.ts'
import { ANY_LANGUAGE, languageBase, segmentationFor } from '../../../shared/text/segmentation-rules.ts'
import { useCall } from '../../host/use-call.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorText, Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { RuleList } from './rule-list.tsx'
import { RulesPreview } from './rules-preview.tsx'
import { usePreview } from './use-preview.ts'
import { WordLists } from './word-lists.tsx'
import './segmentation.css'

export type RulesPlace = { readonly folder: string; readonly name: string; readonly replace: boolean }

export type SegmentationProps = {
  /** The user's own rules; a language without any has the built-in ones. */
  readonly own: RulesByLanguage
  /** The beginning of the open text by language, to try rules on. */
  readonly samples: Readonly<Record<string, string>>
  readonly onChange: (own: RulesByLanguage) => void
  readonly chooseFile: () => Promise<Place | null>
  readonly choosePlace: (name: string) => Promise<RulesPlace | null>
  readonly onClose: () => void
}

const LANGUAGES = ['fa', 'en', 'ar', 'ur', 'de', 'fr', 'es', 'tr', 'ru']

/** How texts are cut into sentences: lists of words and rules, by language, tried on a text as they are changed. */
export function Segmentation(props: SegmentationProps) {
  const { own, samples, onChange, onClose } = props
  const { t } = useTranslation()
  const [language, setLanguage] = useState(() => Object.keys(samples)[0] ?? 'fa')
  const [version, setVersion] = useState(0)
  const rules = segmentationFor(language, own)
  const preview = usePreview(language, rules, samples[language] ?? '')
  const isOwn = own[language] !== undefined
  const change = (changed: SegmentationRules) => onChange({ ...own, [language]: changed })
  const restore = () => {
    const { [language]: _gone, ...rest } = own
    onChange(rest)
    setVersion(version + 1)
  }
  const read = (all: RulesByLanguage) => {
    onChange({ ...own, ...all })
    setVersion(version + 1)
  }
  return (
    <Dialog title={t('dialogs.segmentation.title')} width="wide" onClose={onClose}>
      <div className="segmentation">
        <p className="ui-hint">{t('dialogs.segmentation.about')}</p>
        <div className="segmentation-tools">
          <LanguageChoice {...{ own, samples }} value={language} onChange={setLanguage} />
          <Button onClick={restore} disabled={!isOwn}>
            {t('dialogs.segmentation.restore')}
          </Button>
          <SrxButtons {...props} language={language} rules={rules} onRead={read} />
        </div>
        <RulesPreview preview={preview} language={language} />
        <WordLists key={`words ${language} ${version}`} rules={rules} language={language} onChange={change} />
        <RuleList rules={rules} problems={preview.problems} onChange={change} />
      </div>
    </Dialog>
  )
}

type LanguageChoiceProps = Pick<SegmentationProps, 'own' | 'samples'> & {
  readonly value: string
  readonly onChange: (language: string) => void
}

function LanguageChoice({ own, samples, value, onChange }: LanguageChoiceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const tags = [...new Set([...Object.keys(samples), ...LANGUAGES, ...Object.keys(own)])]
  const nameOf = (tag: string) =>
    tag === ANY_LANGUAGE ? t('dialogs.segmentation.others') : format.language(tag)
  return (
    <Field label={t('dialogs.segmentation.language')}>
      {(ids) => (
        <Select {...ids} value={value} onChange={onChange}>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {own[tag] ? t('dialogs.segmentation.changed', { language: nameOf(tag) }) : nameOf(tag)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

type SrxButtonsProps = SegmentationProps & {
  readonly language: string
  readonly rules: SegmentationRules
  readonly onRead: (all: RulesByLanguage) => void
}

function SrxButtons({ own, language, rules, chooseFile, choosePlace, onRead }: SrxButtonsProps) {
  const { t } = useTranslation()
  const { run, error, isBusy } = useCall()
  const [said, setSaid] = useState('')
  const readFile = async () => {
    const file = await chooseFile()
    const found = file && (await run('segmentation.readSrx', { file: file.handle }))
    if (!found) return
    onRead(found.rules)
    const left = found.unusable.length
    const count = Object.keys(found.rules).length
    setSaid(
      `${t('dialogs.segmentation.read', { count })} ${left > 0 ? t('dialogs.segmentation.unusable', { count: left }) : ''}`,
    )
  }
  const writeFile = async () => {
    const place = await choosePlace('taraz.srx')
    const all = { ...own, [language === ANY_LANGUAGE ? language : languageBase(language)]: rules }
    const to = place && { folder: place.folder, name: place.name, replace: place.replace }
    const written = to && (await run('segmentation.writeSrx', { rules: all, to }))
    if (written) setSaid(t('dialogs.segmentation.written', written))
  }
  return (
    <>
      <Button onClick={() => void readFile()} disabled={isBusy}>
        {t('dialogs.segmentation.readSrx')}
      </Button>
      <Button onClick={() => void writeFile()} disabled={isBusy}>
        {t('dialogs.segmentation.writeSrx')}
      </Button>
      {error && <ErrorText>{errorMessage(t, error)}</ErrorText>}
      <span role="status">{error ? '' : said}</span>
    </>
  )
}
