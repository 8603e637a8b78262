import { useId, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { claimAct, type ClaimAct } from '../../../shared/model/records.ts'
import { lookOf } from '../../editor/claim-look.ts'
import { useFormat } from '../../ui/use-format.ts'

type ActFieldProps = { readonly value: ClaimAct; readonly onChange: (act: ClaimAct) => void }

/** What the claimant does, each act drawn as its claims are in the text, with the digit that chooses it. */
export function ActField({ value, onChange }: ActFieldProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const name = useId()
  return (
    <fieldset className="act-field">
      <legend className="ui-field-label">{t('claims.editor.act')}</legend>
      <div className="act-choices">
        {claimAct.options.map((act, index) => {
          const { hue, stroke } = lookOf(act)
          const style = { '--claim': `var(--claim-${hue})`, '--claim-soft': `var(--claim-${hue}-soft)` }
          return (
            <label
              key={act}
              className="act-choice"
              style={style as CSSProperties}
              title={t(`claims.actHint.${act}`)}
            >
              <input
                type="radio"
                className="visually-hidden"
                name={name}
                checked={act === value}
                onChange={() => onChange(act)}
              />
              <span className="act-digit" aria-hidden>
                {number((index + 1) % 10)}
              </span>
              <span className="act-name" data-stroke={stroke}>
                {t(`claims.act.${act}`)}
              </span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}

/** The act that a digit key chooses, by its place on the keyboard; undefined: the key is no digit. */
export function actOfKey(code: string): ClaimAct | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1]
  return digit === undefined ? undefined : claimAct.options[(Number(digit) + 9) % 10]
}
