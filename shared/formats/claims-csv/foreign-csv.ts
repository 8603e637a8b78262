import { fieldsOfLabels, partOfLabel } from '../annotations/foreign-labels.ts'
import type { ForeignFile, ForeignSpan, ForeignText } from '../annotations/foreign-text.ts'
import { groupBy } from '../annotations/group-by.ts'
import type { Side } from '../../model/records.ts'
import { isOwnHead, parseCsv } from './claims-csv.ts'

/** Columns of a table with a row a span. */
const SPAN_COLUMNS = {
  from: ['start', 'from', 'begin', 'start_offset'],
  to: ['end', 'to', 'end_offset'],
  label: ['label', 'type', 'tag', 'part', 'role'],
  words: ['text', 'quote', 'exact', 'words', 'span'],
  file: ['document', 'doc', 'file', 'filename', 'source_file'],
} as const

/** What the name of a column ends in where it is of one side. */
const SIDE_ENDINGS: Readonly<Record<Side, RegExp>> = {
  source: /[\s_.-](?:source|src)$/,
  target: /[\s_.-](?:target|tgt)$/,
}

/**
 * A table that other programs made: a row a span (`text`, `label`, and `start` and `end` in UTF-16 code units where they are
 * there), or a row a claim whose columns are called as the parts are (`claim`, `cue`, `speaker`, with `_source` or
 * `_target` after it for one side). Commas, semicolons or tabs part the cells.
 */
export function readForeignCsv(text: string, name: string): ForeignFile | undefined {
  const [head, ...rows] = parseCsv(text.startsWith('\ufeff') ? text.slice(1) : text, delimiterOf(text))
  if (!head) return undefined
  const columns = head.map((column) => column.trim().toLowerCase())
  if (isOwnHead(head)) return undefined
  const at = (key: keyof typeof SPAN_COLUMNS) =>
    columns.findIndex((one) => SPAN_COLUMNS[key].includes(one as never))
  if (at('label') >= 0 && at('words') >= 0) return { texts: spanTexts(rows, at, name) }
  const parts = columns.flatMap((column, index) => columnOf(column, index))
  if (!parts.some(({ part }) => part === 'content')) return undefined
  return { texts: claimTexts(rows, parts, columns, name) }
}

function delimiterOf(text: string): string {
  const [head = ''] = text.split('\n', 1)
  const count = (mark: string) => head.split(mark).length
  return [',', ';', '\t'].toSorted((one, other) => count(other) - count(one))[0]!
}

function spanTexts(
  rows: readonly string[][],
  at: (key: keyof typeof SPAN_COLUMNS) => number,
  name: string,
): ForeignText[] {
  const number = (row: readonly string[], key: 'from' | 'to') => Number(row[at(key)] ?? 0) || 0
  const files = groupBy(rows.entries(), ([, row]) => row[at('file')] ?? name)
  return [...files].map(([file, of]) => ({
    name: file,
    unit: 'utf-16',
    ties: [],
    spans: of.map(([index, row]): ForeignSpan => ({
      id: `row ${index + 2}`,
      labels: [row[at('label')] ?? ''],
      fragments: [{ from: number(row, 'from'), to: number(row, 'to'), quote: row[at('words')] ?? '' }],
    })),
  }))
}

type PartColumn = { readonly index: number; readonly part: string; readonly side: Side | undefined }

function columnOf(column: string, index: number): PartColumn[] {
  const side = (['source', 'target'] as const).find((one) => SIDE_ENDINGS[one].test(column))
  const part = partOfLabel(side ? column.replace(SIDE_ENDINGS[side], '') : column)
  return part ? [{ index, part, side }] : []
}

/** A text a side that columns name; the parts of a row are tied. */
function claimTexts(
  rows: readonly string[][],
  parts: readonly PartColumn[],
  columns: readonly string[],
  name: string,
): ForeignText[] {
  return [...groupBy(parts, ({ side }) => side)].map(([side, of]) => {
    const spans: ForeignSpan[] = []
    const ties: [string, string][] = []
    for (const [index, row] of rows.entries()) {
      const more = Object.values(
        fieldsOfLabels(row.filter((_, at) => !parts.some((part) => part.index === at))),
      )
      const made = of
        .filter((column) => (row[column.index] ?? '').trim() !== '')
        .map(({ part, index: at }): ForeignSpan => ({
          id: `row ${index + 2}, ${columns[at]!}`,
          labels: [part, ...more],
          fragments: [{ from: 0, to: 0, quote: row[at]!.trim() }],
        }))
      for (const span of made.slice(1)) ties.push([made[0]!.id, span.id])
      spans.push(...made)
    }
    return { name: side ? `${name}.${side}` : name, unit: 'utf-16', spans, ties }
  })
}
