import { medianOf, ofKeys, type Summary } from './page/summaries.ts'
import { markdown, shown, type SizeRuns } from './report.ts'

/** What a number must come to: so much at most, or so many times what CodeMirror took in the same run. */
type Target = {
  readonly what: string
  readonly number: Summary
  readonly most?: number
  readonly times?: number
  /** Compared with this number of Taraz itself instead of with CodeMirror. */
  readonly beside?: Summary
}

/** The key inside a claim and the one outside are the same but for noise. */
const NOISE = 1.15

const TARGETS: readonly Target[] = [
  { what: 'first row editable, ms', number: medianOf('editableMs'), most: 700 },
  { what: 'key to paint p95, first row, ms', number: ofKeys('first', 0.95), times: 1 },
  { what: 'key to paint p95, middle row, ms', number: ofKeys('middle', 0.95), times: 1 },
  { what: 'key to paint p95, last row, ms', number: ofKeys('last', 0.95), times: 1 },
  { what: 'main thread a key, first row, ms', number: medianOf('mainThreadMsPerKey'), most: 8 },
  { what: 'main thread a key, middle row, ms', number: medianOf('middleMainThreadMsPerKey'), most: 8 },
  { what: 'main thread a key, last row, ms', number: medianOf('lastMainThreadMsPerKey'), most: 8 },
  {
    what: 'main thread a key inside a claim, ms',
    number: medianOf('claimKeyMs'),
    times: NOISE,
    beside: medianOf('plainKeyMs'),
  },
  { what: 'dropped frames of 240 at 36,000 px/s', number: medianOf('droppedFrames'), most: 5 },
  { what: 'page memory at the end, MB', number: medianOf('endRssMB'), times: 1.3 },
]

/** The targets beside what was measured, and whether each was met. */
export function targetsOf({ pairs, taraz, codeMirror }: SizeRuns): string {
  if (taraz.length === 0) return ''
  const rows = TARGETS.map(({ what, number, most, times = 1, beside }) => {
    const value = number(taraz)
    const other = beside ? beside(taraz) : number(codeMirror)
    const limit = most ?? other * times
    return [what, shown(value), shown(other), shown(limit), value <= limit ? 'met' : 'MISSED']
  })
  return markdown(
    [[`Targets at ${pairs} pairs`, 'Taraz', 'beside', 'limit', ''], ...rows],
    (column) => column > 0 && column < 4,
  )
}
