import type { LinkId } from '../../../shared/model/id.ts'
import type { GridDoor } from '../editor-handle.ts'
import type { ProjectStore } from '../project-store.ts'
import type { RowVirtualizer } from './use-row-virtualizer.ts'

/** Air kept between the caret and the edges; below it the tools of the row hang over. */
const MARGIN = { top: 16, bottom: 36 }

/** So much of what comes before and after a row is seen with it, where there is room. */
const ROOM = 110

export function createGridDoor(
  store: ProjectStore,
  virtualizer: RowVirtualizer,
  scrollerOf: () => HTMLElement | null,
): GridDoor {
  const rowBox = (row: LinkId) =>
    scrollerOf()
      ?.querySelector(`[data-row="${CSS.escape(row)}"]`)
      ?.getBoundingClientRect()

  const scrollToRow = (row: LinkId) => {
    const index = store.rows.indexOf(row)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' })
  }

  const revealBox = (top: number, bottom: number) => {
    const scroller = scrollerOf()
    if (!scroller) return
    const view = scroller.getBoundingClientRect()
    const over = top - MARGIN.top - view.top
    const under = bottom + MARGIN.bottom - view.bottom
    if (over < 0) scroller.scrollTop += over
    else if (under > 0) scroller.scrollTop += Math.min(under, over)
  }

  const reveal = (row: LinkId) => {
    const scroller = scrollerOf()
    const box = rowBox(row)
    if (!scroller || !box) return scrollToRow(row)
    const view = scroller.getBoundingClientRect()
    const isFar = box.top > view.bottom + view.height || box.bottom < view.top - view.height
    if (isFar) return scrollToRow(row)
    const room = Math.min(ROOM, view.height / 5)
    revealBox(box.top - room, Math.min(box.bottom, box.top + view.height / 2) + room)
  }

  const pageFrom = (row: LinkId, by: 1 | -1) => {
    const index = store.rows.indexOf(row)
    const height = scrollerOf()?.clientHeight ?? 0
    const start = virtualizer.measurementsCache[index]?.start ?? 0
    const found = virtualizer.getVirtualItemForOffset(Math.max(0, start + by * height * 0.9))?.index ?? index
    const next = by > 0 ? Math.max(found, index + 1) : Math.min(found, index - 1)
    return store.rows[Math.min(Math.max(next, 0), store.rows.length - 1)]
  }

  return { reveal, scrollToRow, revealBox, pageFrom }
}
