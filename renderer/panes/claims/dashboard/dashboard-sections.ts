import type { ClaimFilter } from '../../../../shared/claims/claim-index.ts'
import type { ClaimCounts } from '../../../../shared/claims/claim-tally.ts'
import type {
  BarTone,
  DashboardBar,
  DashboardSection,
} from '../../../../shared/claims/dashboard/dashboard-section.ts'
import { findField, labelOf, schemaOf } from '../../../../shared/claims/schema/claim-values.ts'
import type { Translate } from '../../../../shared/i18n/create-translator.ts'
import type { ProjectState } from '../../../../shared/model/project-state.ts'
import { SIDES } from '../../../../shared/model/fixed-values.ts'
import { verbClass } from '../../../../shared/model/records.ts'
import { claimantNames } from '../claimant-name.ts'

/** What a press on a bar shows. */
export type BarFilter = Partial<ClaimFilter>
type Section = DashboardSection<BarFilter>
type Bar = DashboardBar<BarFilter>

/** More claimants than this are one bar of others. */
const MOST_CLAIMANTS = 12

/** The pictures of the dashboard, from the counts that are kept anyway: they cost what they show. */
export function dashboardSections(
  state: ProjectState,
  counts: ClaimCounts,
  t: Translate,
  language: string,
): Section[] {
  return [
    claimantSection(state, counts, t, language),
    actSection(state, counts, t, language),
    classSection(counts, t),
    shiftSection(counts, t),
  ].filter(({ bars }) => bars.length > 0)
}

function single(id: string, label: string, count: number, tone: BarTone, filter: BarFilter | null): Bar {
  return { id, label, series: [{ count, tone, filter }] }
}

function claimantSection(
  state: ProjectState,
  { claimants }: ClaimCounts,
  t: Translate,
  language: string,
): Section {
  const sorted = [...claimants].sort((a, b) => b[1] - a[1])
  const bars = sorted.slice(0, MOST_CLAIMANTS).map(([id, count]) => {
    const record = state.tables.claimants.get(id)
    const name = record ? claimantNames(record, state.header, language).name : ''
    return single(id, name || t('claims.unnamedClaimant'), count, 'accent', { claimant: id })
  })
  const rest = sorted.slice(MOST_CLAIMANTS)
  const others = rest.reduce((sum, [, count]) => sum + count, 0)
  if (others > 0)
    bars.push(single('others', t('dashboard.others', { count: rest.length }), others, 'soft', null))
  return { id: 'claimants', title: t('dashboard.claimants'), series: [t('dashboard.count')], bars }
}

function actSection(state: ProjectState, { acts }: ClaimCounts, t: Translate, language: string): Section {
  const values = findField(schemaOf(state.header), 'act')?.values ?? []
  const unknown = [...acts.keys()].filter((id) => !values.some((value) => value.id === id))
  const bars = [
    ...values.map((value) =>
      single(value.id, labelOf(value, language), acts.get(value.id) ?? 0, `claim-${value.hue ?? 1}`, {
        act: value.id,
      }),
    ),
    ...unknown.map((id) => single(id, id, acts.get(id) ?? 0, 'soft', { act: id })),
  ].filter((bar) => bar.series[0]!.count > 0)
  return { id: 'acts', title: t('dashboard.acts'), series: [t('dashboard.count')], bars }
}

/** The two classes that an editor must see stand out. */
const CLASS_TONES: Readonly<Partial<Record<string, BarTone>>> = { DIS: 'warn', FAC: 'alert' }

function classSection({ classes }: ClaimCounts, t: Translate): Section {
  const labels: readonly (readonly [string, string])[] = [
    ...verbClass.options.map((id) => [id, t(`shift.class.${id}`)] as const),
    ['unknown', t('dashboard.unknownVerb')],
    ['none', t('dashboard.noVerb')],
  ]
  const bars = labels.map(([id, label]) => ({
    id,
    label,
    series: SIDES.map((side) => ({
      count: classes[side].get(id as 'NEU') ?? 0,
      tone: side === 'source' ? (CLASS_TONES[id] ?? 'claim-1') : ('soft' as const),
      filter: side === 'source' ? { sourceClass: id as 'NEU' } : { targetClass: id as 'NEU' },
    })),
  }))
  return {
    id: 'classes',
    title: t('dashboard.classes'),
    series: SIDES.map((side) => t(`claims.side.${side}`)),
    bars: bars.filter(({ series }) => series.some(({ count }) => count > 0)),
  }
}

const SHIFT_TONES = {
  same: 'good',
  stronger: 'warn',
  weaker: 'warn',
  other: 'warn',
  lost: 'alert',
  added: 'alert',
} as const

function shiftSection({ shifts }: ClaimCounts, t: Translate): Section {
  const kinds = Object.keys(SHIFT_TONES) as (keyof typeof SHIFT_TONES)[]
  const bars = kinds.map((kind) =>
    single(kind, t(`shift.kind.${kind}`), shifts.get(kind) ?? 0, SHIFT_TONES[kind], { shift: kind }),
  )
  return {
    id: 'shifts',
    title: t('dashboard.shifts'),
    series: [t('dashboard.count')],
    bars: bars.filter((bar) => bar.series[0]!.count > 0),
  }
}
