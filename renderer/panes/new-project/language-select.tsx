import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageTag } from '../../../shared/model/records.ts'
import { Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { FIRST_LANGUAGES, OTHER_LANGUAGES } from './language-tags.ts'

const OTHER = 'other'

type LanguageSelectProps = {
  /** BCP 47; may be no tag while one is being typed. */
  readonly value: string
  readonly onChange: (language: string) => void
}

export function LanguageSelect({ value, onChange }: LanguageSelectProps) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const known = [...FIRST_LANGUAGES, ...OTHER_LANGUAGES]
  const [isTyping, setTyping] = useState(!known.includes(value))
  const isOther = isTyping || !known.includes(value)
  const collator = new Intl.Collator(i18n.language)
  const rest = OTHER_LANGUAGES.map((tag) => ({ tag, name: format.language(tag) })).sort((a, b) =>
    collator.compare(a.name, b.name),
  )
  const pick = (picked: string) => {
    setTyping(picked === OTHER)
    if (picked !== OTHER) onChange(picked)
  }
  return (
    <>
      <Field label={t('dialogs.new.language')}>
        {(ids) => (
          <Select {...ids} value={isOther ? OTHER : value} onChange={pick}>
            {FIRST_LANGUAGES.map((tag) => (
              <option key={tag} value={tag}>
                {format.language(tag)}
              </option>
            ))}
            <hr />
            {rest.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
            <hr />
            <option value={OTHER}>{t('dialogs.new.otherLanguage')}</option>
          </Select>
        )}
      </Field>
      {isOther && (
        <Field
          label={t('dialogs.new.languageCode')}
          hint={t('dialogs.new.languageCodeHint')}
          error={isLanguage(value) ? null : t('dialogs.new.badLanguage')}
        >
          {(ids) => (
            <TextField
              {...ids}
              dir="ltr"
              value={value}
              onChange={(event) => onChange(event.target.value.trim())}
            />
          )}
        </Field>
      )}
    </>
  )
}

export function isLanguage(tag: string): boolean {
  return languageTag.safeParse(tag).success
}
