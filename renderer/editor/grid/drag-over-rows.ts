import type { LinkId } from '../../../shared/model/id.ts'
import type { Side } from '../../../shared/model/records.ts'
import type { CellPlace } from '../../../shared/operations/plan-cells.ts'
import { extendTo } from '../cell-range.ts'
import type { EditorHandle } from '../editor-handle.ts'
import type { ProjectStore } from '../project-store.ts'

/** Pixels that the rows move in a frame for each pixel that the pointer is past their edge, and no more than. */
const SPEED = 0.3
const FASTEST_PX = 40

/**
 * Follows a pointer that was pressed in a cell until it is let go: over the words inside the cell, over whole cells
 * beyond it, and past the edge of the grid the rows come to meet it. `isOwn`: the browser selects inside the cell.
 */
export function dragOverRows(
  store: ProjectStore,
  handle: EditorHandle,
  anchor: CellPlace,
  isOwn: boolean,
): void {
  let pointer: MouseEvent | undefined
  let frame = 0
  let hasLeft = false
  const end = new AbortController()
  const follow = () => {
    if (!pointer) return
    const cell = cellAt(pointer, anchor)
    const isInside = !cell || (cell.row === anchor.row && cell.side === anchor.side)
    if (!isInside) extendTo(store, cell)
    else if (store.ui.cells) store.setUi({ cells: null })
    hasLeft ||= !isInside
    // Once the pointer was elsewhere the browser no longer follows it inside the cell.
    if (isInside && (hasLeft || !isOwn)) handle.cell?.placeAt(pointer.clientX, pointer.clientY, true)
  }
  const scroll = () => {
    frame = 0
    const past = pointer ? pastEdge(pointer) : undefined
    if (!past) return
    past.scroller.scrollTop += past.by
    follow()
    frame = requestAnimationFrame(scroll)
  }
  const move = (event: MouseEvent) => {
    pointer = event
    follow()
    if (frame === 0) frame = requestAnimationFrame(scroll)
  }
  const stop = () => {
    end.abort()
    cancelAnimationFrame(frame)
  }
  window.addEventListener('mousemove', move, { signal: end.signal })
  window.addEventListener('mouseup', stop, { signal: end.signal })
  window.addEventListener('blur', stop, { signal: end.signal })
}

/** The cell under the pointer; beside the cells, that of the same side in the row there. */
function cellAt({ clientX, clientY }: MouseEvent, anchor: CellPlace): CellPlace | undefined {
  const scroller = document.querySelector('.grid-scroller')?.getBoundingClientRect()
  const y = scroller ? Math.min(Math.max(clientY, scroller.top + 2), scroller.bottom - 2) : clientY
  const element = document.elementFromPoint(clientX, y) ?? undefined
  const row = element?.closest<HTMLElement>('[data-row]') ?? rowNear(scroller, y)
  const id = row?.dataset['row']
  if (id === undefined) return undefined
  const side = element?.closest<HTMLElement>('[data-side]')?.dataset['side'] ?? anchor.side
  return { row: id as LinkId, side: side as Side }
}

function rowNear(scroller: DOMRect | undefined, y: number): HTMLElement | null | undefined {
  if (!scroller) return undefined
  return document.elementFromPoint(scroller.left + scroller.width / 2, y)?.closest<HTMLElement>('[data-row]')
}

function pastEdge({ clientY }: MouseEvent): { scroller: Element; by: number } | undefined {
  const scroller = document.querySelector('.grid-scroller')
  const box = scroller?.getBoundingClientRect()
  if (!scroller || !box) return undefined
  const past = clientY < box.top ? clientY - box.top : Math.max(0, clientY - box.bottom)
  if (past === 0) return undefined
  const by = Math.sign(past) * Math.min(FASTEST_PX, Math.ceil(Math.abs(past) * SPEED))
  return { scroller, by }
}
