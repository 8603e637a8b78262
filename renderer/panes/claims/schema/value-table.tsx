import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { useState, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { isBuiltInField } from '../../../../shared/claims/schema/default-claim-schema.ts'
import { labelOf } from '../../../../shared/claims/schema/claim-values.ts'
import {
  addValue,
  freshId,
  isBuiltInValue,
  moveValue,
  patchValue,
  removeValue,
} from '../../../../shared/claims/schema/edit-claim-schema.ts'
import {
  claimHue,
  claimStroke,
  type ClaimSchema,
  type SchemaField,
  type SchemaValue,
} from '../../../../shared/model/claim-schema.ts'
import { Button } from '../../../ui/button.tsx'
import { ErrorText } from '../../../ui/field.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Select } from '../../../ui/select.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { KeptText } from '../registry/kept-text.tsx'
import { BilingualFields } from './bilingual-fields.tsx'
import { RemoveQuestion } from './remove-question.tsx'
import { useSchemaChange } from './use-schema-change.ts'

type ValueChange = Parameters<typeof patchValue>[3]

type ValueTableProps = {
  readonly schema: ClaimSchema
  readonly field: SchemaField
  /** Claims by value. */
  readonly counts: ReadonlyMap<string, number>
}

/** The values of a field, in the order in which they are offered. */
export function ValueTable({ schema, field, counts }: ValueTableProps) {
  const { t } = useTranslation()
  const change = useSchemaChange()
  const add = () => {
    const id = freshId('value', field.values)
    const base = isBuiltInField(field.id) ? { base: field.values[0]?.base ?? field.values[0]?.id } : {}
    const value = { id, label: { en: 'New value', fa: 'مقدار تازه' }, ...base } as SchemaValue
    change(addValue(schema, field.id, value))
  }
  return (
    <div className="schema-values" role="group" aria-label={t('schema.values')}>
      <h3>{t('schema.values')}</h3>
      {field.values.map((value) => (
        <ValueRow
          key={value.id}
          schema={schema}
          field={field}
          value={value}
          uses={counts.get(value.id) ?? 0}
        />
      ))}
      <Button size="small" onClick={add}>
        <Plus aria-hidden /> {t('schema.addValue')}
      </Button>
    </div>
  )
}

type ValueRowProps = {
  readonly schema: ClaimSchema
  readonly field: SchemaField
  readonly value: SchemaValue
  readonly uses: number
}

function ValueRow({ schema, field, value, uses }: ValueRowProps) {
  const { t, i18n } = useTranslation()
  const { number } = useFormat()
  const change = useSchemaChange()
  const [isAsking, setAsking] = useState(false)
  const name = labelOf(value, i18n.language)
  const patch = (fields: ValueChange) => change(patchValue(schema, field.id, value.id, fields))
  const remove = () => change(removeValue(schema, field.id, value.id))
  return (
    <div className="schema-value" role="group" aria-label={name}>
      <div className="schema-value-line">
        <span
          className="schema-swatch"
          data-stroke={value.stroke ?? 'solid'}
          style={{ '--claim': `var(--claim-${value.hue ?? 1})` } as CSSProperties}
          aria-hidden
        />
        <div className="schema-value-names">
          <BilingualFields part="label" value={value.label} onKeep={(label) => patch({ label })} />
        </div>
        {field.id === 'act' && <LookFields value={value} onChange={patch} />}
        <KeyField schema={schema} value={value} onChange={patch} />
        <span className="schema-uses" title={t('schema.uses', { count: uses })}>
          {number(uses)}
        </span>
        <ValueButtons
          schema={schema}
          field={field}
          value={value}
          onRemove={() => (uses > 0 ? setAsking(true) : remove())}
        />
      </div>
      {isAsking && <RemoveQuestion uses={uses} onRemove={remove} onKeep={() => setAsking(false)} />}
      {value.base !== undefined && <BaseField field={field} value={value} onChange={patch} />}
      <details>
        <summary>{t('schema.more')}</summary>
        <BilingualFields
          part="definition"
          value={value.definition}
          onKeep={(definition) => patch({ definition })}
        />
        <BilingualFields part="examples" value={value.examples} onKeep={(examples) => patch({ examples })} />
      </details>
    </div>
  )
}

type ValueButtonsProps = Omit<ValueRowProps, 'uses'> & { readonly onRemove: () => void }

function ValueButtons({ schema, field, value, onRemove }: ValueButtonsProps) {
  const { t, i18n } = useTranslation()
  const change = useSchemaChange()
  const name = labelOf(value, i18n.language)
  return (
    <span className="schema-value-buttons">
      <IconButton
        size="small"
        label={t('schema.up', { name })}
        icon={<ArrowUp />}
        onClick={() => change(moveValue(schema, field.id, value.id, -1))}
      />
      <IconButton
        size="small"
        label={t('schema.down', { name })}
        icon={<ArrowDown />}
        onClick={() => change(moveValue(schema, field.id, value.id, 1))}
      />
      <IconButton
        size="small"
        label={t('schema.remove', { name })}
        icon={<Trash2 />}
        disabled={isBuiltInValue(field.id, value.id)}
        onClick={onRemove}
      />
    </span>
  )
}

type ValueFieldProps = {
  readonly value: SchemaValue
  readonly onChange: (fields: ValueChange) => void
}

function LookFields({ value, onChange }: ValueFieldProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  return (
    <>
      <Select
        aria-label={t('schema.colour')}
        value={String(value.hue ?? 1)}
        onChange={(hue) => onChange({ hue: claimHue.parse(Number(hue)) })}
      >
        {[1, 2, 3, 4, 5].map((hue) => (
          <option key={hue} value={hue}>
            {`${t('schema.colour')} ${number(hue)}`}
          </option>
        ))}
      </Select>
      <Select
        aria-label={t('schema.stroke')}
        value={value.stroke ?? 'solid'}
        onChange={(stroke) => onChange({ stroke: claimStroke.parse(stroke) })}
      >
        {claimStroke.options.map((stroke) => (
          <option key={stroke} value={stroke}>
            {t(`schema.strokes.${stroke}`)}
          </option>
        ))}
      </Select>
    </>
  )
}

/** A digit or a letter; one that another value has is not taken from it. */
function KeyField({ schema, value, onChange }: ValueFieldProps & { readonly schema: ClaimSchema }) {
  const { t } = useTranslation()
  const [taken, setTaken] = useState<string | null>(null)
  const keep = (typed: string) => {
    const key = typed
      .trim()
      .toUpperCase()
      .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    const isTaken = schema.fields.some(({ values }) =>
      values.some((other) => other !== value && other.key === key),
    )
    setTaken(key !== '' && isTaken ? key : null)
    if (key === '') onChange({ key: undefined })
    else if (/^[0-9A-Z]$/.test(key) && !isTaken) onChange({ key })
  }
  return (
    <span className="schema-key">
      <KeptText label={t('schema.key')} dir="ltr" value={value.key ?? ''} onKeep={keep} />
      {taken !== null && <ErrorText>{t('schema.keyTaken', { key: taken })}</ErrorText>}
    </span>
  )
}

/** What a value of the project's own is for exports, figures and other programs. */
function BaseField({ field, value, onChange }: ValueFieldProps & { readonly field: SchemaField }) {
  const { t, i18n } = useTranslation()
  return (
    <label className="schema-base">
      {t('schema.countsAs')}
      <Select value={value.base ?? ''} onChange={(base) => onChange({ base })}>
        {field.values
          .filter(({ base }) => base === undefined)
          .map((other) => (
            <option key={other.id} value={other.id}>
              {labelOf(other, i18n.language)}
            </option>
          ))}
      </Select>
    </label>
  )
}
