import { Merge, Search, Trash2 } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClaimantId } from '../../../../shared/model/id.ts'
import { SIDES } from '../../../../shared/model/fixed-values.ts'
import { claimant as claimantRecord, type Claimant, type Side } from '../../../../shared/model/records.ts'
import { planMergeClaimants, planRemoveClaimant } from '../../../../shared/operations/plan-claimants.ts'
import { planPatchClaimant } from '../../../../shared/operations/plan-records.ts'
import { directionOf } from '../../../../shared/text/direction.ts'
import { useProjectStore } from '../../../editor/store-context.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Select } from '../../../ui/select.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { findClaimants } from '../find-claimants.ts'
import { NewClaimant } from '../new-claimant.tsx'
import { useClaimantName } from '../use-claimant-name.ts'
import { useClaimCounts } from '../use-desk.ts'
import { KeptText } from './kept-text.tsx'
import { useClaimantsVersion } from './use-claimants-version.ts'
import './claimant-registry.css'

type ClaimantRegistryProps = {
  readonly onShowClaims: (id: ClaimantId) => void
  readonly onClose: () => void
}

/** Everybody who claims something: one place for a name, its aliases, its kind, and to make two of them one. */
export function ClaimantRegistry({ onShowClaims, onClose }: ClaimantRegistryProps) {
  const { t, i18n } = useTranslation()
  const { state } = useProjectStore()
  const [typed, setTyped] = useState('')
  const [merging, setMerging] = useState<ClaimantId | null>(null)
  const [isAdding, setAdding] = useState(false)
  const counts = useClaimCounts().claimants
  const version = useClaimantsVersion()
  const found = useMemo(
    () => (version < 0 ? [] : findClaimants(state, typed, counts, i18n.language, Infinity)),
    [state, typed, counts, i18n.language, version],
  )
  return (
    <Dialog title={t('registry.title')} width="wide" isFilled onClose={onClose}>
      <div className="registry">
        <div className="registry-tools">
          <div className="claim-search">
            <Search aria-hidden />
            <TextField
              type="search"
              data-first-focus
              aria-label={t('registry.search')}
              placeholder={t('registry.search')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          </div>
          <Button onClick={() => setAdding(true)}>{t('claims.claimant.createTitle')}</Button>
        </div>
        {isAdding && (
          <NewClaimant typed={typed} onAdded={() => setAdding(false)} onBack={() => setAdding(false)} />
        )}
        {merging !== null && <MergeBar merging={merging} onDone={() => setMerging(null)} />}
        {found.length === 0 ? (
          <EmptyState title={t('registry.nobody')} />
        ) : (
          <div className="registry-scroll" tabIndex={0} role="region" aria-label={t('registry.title')}>
            <table className="registry-table">
              <RegistryHead />
              <tbody>
                {found.map(({ id, claims }) => (
                  <ClaimantRow
                    key={id}
                    id={id}
                    claims={claims}
                    onShowClaims={() => onShowClaims(id)}
                    onMerge={() => setMerging(id)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </Dialog>
  )
}

function RegistryHead() {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { header } = useProjectStore().state
  return (
    <thead>
      <tr>
        <th scope="col">{language(header.sourceLanguage)}</th>
        <th scope="col">{language(header.targetLanguage)}</th>
        <th scope="col">{t('registry.aliases')}</th>
        <th scope="col">{t('claims.kind.label')}</th>
        <th scope="col">{t('claims.title')}</th>
        <th scope="col">
          <span className="visually-hidden">{t('registry.actions')}</span>
        </th>
      </tr>
    </thead>
  )
}

type ClaimantRowProps = {
  readonly id: ClaimantId
  readonly claims: number
  readonly onShowClaims: () => void
  readonly onMerge: () => void
}

function ClaimantRow({ id, claims, onShowClaims, onMerge }: ClaimantRowProps) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const name = useClaimantName(id)
  const record = store.state.tables.claimants.get(id)
  if (!record) return null
  const patch = (fields: Partial<Omit<Claimant, 'id'>>) =>
    store.dispatch('claims.editClaimant', planPatchClaimant(store.state, id, fields))
  const who = name ?? t('claims.unnamedClaimant')
  return (
    <tr>
      {SIDES.map((side) => (
        <td key={side}>
          <NameCell side={side} record={record} onChange={patch} />
        </td>
      ))}
      <td>
        <KeptText
          label={t('registry.aliasesOf', { name: who })}
          value={(record.aliases ?? []).join('، ')}
          onKeep={(text) => patch({ aliases: readAliases(text) })}
        />
      </td>
      <td>
        <Select
          aria-label={t('claims.kind.label')}
          value={record.kind}
          onChange={(kind) => patch({ kind: claimantRecord.shape.kind.parse(kind) })}
        >
          {claimantRecord.shape.kind.options.map((kind) => (
            <option key={kind} value={kind}>
              {t(`claims.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </td>
      <ClaimantActions id={id} who={who} claims={claims} onShowClaims={onShowClaims} onMerge={onMerge} />
    </tr>
  )
}

type ClaimantActionsProps = ClaimantRowProps & { readonly who: string }

function ClaimantActions({ id, who, claims, onShowClaims, onMerge }: ClaimantActionsProps) {
  const { t } = useTranslation()
  const store = useProjectStore()
  const { number } = useFormat()
  return (
    <>
      <td className="registry-count">
        {claims === 0 ? (
          number(0)
        ) : (
          <Button
            kind="quiet"
            size="small"
            aria-label={t('registry.showClaims', { count: claims })}
            onClick={onShowClaims}
          >
            {number(claims)}
          </Button>
        )}
      </td>
      <td className="registry-actions">
        <IconButton
          size="small"
          label={t('registry.merge', { name: who })}
          icon={<Merge />}
          onClick={onMerge}
        />
        <IconButton
          size="small"
          label={t('registry.remove', { name: who })}
          icon={<Trash2 />}
          disabled={claims > 0}
          onClick={() => store.dispatch('claims.removeClaimant', planRemoveClaimant(store.state, id))}
        />
      </td>
    </>
  )
}

type NameCellProps = {
  readonly side: Side
  readonly record: Claimant
  readonly onChange: (fields: Partial<Omit<Claimant, 'id'>>) => void
}

function NameCell({ side, record, onChange }: NameCellProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { header } = useProjectStore().state
  const tag = side === 'source' ? header.sourceLanguage : header.targetLanguage
  return (
    <KeptText
      label={t('claims.claimant.nameIn', { language: language(tag) })}
      lang={tag}
      dir={directionOf(tag)}
      value={record.names[side]}
      onKeep={(name) => onChange({ names: { ...record.names, [side]: name.trim() } })}
    />
  )
}

/** Aliases are parted by commas, of either script, or by semicolons. */
function readAliases(text: string): string[] | undefined {
  const aliases = [...new Set(text.split(/[,،;؛]/u).map((alias) => alias.trim()))].filter(Boolean)
  return aliases.length === 0 ? undefined : aliases
}

/** Chooses whom the claims of one claimant go over to. */
function MergeBar({ merging, onDone }: { readonly merging: ClaimantId; readonly onDone: () => void }) {
  const { t, i18n } = useTranslation()
  const store = useProjectStore()
  const counts = useClaimCounts().claimants
  const name = useClaimantName(merging)
  const [into, setInto] = useState('')
  const others = findClaimants(store.state, '', counts, i18n.language, Infinity).filter(
    ({ id }) => id !== merging,
  )
  const merge = () => {
    if (into === '') return
    const plan = planMergeClaimants(store.state, into as ClaimantId, merging)
    if (!store.dispatch('claims.mergeClaimants', plan)) onDone()
  }
  return (
    <div className="registry-merge" role="group" aria-label={t('registry.mergeTitle')}>
      <span>{t('registry.mergeInto', { name: name ?? t('claims.unnamedClaimant') })}</span>
      <Select aria-label={t('registry.mergeTitle')} value={into} onChange={setInto}>
        <option value="">{t('registry.chooseOther')}</option>
        {others.map(({ id, name: other, otherName }) => (
          <option key={id} value={id}>
            {[other || t('claims.unnamedClaimant'), otherName].filter(Boolean).join(' · ')}
          </option>
        ))}
      </Select>
      <Button kind="primary" disabled={into === ''} onClick={merge}>
        {t('registry.mergeNow', { count: counts.get(merging) ?? 0 })}
      </Button>
      <Button kind="quiet" onClick={onDone}>
        {t('app.cancel')}
      </Button>
    </div>
  )
}
