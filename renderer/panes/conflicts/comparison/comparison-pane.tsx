import { FileDiff, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { DIFFERENCE_KINDS, type DifferenceKind } from '../../../../shared/operations/comparison/difference.ts'
import { Button } from '../../../ui/button.tsx'
import { useCommands } from '../../../ui/commands-context.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Select } from '../../../ui/select.tsx'
import type { Comparison } from './comparison-desk.ts'
import { DifferenceCard } from './difference-card.tsx'
import { useComparison, useComparisonDesk } from './use-comparison.ts'
import '../conflicts-pane.css'
import './comparison.css'

/** So many are drawn at once, round that which is looked at. */
const MOST = 50

/** The project beside another copy of it: all in which they differ, both versions of each. */
export function ComparisonPane() {
  const { t } = useTranslation()
  const { comparison } = useComparison()
  const commands = useCommands()
  return (
    <section className="conflicts-pane" aria-label={t('copies.compare.title')}>
      {comparison ? (
        <Compared comparison={comparison} />
      ) : (
        <EmptyState
          icon={<FileDiff aria-hidden />}
          title={t('copies.compare.none')}
          actions={<Button onClick={() => commands.run('file.compare')}>{t('copies.compare.choose')}</Button>}
        >
          {t('copies.compare.noneHint')}
        </EmptyState>
      )}
    </section>
  )
}

function Compared({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation()
  const { shown, current } = useComparison()
  const list = useRef<HTMLUListElement>(null)
  const place = shown.findIndex(({ id }) => id === current)
  useEffect(() => {
    const card = list.current?.querySelector('[data-active="true"]')
    card?.scrollIntoView({ block: 'nearest' })
  }, [place])
  const start = Math.max(0, Math.min(shown.length - MOST, place - MOST / 2))
  return (
    <>
      <ComparisonHead comparison={comparison} />
      {comparison.total === 0 && (
        <EmptyState icon={<FileDiff aria-hidden />} title={t('copies.compare.same')} />
      )}
      <ul ref={list} className="conflicts-list" aria-label={t('copies.compare.list')}>
        {shown.slice(start, start + MOST).map((difference) => (
          <DifferenceCard key={difference.id} difference={difference} isActive={difference.id === current} />
        ))}
      </ul>
    </>
  )
}

function ComparisonHead({ comparison: { file, differences, total } }: { readonly comparison: Comparison }) {
  const { t } = useTranslation()
  const { isStale } = useComparison()
  const desk = useComparisonDesk()
  const { run } = useCommands()
  return (
    <div className="comparison-head">
      <div className="comparison-line">
        <p role="status">{t('copies.compare.count', { count: total, name: file.name })}</p>
        <IconButton
          size="small"
          icon={<X />}
          label={t('copies.compare.close')}
          onClick={() => desk.show(null)}
        />
      </div>
      {total > differences.length && (
        <p className="ui-hint">{t('copies.compare.more', { total, shown: differences.length })}</p>
      )}
      <div className="comparison-line">
        <KindSelect />
        <Button size="small" onClick={() => run('file.merge')}>
          {t('copies.compare.merge')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => run('file.adjudicate')}>
          {t('copies.compare.adjudicate')}
        </Button>
        <Button size="small" kind="quiet" onClick={() => run('file.agreement')}>
          {t('copies.compare.agreement')}
        </Button>
      </div>
      {isStale && (
        <p className="comparison-line ui-hint">
          {t('copies.compare.stale')}
          <Button size="small" kind="quiet" onClick={() => run('file.compare')}>
            {t('copies.compare.again')}
          </Button>
        </p>
      )}
    </div>
  )
}

function KindSelect() {
  const { t } = useTranslation()
  const { kind, comparison } = useComparison()
  const desk = useComparisonDesk()
  const there = DIFFERENCE_KINDS.filter((known) =>
    comparison?.differences.some((difference) => difference.kind === known),
  )
  if (there.length < 2) return null
  return (
    <Select
      value={kind ?? ''}
      aria-label={t('copies.compare.filter')}
      onChange={(value) => desk.filter(value === '' ? null : (value as DifferenceKind))}
    >
      <option value="">{t('copies.compare.all')}</option>
      {there.map((known) => (
        <option key={known} value={known}>
          {t(`copies.compare.kinds.${known}`)}
        </option>
      ))}
    </Select>
  )
}
