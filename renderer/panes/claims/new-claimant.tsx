import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newId } from '../../../shared/model/new-id.ts'
import type { ClaimantId } from '../../../shared/model/id.ts'
import { SIDES } from '../../../shared/model/fixed-values.ts'
import { claimant as claimantRecord, type Claimant, type Side } from '../../../shared/model/records.ts'
import { planAddClaimant } from '../../../shared/operations/plan-records.ts'
import { directionOf } from '../../../shared/text/direction.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorText, Field } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useFormat } from '../../ui/use-format.ts'

type NewClaimantProps = {
  /** What was typed so far: it goes into the field of the language whose script it is in. */
  readonly typed: string
  readonly onAdded: (id: ClaimantId) => void
  readonly onBack: () => void
}

/** A name in each language and what kind of claimant it is; nothing of the claim at hand is lost meanwhile. */
export function NewClaimant({ typed, onAdded, onBack }: NewClaimantProps) {
  const { t } = useTranslation()
  const titleId = useId()
  const { names, setName, kind, setKind, isRefused, add, typedSide } = useNewClaimant(typed, onAdded)
  return (
    <div
      className="new-claimant"
      role="group"
      aria-labelledby={titleId}
      onKeyDown={(event) => {
        const isOnButton = event.target instanceof HTMLButtonElement && event.key === 'Enter'
        const act = { Enter: add, Escape: onBack }[event.key]
        if (event.nativeEvent.isComposing || isOnButton || !act) return
        event.preventDefault()
        event.stopPropagation()
        act()
      }}
    >
      <p className="new-claimant-title" id={titleId}>
        {t('claims.claimant.createTitle')}
      </p>
      {SIDES.map((side) => (
        <NameField
          key={side}
          side={side}
          value={names[side]}
          // The name that was typed is there; what is missing is the other.
          hasFocus={typed === '' ? side === 'source' : side !== typedSide}
          onChange={(name) => setName(side, name)}
        />
      ))}
      <KindField value={kind} onChange={setKind} />
      {isRefused && <ErrorText>{t('claims.claimant.needsName')}</ErrorText>}
      <div className="new-claimant-buttons">
        <Button kind="primary" size="small" onClick={add}>
          {t('claims.claimant.add')}
        </Button>
        <Button kind="quiet" size="small" onClick={onBack}>
          {t('claims.claimant.back')}
        </Button>
      </div>
    </div>
  )
}

function useNewClaimant(typed: string, onAdded: (id: ClaimantId) => void) {
  const store = useProjectStore()
  const [typedSide] = useState(() => sideOfName(typed, store.state.header))
  const [names, setNames] = useState({ source: '', target: '', [typedSide]: typed })
  const [kind, setKind] = useState<Claimant['kind']>('person')
  const [isRefused, setRefused] = useState(false)
  const add = () => {
    const given = { source: names.source.trim(), target: names.target.trim() }
    if (given.source === '' && given.target === '') return setRefused(true)
    const record: Claimant = { id: newId('claimant'), names: given, kind }
    if (!store.dispatch('claims.addClaimant', planAddClaimant(store.state, record))) onAdded(record.id)
  }
  const setName = (side: Side, name: string) => setNames({ ...names, [side]: name })
  return { names, setName, kind, setKind, isRefused, add, typedSide }
}

type KindFieldProps = {
  readonly value: Claimant['kind']
  readonly onChange: (kind: Claimant['kind']) => void
}

function KindField({ value, onChange }: KindFieldProps) {
  const { t } = useTranslation()
  const { kind } = claimantRecord.shape
  return (
    <Field label={t('claims.kind.label')}>
      {(ids) => (
        <Select {...ids} value={value} onChange={(chosen) => onChange(kind.parse(chosen))}>
          {kind.options.map((option) => (
            <option key={option} value={option}>
              {t(`claims.kind.${option}`)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

type NameFieldProps = {
  readonly side: Side
  readonly value: string
  readonly hasFocus: boolean
  readonly onChange: (name: string) => void
}

function NameField({ side, value, hasFocus, onChange }: NameFieldProps) {
  const { t } = useTranslation()
  const { language: nameOf } = useFormat()
  const { header } = useProjectStore().state
  const language = side === 'source' ? header.sourceLanguage : header.targetLanguage
  return (
    <Field label={t('claims.claimant.nameIn', { language: nameOf(language) })}>
      {(ids) => (
        <TextField
          {...ids}
          autoFocus={hasFocus}
          lang={language}
          dir={directionOf(language)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** The side whose script runs as the typed name does. */
function sideOfName(typed: string, header: { sourceLanguage: string; targetLanguage: string }): Side {
  const direction = /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(typed) ? 'rtl' : 'ltr'
  return directionOf(header.sourceLanguage) === direction ? 'source' : 'target'
}
