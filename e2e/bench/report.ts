import { cpus, totalmem } from 'node:os'
import type { HostNumbers } from './host/host-numbers.ts'
import { median } from './numbers.ts'
import type { PageNumbers } from './page/measure-page.ts'
import { medianOf, ofKeys, type Summary } from './page/summaries.ts'

/** The runs of one size, in the order in which they were made. */
export type SizeRuns = {
  readonly pairs: number
  readonly fileMB: number
  readonly host: readonly HostNumbers[]
  readonly taraz: readonly PageNumbers[]
  readonly codeMirror: readonly PageNumbers[]
}

/** One line of the table: what Taraz took, what the other took, which other. */
type Line = { readonly what: string; readonly taraz: number; readonly other: number; readonly beside: string }

const PAGE_LINES: readonly (readonly [what: string, number: Summary])[] = [
  ['navigation to first row, ms', medianOf('firstRowMs')],
  ['navigation to first editable row, ms', medianOf('editableMs')],
  ['navigation to rest, ms', medianOf('restMs')],
  ['key to paint p50, ms', ofKeys('first', 0.5)],
  ['key to paint p95, ms', ofKeys('first', 0.95)],
  ['key to paint p50, middle row, ms', ofKeys('middle', 0.5)],
  ['key to paint p95, middle row, ms', ofKeys('middle', 0.95)],
  ['key to paint p50, last row, ms', ofKeys('last', 0.5)],
  ['key to paint p95, last row, ms', ofKeys('last', 0.95)],
  ['main thread a key, ms', medianOf('mainThreadMsPerKey')],
  ['main thread a key, middle row, ms', medianOf('middleMainThreadMsPerKey')],
  ['main thread a key, last row, ms', medianOf('lastMainThreadMsPerKey')],
  ['main thread a key inside a claim, ms', medianOf('claimKeyMs')],
  ['main thread a key outside, same row, ms', medianOf('plainKeyMs')],
  ['keys that changed the page, of 150', medianOf('keysSeen')],
  ['fast scroll, dropped frames', medianOf('droppedFrames')],
  ['fast scroll, p95 from frame to frame, ms', medianOf('frameP95Ms')],
  ['fast scroll, blank frames of 60', medianOf('blankFrames')],
  ['rows drawn', medianOf('rowsDrawn')],
  ['JS heap, MB', medianOf('heapMB')],
  ['renderer memory when loaded, MB', medianOf('loadedRssMB')],
  ['renderer memory at the end, MB', medianOf('endRssMB')],
]

const HOST_LINES: readonly (readonly [string, keyof HostNumbers, keyof HostNumbers | null, string])[] = [
  ['open, ms', 'openMs', 'bareOpenMs', 'readFile + JSON.parse'],
  ['save, ms', 'saveMs', 'bareSaveMs', 'JSON.stringify + write + fsync'],
  ['one key into the journal p50, ms', 'applyP50Ms', 'bareAppendP50Ms', 'append + fdatasync'],
  ['one key into the journal p95, ms', 'applyP95Ms', 'bareAppendP95Ms', 'append + fdatasync'],
  ['first part for the page, ms', 'firstPartMs', null, ''],
  ['all parts for the page, ms', 'partsMs', null, ''],
  ['longest stall of the host in a save, ms', 'saveStallMs', null, ''],
  ['host memory, MB', 'rssMB', null, ''],
]

/** The medians of the runs of one size, and what is counted over all of them, as lines. */
function linesOf({ host, taraz, codeMirror }: SizeRuns): Line[] {
  const pageLines = PAGE_LINES.map(([what, number]) => ({
    what,
    taraz: number(taraz),
    other: number(codeMirror),
    beside: 'CodeMirror 6',
  }))
  const hostLines = HOST_LINES.map(([what, key, bare, beside]) => ({
    what,
    taraz: median(host.map((run) => run[key])),
    other: bare ? median(host.map((run) => run[bare])) : NaN,
    beside,
  }))
  return [...pageLines, ...hostLines].filter(({ taraz: value }) => Number.isFinite(value))
}

/** A table in Markdown, which also reads well in a terminal. */
export function tableOf(runs: SizeRuns): string {
  const rows = [
    [`${runs.pairs} pairs, ${shown(runs.fileMB)} MB`, 'Taraz', 'beside', 'ratio', ''],
    ...linesOf(runs).map(({ what, taraz, other, beside }) => [
      what,
      shown(taraz),
      shown(other),
      Number.isFinite(taraz / other) ? (taraz / other).toFixed(2) : '',
      beside,
    ]),
  ]
  return markdown(rows, isNumber)
}

/** `isNumeric`: which columns hold numbers and stand to the right. */
export function markdown(
  rows: readonly (readonly string[])[],
  isNumeric: (column: number) => boolean,
): string {
  const pad = (cell: string, width: number, column: number) =>
    isNumeric(column) ? cell.padStart(width) : cell.padEnd(width)
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const [head, ...body] = rows.map(
    (row) => `| ${row.map((cell, at) => pad(cell, widths[at]!, at)).join(' | ')} |`,
  )
  const rule = `| ${widths.map((width, at) => (isNumeric(at) ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`
  return [head, rule, ...body].join('\n')
}

const isNumber = (column: number) => column >= 1 && column <= 3

export function shown(value: number): string {
  if (!Number.isFinite(value)) return ''
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}

/** On what it was measured: figures of two machines are not to be compared, their ratios are. */
export function machine(): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 1024 ** 3)
  return `${process.platform} ${process.arch}, ${cpus().length} × ${first?.model.trim() ?? '?'}, ${memory} GB, Node ${process.version}`
}
