import { useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NEEDED_FIELDS } from '../../../shared/claims/schema/default-claim-schema.ts'
import { labelOf, valueIn, withValue } from '../../../shared/claims/schema/claim-values.ts'
import type { SchemaField } from '../../../shared/model/claim-schema.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { Select } from '../../ui/select.tsx'
import { useClaimSchema } from './use-claim-schema.ts'
import type { ClaimFields } from './use-edited-claim.ts'

type ClaimDetailsProps = {
  readonly fields: ClaimFields
  readonly onChange: (fields: Partial<ClaimFields>) => void
}

/** What may be said of a claim and need not be: every further field of the schema, and a note. */
export function ClaimDetails({ fields, onChange }: ClaimDetailsProps) {
  const { i18n } = useTranslation()
  const schema = useClaimSchema()
  const shown = schema.fields.filter(
    ({ id, hidden }) => id !== 'act' && (!hidden || valueIn(fields.values, id) !== undefined),
  )
  return (
    <div className="claim-details-fields">
      {shown.map((field) => (
        <div key={field.id} className="claim-detail" data-kind={field.kind}>
          <span
            className="ui-field-label"
            title={field.definition && field.definition[i18n.language as 'en']}
          >
            {labelOf(field, i18n.language)}
          </span>
          <FieldControl
            field={field}
            value={valueIn(fields.values, field.id)}
            onChange={(value) => onChange({ values: withValue(fields.values, field, value) })}
          />
        </div>
      ))}
      <NoteField value={fields.note} onChange={(note) => onChange({ note })} />
    </div>
  )
}

type FieldControlProps = {
  readonly field: SchemaField
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function FieldControl({ field, value, onChange }: FieldControlProps) {
  const { i18n } = useTranslation()
  const label = labelOf(field, i18n.language)
  if (field.kind === 'text')
    return <KeptArea label={label} value={typeof value === 'string' ? value : ''} onKeep={onChange} />
  if (field.kind === 'choices') return <SeveralOf field={field} value={value} onChange={onChange} />
  const choices = field.values.map((one) => ({ value: one.id, label: labelOf(one, i18n.language) }))
  if (NEEDED_FIELDS.includes(field.id))
    return <Choices label={label} value={String(value)} choices={choices} onChange={onChange} />
  const isKnown = value === undefined || choices.some((choice) => choice.value === value)
  return (
    <Select
      aria-label={label}
      value={value === undefined ? '' : String(value)}
      onChange={(chosen) => onChange(chosen === '' ? undefined : chosen)}
    >
      {field.id !== 'status' && <option value="">—</option>}
      {!isKnown && <option value={String(value)}>{String(value)}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  )
}

function SeveralOf({ field, value, onChange }: FieldControlProps) {
  const { i18n } = useTranslation()
  const chosen = Array.isArray(value) ? value.map(String) : []
  const toggle = (id: string) => {
    const next = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]
    onChange(next.length === 0 ? undefined : next)
  }
  return (
    <span className="claim-several" role="group" aria-label={labelOf(field, i18n.language)}>
      {field.values.map((one) => (
        <Button
          key={one.id}
          size="small"
          aria-pressed={chosen.includes(one.id)}
          onClick={() => toggle(one.id)}
        >
          {labelOf(one, i18n.language)}
        </Button>
      ))}
    </span>
  )
}

type KeptAreaProps = {
  readonly label: string
  readonly value: string
  readonly onKeep: (words: string | undefined) => void
}

/** The words are taken in when the field is left: one step to undo, not one a letter. */
function KeptArea({ label, value, onKeep }: KeptAreaProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  return (
    <textarea
      aria-label={label}
      className="ui-input claim-note"
      dir="auto"
      rows={2}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => typed !== value && onKeep(typed === '' ? undefined : typed)}
    />
  )
}

function NoteField({
  value,
  onChange,
}: {
  readonly value: string
  readonly onChange: (note: string) => void
}) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className="ui-field">
      <span className="ui-field-label" id={id}>
        {t('claims.editor.note')}
      </span>
      <KeptArea label={t('claims.editor.note')} value={value} onKeep={(note = '') => onChange(note)} />
    </div>
  )
}
