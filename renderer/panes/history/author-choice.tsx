import { useTranslation } from 'react-i18next'
import { Select } from '../../ui/select.tsx'

type AuthorChoiceProps = {
  readonly authors: readonly string[]
  /** Null: everybody. */
  readonly author: string | null
  readonly onChange: (author: string | null) => void
}

/** No name can be this: it stands for all of them. */
const EVERYBODY = '\0'

/** Whose part of the history is shown; nothing where there is only one to choose. */
export function AuthorChoice({ authors, author, onChange }: AuthorChoiceProps) {
  const { t } = useTranslation()
  const names = author === null || authors.includes(author) ? authors : [...authors, author]
  if (names.length < 2 && author === null) return null
  return (
    <Select
      aria-label={t('history.author')}
      value={author ?? EVERYBODY}
      onChange={(value) => onChange(value === EVERYBODY ? null : value)}
    >
      <option value={EVERYBODY}>{t('history.everybody')}</option>
      {names.map((name) => (
        <option key={name} value={name} dir="auto">
          {name || t('history.somebody')}
        </option>
      ))}
    </Select>
  )
}
