import { Search, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NO_FILTER, type ClaimFilter } from '../../../shared/claims/claim-index.ts'
import type { ClaimJudgement } from '../../../shared/claims/claim-judgement.ts'
import type { CueClass } from '../../../shared/claims/shift/claim-reading.ts'
import type { Translate } from '../../../shared/i18n/create-translator.ts'
import type { ClaimantId } from '../../../shared/model/id.ts'
import { findField, valueLabel } from '../../../shared/claims/schema/claim-values.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useFormat } from '../../ui/use-format.ts'
import { claimantNames } from './claimant-name.ts'
import { useClaimSchema } from './use-claim-schema.ts'
import { useClaimCounts } from './use-desk.ts'

type ClaimFilterBarProps = {
  readonly filter: ClaimFilter
  readonly onChange: (filter: ClaimFilter) => void
}

/** Narrows the list: by words, by who, by what they do, by what asks for a look. */
export function ClaimFilterBar({ filter, onChange }: ClaimFilterBarProps) {
  const { t } = useTranslation()
  const { judgement: _judgement, text, ...chosen } = filter
  const isFiltered = text !== '' || Object.values(chosen).some((value) => value !== null)
  return (
    <div className="claim-filter" role="search">
      <div className="claim-search">
        <Search aria-hidden />
        <TextField
          type="search"
          aria-label={t('claims.search')}
          placeholder={t('claims.search')}
          value={filter.text}
          onChange={(event) => onChange({ ...filter, text: event.target.value })}
        />
        {isFiltered && (
          <IconButton
            size="small"
            label={t('claims.clearFilter')}
            icon={<X />}
            onClick={() => onChange({ ...NO_FILTER, judgement: filter.judgement })}
          />
        )}
      </div>
      <div className="claim-filter-selects">
        <ClaimantSelect value={filter.claimant} onChange={(claimant) => onChange({ ...filter, claimant })} />
        <ActSelect value={filter.act} onChange={(act) => onChange({ ...filter, act })} />
      </div>
      <ForceFilters filter={filter} onChange={onChange} />
    </div>
  )
}

/** What a bar of the dashboard chose beside that, each to be let go of. */
function ForceFilters({ filter, onChange }: ClaimFilterBarProps) {
  const { t } = useTranslation()
  const { sourceClass, targetClass, shift } = filter
  const classes = [
    ['sourceClass', 'source', sourceClass],
    ['targetClass', 'target', targetClass],
  ] as const
  const chips = classes.flatMap(([field, side, value]) =>
    value === null
      ? []
      : [
          {
            field,
            label: t('claims.ofClass', { side: t(`claims.side.${side}`), force: forceName(t, value) }),
          },
        ],
  )
  const all =
    shift === null ? chips : [...chips, { field: 'shift' as const, label: t(`shift.kind.${shift}`) }]
  if (all.length === 0) return null
  return (
    <div className="claim-filter-chips">
      {all.map(({ field, label }) => (
        <Button
          key={field}
          size="small"
          title={t('claims.letGoOf', { label })}
          onClick={() => onChange({ ...filter, [field]: null })}
        >
          {label} <X aria-hidden />
        </Button>
      ))}
    </div>
  )
}

function forceName(t: Translate, value: CueClass): string {
  if (value === 'unknown') return t('dashboard.unknownVerb')
  return value === 'none' ? t('dashboard.noVerb') : t(`shift.class.${value}`)
}

type ChoiceProps<Value> = { readonly value: Value | null; readonly onChange: (value: Value | null) => void }

function ClaimantSelect({ value, onChange }: ChoiceProps<ClaimantId>) {
  const { t, i18n } = useTranslation()
  const { number } = useFormat()
  const { state } = useProjectStore()
  const counts = useClaimCounts().claimants
  const claimants = [...counts.keys()].flatMap((id) => {
    const claimant = state.tables.claimants.get(id)
    return claimant ? [{ id, ...claimantNames(claimant, state.header, i18n.language) }] : []
  })
  // Nobody sees their order before the list opens, and what tells it is 1 MB of a page.
  const [isNear, setNear] = useState(false)
  if (isNear) {
    const collator = new Intl.Collator(i18n.language)
    claimants.sort((a, b) => collator.compare(a.name, b.name))
  }
  return (
    <Select
      aria-label={t('claims.filterClaimant')}
      onPointerEnter={() => setNear(true)}
      onFocus={() => setNear(true)}
      value={value ?? ''}
      onChange={(id) => onChange(id === '' ? null : (id as ClaimantId))}
    >
      <option value="">{t('claims.everyone')}</option>
      {claimants.map(({ id, name }) => (
        <option key={id} value={id}>
          {`${name || t('claims.unnamedClaimant')} (${number(counts.get(id) ?? 0)})`}
        </option>
      ))}
    </Select>
  )
}

function ActSelect({ value, onChange }: ChoiceProps<string>) {
  const { t, i18n } = useTranslation()
  const schema = useClaimSchema()
  const { number } = useFormat()
  const counts = useClaimCounts().acts
  const known = findField(schema, 'act')?.values.map(({ id }) => id) ?? []
  const acts = [...new Set([...known, ...counts.keys()])].filter(
    (act) => act === value || (counts.get(act) ?? 0) > 0,
  )
  return (
    <Select
      aria-label={t('claims.filterAct')}
      value={value ?? ''}
      onChange={(act) => onChange(act === '' ? null : act)}
    >
      <option value="">{t('claims.everyAct')}</option>
      {acts.map((act) => (
        <option key={act} value={act}>
          {`${valueLabel(schema, 'act', act, i18n.language)} (${number(counts.get(act) ?? 0)})`}
        </option>
      ))}
    </Select>
  )
}

const JUDGEMENTS = ['stale', 'missing'] as const

/** What asks for a look; shown only while there is something of the kind. */
export function JudgementButtons({ value, onChange }: ChoiceProps<ClaimJudgement['kind']>) {
  const { t } = useTranslation()
  const { kinds } = useClaimCounts()
  const shown = JUDGEMENTS.filter((kind) => value === kind || kinds[kind] > 0)
  if (shown.length === 0) return null
  const words = {
    stale: t('claims.judgement.staleCount', { count: kinds.stale }),
    missing: t('claims.judgement.missingCount', { count: kinds.missing }),
  }
  return (
    <div className="claim-filter-judgements" role="group" aria-label={t('claims.filterJudgement')}>
      {shown.map((kind) => (
        <Button
          key={kind}
          size="small"
          aria-pressed={value === kind}
          onClick={() => onChange(value === kind ? null : kind)}
        >
          {words[kind]}
        </Button>
      ))}
    </div>
  )
}
