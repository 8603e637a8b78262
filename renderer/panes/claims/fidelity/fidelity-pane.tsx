import { ShieldCheck } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShiftKind } from '../../../../shared/claims/shift/shift-judgement.ts'
import type { ClaimId } from '../../../../shared/model/id.ts'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useListWindow, VirtualList } from '../../../ui/virtual-list.tsx'
import { useClaimOrder, useClaimsVersion, useDesk } from '../use-desk.ts'
import { FidelityItem } from './fidelity-item.tsx'
import './fidelity-pane.css'

const KINDS = ['stronger', 'weaker', 'other', 'lost', 'added'] as const satisfies readonly ShiftKind[]
type Shown = ShiftKind | 'intended' | null

/** Every claim that the target says with another force, or not at all, with the reason in words. */
export function FidelityPane() {
  const { t } = useTranslation()
  const [shown, setShown] = useState<Shown>(null)
  const { open, intended } = useShifted()
  const kinds = new Map<ShiftKind, ClaimId[]>()
  for (const { id, kind } of open) kinds.set(kind, [...(kinds.get(kind) ?? []), id])
  const ids =
    shown === 'intended' ? intended : shown === null ? open.map(({ id }) => id) : (kinds.get(shown) ?? [])
  if (open.length + intended.length === 0) {
    return (
      <EmptyState icon={<ShieldCheck aria-hidden />} title={t('fidelity.nothing')}>
        {t('fidelity.nothingHint')}
      </EmptyState>
    )
  }
  return (
    <section className="fidelity" aria-label={t('fidelity.title')}>
      <p className="fidelity-count" role="status">
        {t('fidelity.count', { count: open.length })}
      </p>
      <KindButtons
        shown={shown}
        counts={new Map([...KINDS.map((kind) => [kind, kinds.get(kind)?.length ?? 0] as const)])}
        intended={intended.length}
        all={open.length}
        onChange={setShown}
      />
      {ids.length === 0 ? <EmptyState title={t('fidelity.noneLike')} /> : <FidelityList ids={ids} />}
    </section>
  )
}

/** How many ask for a look; for the tab. */
export function useFidelityCount(): number {
  const { levels } = useDeskCounts()
  return (levels.get('info') ?? 0) + (levels.get('alert') ?? 0)
}

function useDeskCounts() {
  const desk = useDesk()
  useClaimsVersion(true)
  return desk.index.counts
}

function useShifted() {
  const desk = useDesk()
  const order = useClaimOrder()
  const version = useClaimsVersion(true)
  return useMemo(() => {
    const open: { id: ClaimId; kind: ShiftKind }[] = []
    const intended: ClaimId[] = []
    for (const id of version < 0 ? [] : order) {
      const facts = desk.index.factsOf(id)
      if (!facts || facts.shift === 'pending' || facts.shift === 'same') continue
      if (facts.level === 'intended') intended.push(id)
      else open.push({ id, kind: facts.shift })
    }
    return { open, intended }
  }, [desk, order, version])
}

type KindButtonsProps = {
  readonly shown: Shown
  readonly counts: ReadonlyMap<ShiftKind, number>
  readonly intended: number
  readonly all: number
  readonly onChange: (shown: Shown) => void
}

function KindButtons({ shown, counts, intended, all, onChange }: KindButtonsProps) {
  const { t } = useTranslation()
  const button = (key: Shown, label: string) => (
    <Button
      key={key ?? 'all'}
      size="small"
      aria-pressed={shown === key}
      onClick={() => onChange(shown === key ? null : key)}
    >
      {label}
    </Button>
  )
  return (
    <div className="fidelity-kinds" role="group" aria-label={t('fidelity.filter')}>
      {button(null, t('fidelity.all', { count: all }))}
      {[...counts].flatMap(([kind, count]) =>
        count === 0 && shown !== kind
          ? []
          : [button(kind, t('fidelity.kindCount', { kind: t(`shift.kind.${kind}`), count }))],
      )}
      {intended > 0 &&
        button('intended', t('fidelity.kindCount', { kind: t('shift.intended'), count: intended }))}
    </div>
  )
}

function FidelityList({ ids }: { readonly ids: readonly ClaimId[] }) {
  const { t } = useTranslation()
  const keyOf = useCallback((index: number) => ids[index]!, [ids])
  const window = useListWindow({ count: ids.length, itemHeight: 132, gap: 8, keyOf })
  return (
    <VirtualList window={window} label={t('fidelity.list')}>
      {(index) => <FidelityItem id={ids[index]!} />}
    </VirtualList>
  )
}
