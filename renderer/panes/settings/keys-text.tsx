import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { ErrorText } from '../../ui/field.tsx'
import { readKeysText, writeKeysText, type KeysChoice, type KeysTextProblem } from './read-keys-text.ts'

type KeysTextProps = { readonly choice: KeysChoice; readonly onChange: (choice: KeysChoice) => void }

/** All that was chosen of the keys as a text: to be copied to another machine, and put in there. */
export function KeysText({ choice, onChange }: KeysTextProps) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, setProblem] = useState<KeysTextProblem | null>(null)
  const take = () => {
    const read = readKeysText(typed ?? '')
    if (!read.ok) return setProblem(read.error)
    setProblem(null)
    setTyped(null)
    onChange(read.value)
  }
  return (
    <details className="settings-keys-text">
      <summary>{t('settings.keys.asText')}</summary>
      <p className="ui-hint">{t('settings.keys.asTextHint')}</p>
      <textarea
        className="ui-input"
        dir="ltr"
        rows={6}
        spellCheck={false}
        aria-label={t('settings.keys.asText')}
        value={typed ?? writeKeysText(choice)}
        onChange={(event) => setTyped(event.target.value)}
      />
      {problem && (
        <ErrorText>
          {problem.code === 'badEntry'
            ? t('settings.keys.textProblem.badEntry', { entry: problem.entry })
            : t('settings.keys.textProblem.notKeys')}
        </ErrorText>
      )}
      <Button disabled={typed === null} onClick={take}>
        {t('settings.keys.takeText')}
      </Button>
    </details>
  )
}
