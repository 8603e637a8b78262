import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Claim, Conflict } from '../../../shared/model/records.ts'
import { useHeader, useProjectStore } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { Choices } from '../../ui/choices.tsx'
import { fieldLabel, fieldsBetween, fieldText, nameOf, type ClaimField } from './claim-fields.ts'

type Copy = 'ours' | 'theirs'

type MixedSettlementProps = {
  readonly conflict: Conflict
  readonly onSettle: (claim: Claim) => void
  readonly onCancel: () => void
}

/**
 * A claim made of two versions, part by part, begun with ours. Ctrl+Enter takes it, Escape goes back to the choice.
 * No form: in one each choice would get a hidden field beside it, which widens a window that reads from the right.
 */
export function MixedSettlement({ conflict, onSettle, onCancel }: MixedSettlementProps) {
  const { t } = useTranslation()
  const versions = { ours: conflict.ours as Claim, theirs: conflict.theirs as Claim }
  const [chosen, setChosen] = useState<Partial<Record<ClaimField, Copy>>>({})
  const settle = () => onSettle(mixed(versions, chosen))
  const group = useRef<HTMLDivElement>(null)
  useEffect(() => group.current?.querySelector<HTMLElement>('[role=radio][data-state=checked]')?.focus(), [])
  return (
    <div
      ref={group}
      className="conflict-typed"
      role="group"
      aria-label={t('conflicts.make.mixed')}
      data-takes-keys="Enter NumpadEnter Escape"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
        else if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        else settle()
        event.stopPropagation()
        event.preventDefault()
      }}
    >
      <p className="ui-hint">{t('conflicts.mixHint')}</p>
      {fieldsBetween(versions.ours, versions.theirs).map((field) => (
        <FieldChoice
          key={field}
          conflict={conflict}
          field={field}
          copy={chosen[field] ?? 'ours'}
          onChange={(copy) => setChosen({ ...chosen, [field]: copy })}
        />
      ))}
      <div className="conflict-actions">
        <Button size="small" kind="primary" onClick={settle}>
          {t('conflicts.takeTyped')}
        </Button>
        <Button size="small" kind="quiet" onClick={onCancel}>
          {t('conflicts.cancel')}
        </Button>
      </div>
    </div>
  )
}

type FieldChoiceProps = {
  readonly conflict: Conflict
  readonly field: ClaimField
  readonly copy: Copy
  readonly onChange: (copy: Copy) => void
}

function FieldChoice({ conflict, field, copy, onChange }: FieldChoiceProps) {
  const { t, i18n } = useTranslation()
  const { state } = useProjectStore()
  const header = useHeader()
  const label = fieldLabel(field, header, t, i18n.language)
  const words = (version: Copy) => {
    const claim = conflict[version] as Claim
    if (field !== 'claimant') return fieldText(claim, field, header, i18n.language)
    const known = state.tables.claimants.get(claim.claimant) ?? conflict.claimant
    return nameOf(known, header, i18n.language)
  }
  return (
    <div className="conflict-mix">
      <span className="ui-field-label">{label}</span>
      <Choices<Copy>
        label={label}
        value={copy}
        onChange={onChange}
        choices={(['ours', 'theirs'] as const).map((version) => ({
          value: version,
          label: <bdi>{words(version) || t('copies.claim.none')}</bdi>,
        }))}
      />
    </div>
  )
}

function mixed(
  { ours, theirs }: { readonly ours: Claim; readonly theirs: Claim },
  chosen: Readonly<Partial<Record<ClaimField, Copy>>>,
): Claim {
  const claim: Record<string, unknown> = { ...ours }
  for (const [field, copy] of Object.entries(chosen)) {
    if (copy !== 'theirs') continue
    if (theirs[field] === undefined) delete claim[field]
    else claim[field] = theirs[field]
  }
  return claim as Claim
}
