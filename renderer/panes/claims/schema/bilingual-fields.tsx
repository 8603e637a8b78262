import { useTranslation } from 'react-i18next'
import type { Bilingual } from '../../../../shared/model/claim-schema.ts'
import { KeptText } from '../registry/kept-text.tsx'

type BilingualFieldsProps = {
  readonly part: 'label' | 'definition' | 'examples'
  readonly value: Bilingual | undefined
  readonly onKeep: (value: Bilingual) => void
}

/** The same words in both languages of the window, side by side, the one that it is in now first. */
export function BilingualFields({ part, value, onKeep }: BilingualFieldsProps) {
  const { t, i18n } = useTranslation()
  const languages = i18n.language === 'fa' ? (['fa', 'en'] as const) : (['en', 'fa'] as const)
  const words = value ?? { en: '', fa: '' }
  return (
    <div className="schema-bilingual">
      {languages.map((language) => {
        const name = t(`schema.${part}`, {
          language: t(language === 'en' ? 'schema.labelEn' : 'schema.labelFa'),
        })
        return (
          <label key={language} className="ui-field">
            <span className="ui-field-label">{name}</span>
            <KeptText
              label={name}
              lang={language}
              dir={language === 'fa' ? 'rtl' : 'ltr'}
              value={words[language]}
              onKeep={(text) => onKeep({ ...words, [language]: text.trim() })}
            />
          </label>
        )
      })}
    </div>
  )
}
