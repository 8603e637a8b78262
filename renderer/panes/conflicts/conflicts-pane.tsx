import { GitMerge } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useProjectStore, useUi } from '../../editor/store-context.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ConflictCard } from './conflict-card.tsx'
import { useConflicts } from './use-conflicts.ts'
import './conflicts-pane.css'

/** So many are drawn at once; as some are settled, the next come. */
const MOST = 50

/** What a merge could not decide: both versions of each, until one is chosen. */
export function ConflictsPane() {
  const { t } = useTranslation()
  const ids = useConflicts()
  const { activeConflict } = useUi()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const card = [...(list.current?.children ?? [])].find(
      (item) => item instanceof HTMLElement && item.dataset['conflict'] === activeConflict,
    )
    card?.scrollIntoView({ block: 'nearest' })
  }, [activeConflict])
  if (ids.length === 0)
    return (
      <section className="conflicts-pane" aria-label={t('conflicts.title')}>
        <EmptyState icon={<GitMerge aria-hidden />} title={t('conflicts.none')}>
          {t('conflicts.noneHint')}
        </EmptyState>
      </section>
    )
  const start = Math.max(
    0,
    Math.min(ids.length - MOST, ids.findIndex((id) => id === activeConflict) - MOST / 2),
  )
  return (
    <section className="conflicts-pane" aria-label={t('conflicts.title')}>
      <p className="conflicts-count" role="status">
        {t('conflicts.count', { count: ids.length })}
        <Decided />
      </p>
      <ul ref={list} className="conflicts-list" aria-label={t('conflicts.list')}>
        {ids.slice(start, start + MOST).map((id) => (
          <ConflictCard key={id} id={id} isActive={id === activeConflict} />
        ))}
      </ul>
    </section>
  )
}

/** Of the claims that two annotators had otherwise: how many are decided. */
function Decided() {
  const { t } = useTranslation()
  const { conflicts } = useProjectStore().state.tables
  const left = [...conflicts.values()].filter(({ kind }) => kind === 'claim')
  const total = Math.max(0, ...left.map(({ outOf }) => outOf ?? 0))
  if (total === 0) return null
  return (
    <span className="conflicts-decided">
      {t('conflicts.decided', { done: total - left.length, total })}
      <progress max={total} value={total - left.length} aria-hidden />
    </span>
  )
}
