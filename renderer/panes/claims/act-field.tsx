import { useId, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { findField, labelOf, valueIn, type ClaimValues } from '../../../shared/claims/schema/claim-values.ts'
import { useFormat } from '../../ui/use-format.ts'
import { useClaimSchema } from './use-claim-schema.ts'

type ActFieldProps = { readonly values: ClaimValues; readonly onChange: (value: string) => void }

/** What the claimant does, each act drawn as its claims are in the text, with the key that chooses it. */
export function ActField({ values, onChange }: ActFieldProps) {
  const { i18n } = useTranslation()
  const { number } = useFormat()
  const name = useId()
  const field = findField(useClaimSchema(), 'act')
  const chosen = valueIn(values, 'act')
  if (!field) return null
  return (
    <fieldset className="act-field">
      <legend className="ui-field-label">{labelOf(field, i18n.language)}</legend>
      <div className="act-choices">
        {field.values.map((value) => {
          const { id, hue = 1, stroke = 'solid', key, definition } = value
          const style = { '--claim': `var(--claim-${hue})`, '--claim-soft': `var(--claim-${hue}-soft)` }
          return (
            <label
              key={id}
              className="act-choice"
              style={style as CSSProperties}
              title={definition && labelOf({ id: '', label: definition }, i18n.language)}
            >
              <input
                type="radio"
                className="visually-hidden"
                name={name}
                checked={id === chosen}
                onChange={() => onChange(id)}
              />
              <span className="act-digit" aria-hidden>
                {key !== undefined && /\d/.test(key) ? number(Number(key)) : key}
              </span>
              <span className="act-name" data-stroke={stroke}>
                {labelOf(value, i18n.language)}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
