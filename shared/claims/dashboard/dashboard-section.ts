/** What a bar is drawn in: a token of the theme. */
export type BarTone =
  | 'claim-1'
  | 'claim-2'
  | 'claim-3'
  | 'claim-4'
  | 'claim-5'
  | 'accent'
  | 'soft'
  | 'good'
  | 'info'
  | 'warn'
  | 'alert'

export type DashboardSeries<Filter> = {
  readonly count: number
  readonly tone: BarTone
  /** What shows just these claims; null: it is a sum of others. */
  readonly filter: Filter | null
}

export type DashboardBar<Filter> = {
  readonly id: string
  /** In the language of whoever looks at it. */
  readonly label: string
  /** One for each name in the section's `series`. */
  readonly series: readonly DashboardSeries<Filter>[]
}

/** One picture of the dashboard: bars over one another, each of one number or of several that are compared. */
export type DashboardSection<Filter> = {
  readonly id: string
  readonly title: string
  readonly series: readonly string[]
  readonly bars: readonly DashboardBar<Filter>[]
}
