import { newId } from '../../../shared/model/new-id.ts'
import type { Side } from '../../../shared/model/records.ts'
import { oneLine } from '../../../shared/operations/one-line.ts'
import {
  cellWords,
  planPasteCells,
  type CellPaste,
  type CellPlace,
  type CellWords,
  type NewRow,
  type Paste,
} from '../../../shared/operations/plan-cells.ts'
import { boundsOf, sidesInOrder } from '../cell-range.ts'
import type { TypedCell } from '../cell/typed-cell.ts'
import type { ProjectStore } from '../project-store.ts'
import { CARRIED, type ClipboardCells } from './clipboard-cells.ts'

/** Words into the words of a cell, where the caret is; claims that were cut out with them come along. */
export function pasteWords({ view }: TypedCell, { text, spans }: CellWords): void {
  const words = oneLine(text)
  if (words === '') return
  const tr = view.state.tr.insertText(words).setMeta('paste', true)
  view.dispatch(tr.setMeta(CARRIED, words === text ? spans : []).scrollIntoView())
}

/**
 * Several rows. Over selected cells, or from an empty or wholly selected cell on over empty ones, they go over the
 * rows; into the middle of words, over the words of others, or where rows would have to be made, the window asks.
 */
export function pasteRows(cell: TypedCell, pasted: ClipboardCells): void {
  const { store, view } = cell
  const { selection, doc } = view.state
  const isWhole = selection.from === 0 && selection.to === doc.content.size
  const start = startOf(cell)
  const plan = spread(store, start, pasted)
  const isSure = store.ui.cells !== null || (isWhole && isEmptyBelow(store, start, plan))
  if (isSure && plan.newRows.length === 0) pasteOver(store, plan)
  else
    store.setUi({
      pasteQuestion: {
        rows: pasted.rows.length,
        newRows: plan.newRows.length,
        // Among rows that a filter leaves out nobody can say where the end is.
        over: plan.newRows.length === 0 || store.ui.filter === 'all' ? () => pasteOver(store, plan) : null,
        fitting: plan.newRows.length > 0 ? () => pasteOver(store, { ...plan, newRows: [] }) : null,
        inside: store.ui.cells ? null : () => pasteWords(cell, joined(pasted)),
      },
    })
}

/** No words are lost but those that are selected. */
function isEmptyBelow({ state }: ProjectStore, start: CellPlace, { cells }: Paste): boolean {
  return cells.every(
    (cell) => (cell.row === start.row && cell.side === start.side) || cellWords(state, cell).text === '',
  )
}

/** The first cell of the selected ones, or the one of the caret. */
function startOf({ store, row, side }: TypedCell): CellPlace {
  const bounds = store.ui.cells && boundsOf(store, store.ui.cells)
  return bounds ? { row: store.rows[bounds.first]!, side: bounds.sides[0]! } : { row, side }
}

/** Which cells take what: one column where it begins, two over both sides in the order of the window. */
function spread(store: ProjectStore, start: CellPlace, { rows }: ClipboardCells): Paste {
  const first = store.rowIndex(start.row)
  const isWide = rows.some((row) => row.length > 1)
  const sides: readonly Side[] = isWide ? sidesInOrder(store) : [start.side]
  const cells: CellPaste[] = []
  const newRows: NewRow[] = []
  rows.forEach((row, index) => {
    const words = sides.flatMap((side, column) => (row[column] ? [{ side, ...row[column] }] : []))
    const id = store.rows[first + index]
    if (id !== undefined) cells.push(...words.map((one) => ({ row: id, ...one })))
    else newRows.push(Object.fromEntries(words.map(({ side, ...one }) => [side, one])))
  })
  return { cells, newRows, document: store.document! }
}

function pasteOver(store: ProjectStore, paste: Paste): void {
  const isSource = [
    ...paste.cells.map(({ side }) => side),
    ...paste.newRows.flatMap((row) => Object.keys(row)),
  ]
  if (isSource.includes('source') && !store.ui.sourceUnlocked) return store.notice('source-protected')
  const newIds = { sentence: () => newId('sentence'), link: () => newId('link') }
  const plan = planPasteCells(store.state, paste, newIds)
  const refusal = store.dispatch('editor.pasteRows', plan)
  if (refusal === undefined) store.notice('rows-pasted')
}

function joined({ rows }: ClipboardCells): CellWords {
  return {
    text: rows
      .flat()
      .map(({ text }) => oneLine(text).trim())
      .filter(Boolean)
      .join(' '),
    spans: [],
  }
}
