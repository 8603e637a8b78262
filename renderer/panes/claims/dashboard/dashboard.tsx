import { ChartBar } from 'lucide-react'
import { useMemo, useState, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import { dashboardCsv } from '../../../../shared/claims/dashboard/dashboard-csv.ts'
import type {
  DashboardSection,
  DashboardSeries,
} from '../../../../shared/claims/dashboard/dashboard-section.ts'
import { dashboardSvg } from '../../../../shared/claims/dashboard/dashboard-svg.ts'
import { errorMessage } from '../../../../shared/i18n/describe-error.ts'
import { useProjectStore } from '../../../editor/store-context.ts'
import { useCall } from '../../../host/use-call.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { ErrorText } from '../../../ui/field.tsx'
import { useFormat } from '../../../ui/use-format.ts'
import { useClaimCounts } from '../use-desk.ts'
import { dashboardSections, type BarFilter } from './dashboard-sections.ts'
import './dashboard.css'

type Place = { readonly folder: string; readonly name: string; readonly replace: boolean }

type DashboardProps = {
  readonly choosePlace: (name: string) => Promise<Place | null>
  /** A bar was pressed: its claims are to be shown. */
  readonly onShow: (filter: BarFilter) => void
  readonly onClose: () => void
}

/** The claims counted: by who, what, with which verbs, and what became of them. Each picture is a table. */
export function Dashboard({ choosePlace, onShow, onClose }: DashboardProps) {
  const { t, i18n } = useTranslation()
  const { state } = useProjectStore()
  const counts = useClaimCounts()
  const sections = useMemo(
    () => dashboardSections(state, counts, t, i18n.language),
    [state, counts, t, i18n.language],
  )
  const total = [...counts.claimants.values()].reduce((sum, count) => sum + count, 0)
  const subtitle = t('dashboard.subtitle', { count: total, claimants: counts.claimants.size })
  return (
    <Dialog
      title={t('dashboard.title')}
      width="wide"
      isFilled
      onClose={onClose}
      footer={<SaveButtons sections={sections} subtitle={subtitle} choosePlace={choosePlace} />}
    >
      {sections.length === 0 ? (
        <EmptyState icon={<ChartBar aria-hidden />} title={t('dashboard.empty')} />
      ) : (
        <div className="dashboard" tabIndex={0} role="region" aria-label={t('dashboard.title')}>
          <p className="dashboard-subtitle">{subtitle}</p>
          <div className="dashboard-sections">
            {sections.map((section) => (
              <SectionTable key={section.id} section={section} onShow={onShow} />
            ))}
          </div>
        </div>
      )}
    </Dialog>
  )
}

type SectionTableProps = {
  readonly section: DashboardSection<BarFilter>
  readonly onShow: (filter: BarFilter) => void
}

function SectionTable({ section: { id, title, series, bars }, onShow }: SectionTableProps) {
  const most = Math.max(1, ...bars.flatMap((bar) => bar.series.map(({ count }) => count)))
  return (
    <table className="dashboard-table" data-section={id}>
      <caption>{title}</caption>
      <thead className={series.length > 1 ? undefined : 'visually-hidden'}>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{title}</span>
          </th>
          <th scope="col">
            {series.map((name, index) => (
              <span
                key={name}
                className="dashboard-legend"
                style={{ '--swatch': `var(--${bars[0]!.series[index]!.tone})` } as CSSProperties}
              >
                {name}
              </span>
            ))}
          </th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.id}>
            <th scope="row">
              <bdi>{bar.label}</bdi>
            </th>
            <td>
              {bar.series.map((one, index) => (
                <Bar
                  key={series[index]}
                  name={series.length > 1 ? `${bar.label}, ${series[index]}` : bar.label}
                  series={one}
                  most={most}
                  onShow={onShow}
                />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type BarProps = {
  readonly name: string
  readonly series: DashboardSeries<BarFilter>
  readonly most: number
  readonly onShow: (filter: BarFilter) => void
}

function Bar({ name, series: { count, tone, filter }, most, onShow }: BarProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const picture = (
    <>
      <span className="dashboard-track">
        <span
          className="dashboard-bar"
          style={{ inlineSize: `${(100 * count) / most}%`, background: `var(--${tone})` }}
        />
      </span>
      <span className="dashboard-count">{number(count)}</span>
    </>
  )
  if (filter === null || count === 0) return <span className="dashboard-line">{picture}</span>
  return (
    <button
      type="button"
      className="dashboard-line"
      aria-label={t('dashboard.show', { label: name, count })}
      onClick={() => onShow(filter)}
    >
      {picture}
    </button>
  )
}

type SaveButtonsProps = {
  readonly sections: readonly DashboardSection<BarFilter>[]
  readonly subtitle: string
  readonly choosePlace: DashboardProps['choosePlace']
}

function SaveButtons({ sections, subtitle, choosePlace }: SaveButtonsProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { i18n } = useTranslation()
  const { run, isBusy, error } = useCall()
  const [saved, setSaved] = useState<string | null>(null)
  const save = async (ending: 'svg' | 'csv', text: string) => {
    const to = await choosePlace(`${t('dashboard.fileName')}.${ending}`)
    const done = to && (await run('files.writeText', { to, text }))
    if (done) setSaved(done.name)
  }
  const svg = () =>
    dashboardSvg(sections, { title: t('dashboard.title'), subtitle, direction: i18n.dir(), number })
  const csv = () =>
    dashboardCsv(sections, {
      section: t('dashboard.heads.section'),
      label: t('dashboard.heads.label'),
      series: t('dashboard.heads.series'),
      count: t('dashboard.heads.count'),
    })
  const isNothing = sections.length === 0 || isBusy
  return (
    <>
      <span className="ui-start" role="status">
        {saved !== null && t('dashboard.saved', { name: saved })}
        {error && <ErrorText>{errorMessage(t, error)}</ErrorText>}
      </span>
      <Button disabled={isNothing} onClick={() => void save('csv', csv())}>
        {t('dashboard.exportCsv')}
      </Button>
      <Button disabled={isNothing} onClick={() => void save('svg', svg())}>
        {t('dashboard.exportSvg')}
      </Button>
    </>
  )
}
