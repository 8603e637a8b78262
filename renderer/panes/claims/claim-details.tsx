import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { factuality, polarity } from '../../../shared/model/records.ts'
import { Choices } from '../../ui/choices.tsx'
import type { ClaimFields } from './use-edited-claim.ts'

type ClaimDetailsProps = {
  readonly fields: ClaimFields
  readonly onChange: (fields: Partial<ClaimFields>) => void
}

/** What may be said of a claim and need not be: how sure, affirmed or negated, a note. */
export function ClaimDetails({ fields, onChange }: ClaimDetailsProps) {
  const { t } = useTranslation()
  return (
    <div className="claim-details-fields">
      <span className="ui-field-label">{t('claims.factuality.label')}</span>
      <Choices
        label={t('claims.factuality.label')}
        value={fields.factuality}
        choices={factuality.options.map((value) => ({ value, label: t(`claims.factuality.${value}`) }))}
        onChange={(value) => onChange({ factuality: value })}
      />
      <span className="ui-field-label">{t('claims.polarity.label')}</span>
      <Choices
        label={t('claims.polarity.label')}
        value={fields.polarity}
        choices={polarity.options.map((value) => ({ value, label: t(`claims.polarity.${value}`) }))}
        onChange={(value) => onChange({ polarity: value })}
      />
      <NoteField value={fields.note} onChange={(note) => onChange({ note })} />
    </div>
  )
}

/** The note is taken in when the field is left: one step to undo, not one a letter. */
function NoteField({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (note: string) => void
}) {
  const { t } = useTranslation()
  const id = useId()
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <div className="ui-field">
      <label className="ui-field-label" htmlFor={id}>
        {t('claims.editor.note')}
      </label>
      <textarea
        id={id}
        className="ui-input claim-note"
        dir="auto"
        rows={2}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed !== value && onChange(typed)}
      />
    </div>
  )
}
