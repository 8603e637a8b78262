import { flushSync } from 'react-dom'
import type { LinkId } from '../../../shared/model/id.ts'
import type { GridDoor } from '../editor-handle.ts'
import type { ProjectStore } from '../project-store.ts'
import type { RowStage } from './row-stage.ts'

/** Air kept between the caret and the edges; below it the tools of the row hang over. */
const MARGIN = { top: 16, bottom: 36 }

/** So much of what comes before and after a row is seen with it, where there is room. */
const ROOM = 110

/** Of a screenful: what PageDown leaves of the page before. */
const PAGE = 0.9

export function createGridDoor(store: ProjectStore, stage: RowStage): GridDoor {
  const scrollToRow = (row: LinkId) => flushSync(() => stage.centre(row))

  const revealBox = (top: number, bottom: number) => {
    const scroller = stage.element
    if (!scroller) return
    const view = scroller.getBoundingClientRect()
    const over = top - MARGIN.top - view.top
    const under = bottom + MARGIN.bottom - view.bottom
    if (over < 0) scroller.scrollTop += over
    else if (under > 0) scroller.scrollTop += Math.min(under, over)
  }

  const isSeen = (top: number, bottom: number) => {
    const view = stage.element?.getBoundingClientRect()
    return view !== undefined && top - MARGIN.top >= view.top && bottom + MARGIN.bottom <= view.bottom
  }

  const isDrawn = (row: LinkId) => stage.elementOf(row) !== undefined

  const reveal = (row: LinkId) => {
    const scroller = stage.element
    const box = stage.elementOf(row)?.getBoundingClientRect()
    if (!scroller || !box) return scrollToRow(row)
    const view = scroller.getBoundingClientRect()
    const isFar = box.top > view.bottom + view.height || box.bottom < view.top - view.height
    if (isFar) return scrollToRow(row)
    const room = Math.min(ROOM, view.height / 5)
    revealBox(box.top - room, Math.min(box.bottom, box.top + view.height / 2) + room)
  }

  const pageFrom = (row: LinkId, by: 1 | -1) => {
    const index = store.rowIndex(row)
    const found = stage.pageFrom(row, by * PAGE)
    const next = by > 0 ? Math.max(found, index + 1) : Math.min(found, index - 1)
    return store.rows[Math.min(Math.max(next, 0), store.rows.length - 1)]
  }

  return { reveal, scrollToRow, isDrawn, isSeen, revealBox, pageFrom }
}
