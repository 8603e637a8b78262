import { median } from './numbers.ts'
import type { PageNumbers } from './page/measure-page.ts'
import { markdown, shown, type SizeRuns } from './report.ts'

/** What a number must come to: so much at most, or so many times what CodeMirror took in the same run. */
type Target = {
  readonly what: string
  readonly key: keyof PageNumbers
  readonly most?: number
  readonly times?: number
  /** Compared with this number of Taraz itself instead of with CodeMirror. */
  readonly beside?: keyof PageNumbers
}

/** The key inside a claim and the one outside are the same but for noise. */
const NOISE = 1.15

const TARGETS: readonly Target[] = [
  { what: 'first row editable, ms', key: 'editableMs', most: 700 },
  { what: 'key to paint p95, first row, ms', key: 'keyP95Ms', times: 1 },
  { what: 'key to paint p95, middle row, ms', key: 'middleKeyP95Ms', times: 1 },
  { what: 'key to paint p95, last row, ms', key: 'lastKeyP95Ms', times: 1 },
  { what: 'main thread a key, first row, ms', key: 'mainThreadMsPerKey', most: 8 },
  { what: 'main thread a key, middle row, ms', key: 'middleMainThreadMsPerKey', most: 8 },
  { what: 'main thread a key, last row, ms', key: 'lastMainThreadMsPerKey', most: 8 },
  { what: 'main thread a key inside a claim, ms', key: 'claimKeyMs', times: NOISE, beside: 'plainKeyMs' },
  { what: 'dropped frames of 240 at 36,000 px/s', key: 'droppedFrames', most: 5 },
  { what: 'page memory at the end, MB', key: 'endRssMB', times: 1.3 },
]

/** The targets beside what was measured, the medians of the runs, and whether each was met. */
export function targetsOf({ pairs, taraz, codeMirror }: SizeRuns): string {
  if (taraz.length === 0) return ''
  const of = (runs: readonly PageNumbers[], key: keyof PageNumbers) => median(runs.map((run) => run[key]))
  const rows = TARGETS.map(({ what, key, most, times = 1, beside }) => {
    const value = of(taraz, key)
    const other = beside ? of(taraz, beside) : of(codeMirror, key)
    const limit = most ?? other * times
    return [what, shown(value), shown(other), shown(limit), value <= limit ? 'met' : 'MISSED']
  })
  return markdown(
    [[`Targets at ${pairs} pairs`, 'Taraz', 'beside', 'limit', ''], ...rows],
    (column) => column > 0 && column < 4,
  )
}
