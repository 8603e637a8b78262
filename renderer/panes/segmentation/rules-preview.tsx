import { useTranslation } from 'react-i18next'
import { errorMessage } from '../../../shared/i18n/describe-error.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import { ErrorText, Field } from '../../ui/field.tsx'
import type { Preview } from './use-preview.ts'

/** A text to try the rules on, and the sentences that they make of it. */
export function RulesPreview({
  preview,
  language,
}: {
  readonly preview: Preview
  readonly language: string
}) {
  const { t } = useTranslation()
  const direction = directionOf(language === '*' ? 'en' : language)
  return (
    <section className="segmentation-preview">
      <Field label={t('dialogs.segmentation.text')}>
        {(ids) => (
          <textarea
            {...ids}
            className="ui-input"
            rows={8}
            dir={direction}
            lang={language}
            maxLength={20_000}
            value={preview.text}
            onChange={(event) => preview.setText(event.target.value)}
          />
        )}
      </Field>
      <div className="ui-field">
        <span className="ui-field-label">
          {t('dialogs.segmentation.sentences', { count: preview.sentences.length })}
        </span>
        {preview.error ? (
          <ErrorText>{errorMessage(t, preview.error)}</ErrorText>
        ) : (
          <ol
            tabIndex={0}
            aria-label={t('dialogs.segmentation.sentencesLabel')}
            dir={direction}
            lang={language}
          >
            {preview.sentences.map((sentence, index) => (
              <li key={index}>{sentence}</li>
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}
