import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/button.tsx'

type RemoveQuestionProps = {
  /** Claims that have what is to be removed. */
  readonly uses: number
  readonly onRemove: () => void
  readonly onKeep: () => void
}

/** Asked where claims would be left with a value that nobody can choose any more. */
export function RemoveQuestion({ uses, onRemove, onKeep }: RemoveQuestionProps) {
  const { t } = useTranslation()
  return (
    <div className="schema-question" role="alert">
      <span>{t('schema.confirmRemove', { count: uses })}</span>
      <Button kind="danger" size="small" onClick={onRemove}>
        {t('schema.removeAnyway')}
      </Button>
      <Button size="small" onClick={onKeep}>
        {t('app.cancel')}
      </Button>
    </div>
  )
}
