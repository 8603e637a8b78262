import { useTranslation } from 'react-i18next'
import type { TextInspection } from '../../../shared/rpc/contract.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import { useFormat } from '../../ui/use-format.ts'

/** What was found in a text, and how it begins, in its own direction and its own letters. */
export function TextPreview({
  found,
  language,
}: {
  readonly found: TextInspection
  readonly language: string
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const counts = [
    t('dialogs.new.paragraphs', { count: found.paragraphs }),
    t('dialogs.new.sentences', { count: found.sentences }),
    t('dialogs.new.words', { count: found.words }),
  ]
  return (
    <div className="new-preview">
      <p className="new-counts">
        {format.list(counts)}
        <span>{t('dialogs.new.readAs', { encoding: t(`dialogs.new.encodings.${found.encoding}`) })}</span>
      </p>
      <ol aria-label={t('dialogs.new.preview')} dir={directionOf(language)} lang={language}>
        {found.preview.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ol>
    </div>
  )
}
