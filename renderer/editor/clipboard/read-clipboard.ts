import { CLAIM_PARTS, SIDES } from '../../../shared/model/fixed-values.ts'
import type { CarriedSpan } from '../../../shared/operations/carry-claims.ts'
import type { CellWords } from '../../../shared/operations/plan-cells.ts'
import { readTabSeparated } from '../../../shared/text/tab-separated.ts'
import { PRIVATE_TYPE, type ClipboardCells } from './clipboard-cells.ts'

/** What is on the clipboard as cells: this program's own, a table of another's, or lines of text. Null: no text. */
export function readClipboard(data: Pick<DataTransfer, 'getData'>): ClipboardCells | null {
  return (
    readPrivate(data.getData(PRIVATE_TYPE)) ??
    readTable(data.getData('text/html')) ??
    readText(data.getData('text/plain'))
  )
}

function readText(text: string): ClipboardCells | null {
  if (text === '') return null
  const cells = readTabSeparated(text)
  const isTable = cells.some((row) => row.length > 1)
  return {
    rows: plainCells(
      isTable
        ? cells
        : text
            .replace(/\r?\n$/, '')
            .split(/\r\n|\r|\n/)
            .map((line) => [line]),
    ),
    isTable,
  }
}

/** A table that is all there is; words round it mean that somebody copied a page and not cells. */
function readTable(html: string): ClipboardCells | null {
  if (!/<table/i.test(html)) return null
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const tables = body.querySelectorAll('table')
  const table = tables[0]
  if (!table || tables.length > 1 || textOf(body) !== textOf(table)) return null
  const rows = [...table.rows].map((row) => [...row.cells].map(textOf))
  return rows.some((row) => row.length > 0) ? { rows: plainCells(rows), isTable: true } : null
}

function textOf(element: Element): string {
  return (element.textContent ?? '').replace(/\s*[\n\r]\s*/g, ' ').trim()
}

function plainCells(rows: readonly (readonly string[])[]): CellWords[][] {
  return rows.filter((row) => row.length > 0).map((row) => row.map((text) => ({ text, spans: [] })))
}

/** Written by this program, but a clipboard is open to every other. */
function readPrivate(json: string): ClipboardCells | null {
  if (json === '') return null
  try {
    const value: unknown = JSON.parse(json)
    return isCells(value) ? value : null
  } catch {
    return null
  }
}

function isCells(value: unknown): value is ClipboardCells {
  const { rows, isTable } = value as Partial<ClipboardCells>
  return (
    typeof isTable === 'boolean' &&
    Array.isArray(rows) &&
    rows.length > 0 &&
    rows.every((row) => Array.isArray(row) && row.length > 0 && row.every(isWords))
  )
}

function isWords(value: unknown): value is CellWords {
  const { text, spans } = (value ?? {}) as Partial<CellWords>
  return typeof text === 'string' && Array.isArray(spans) && spans.every((span) => isSpan(span, text.length))
}

function isSpan(value: unknown, length: number): value is CarriedSpan {
  const { claim, side, part, from, to, quote } = (value ?? {}) as Partial<CarriedSpan>
  return (
    typeof claim === 'string' &&
    typeof quote === 'string' &&
    SIDES.some((known) => known === side) &&
    CLAIM_PARTS.some((known) => known === part) &&
    Number.isInteger(from) &&
    Number.isInteger(to) &&
    from! >= 0 &&
    from! < to! &&
    to! <= length
  )
}
