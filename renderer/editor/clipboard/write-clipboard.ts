import type { CellWords } from '../../../shared/operations/plan-cells.ts'
import { cellWords } from '../../../shared/operations/plan-cells.ts'
import { writeTabSeparated } from '../../../shared/text/tab-separated.ts'
import { cellsOf } from '../cell-range.ts'
import type { CellRange } from '../editor-ui-state.ts'
import { sideLook } from '../grid/side-look.ts'
import type { ProjectStore } from '../project-store.ts'
import { PRIVATE_TYPE } from './clipboard-cells.ts'

type WritableClipboard = Pick<DataTransfer, 'setData'>

/** Whole cells, as text, as a table, and for this program. */
export function writeCells(store: ProjectStore, range: CellRange, data: WritableClipboard): void {
  const places = cellsOf(store, range)
  const rows = places.map((cells) => cells.map((cell) => cellWords(store.state, cell)))
  const texts = rows.map((cells) => cells.map(({ text }) => text))
  const looks = places[0]?.map(({ side }) => sideLook(store.state.header, side)) ?? []
  const body = texts.map((cells) => {
    const drawn = cells.map((text, column) => {
      const { direction, language } = looks[column]!
      return `<td dir="${direction}" lang="${escapeHtml(language)}">${escapeHtml(text)}</td>`
    })
    return `<tr>${drawn.join('')}</tr>`
  })
  data.setData('text/plain', writeTabSeparated(texts))
  data.setData('text/tab-separated-values', writeTabSeparated(texts))
  data.setData('text/html', `<meta charset="utf-8"><table>${body.join('')}</table>`)
  writePrivate(store, rows, true, data)
}

/** Words out of one cell: text, and for this program the claims on them. */
export function writeWords(store: ProjectStore, words: CellWords, data: WritableClipboard): void {
  data.setData('text/plain', words.text)
  writePrivate(store, [[words]], false, data)
}

function writePrivate(
  { state }: ProjectStore,
  rows: readonly (readonly CellWords[])[],
  isTable: boolean,
  data: WritableClipboard,
): void {
  data.setData(PRIVATE_TYPE, JSON.stringify({ project: state.header.id, rows, isTable }))
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
