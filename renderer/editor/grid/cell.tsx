import type { MouseEvent } from 'react'
import type { Link, Side } from '../../../shared/model/records.ts'
import type { CellPlace } from '../../../shared/operations/plan-cells.ts'
import { extendTo, isInRange } from '../cell-range.ts'
import type { CellNavigator } from '../cell/cell-navigator.ts'
import { useEditorHandle, type EditorHandle } from '../editor-handle.ts'
import type { ProjectStore } from '../project-store.ts'
import { useProjectStore, useUi } from '../store-context.ts'
import { dragOverRows } from './drag-over-rows.ts'
import { LiveCell } from './live-cell.tsx'
import { headId, rowNumberId, type SideLook } from './side-look.ts'
import { StaticCell } from './static-cell.tsx'

type CellProps = {
  readonly link: Link
  /** Of its row, counted from 0. */
  readonly index: number
  readonly side: Side
  readonly look: SideLook
  readonly isLive: boolean
  /** The cell through which one comes into the grid by Tab, while none is awake. */
  readonly isDoor: boolean
  readonly navigator: CellNavigator
}

export function Cell({ link, index, side, look, isLive, isDoor, navigator }: CellProps) {
  const handle = useEditorHandle()
  const store = useProjectStore()
  const ui = useUi()
  const { activeClaim, draft, showHidden, find } = ui
  const label = `${headId(side)} ${rowNumberId(link.id)}`
  const isSelected = ui.cells !== null && isInRange(store, ui.cells, index, side)
  const text = { className: 'cell-text', dir: look.direction, lang: look.language }
  const box = {
    role: 'gridcell',
    className: 'row-cell',
    'data-side': side,
    'aria-selected': isSelected,
    onMouseDown: (event: MouseEvent) =>
      event.button === 0 && pressCell(event, store, handle, { row: link.id, side }, isLive),
  }
  if (isLive) {
    return (
      <div {...box} data-live="true">
        <LiveCell
          {...text}
          role="textbox"
          aria-multiline="true"
          aria-labelledby={label}
          aria-readonly={side === 'source' && !ui.sourceUnlocked}
          spellCheck={false}
          autoCorrect="off"
          translate="no"
          row={link.id}
          side={side}
          direction={look.direction}
          navigator={navigator}
        />
      </div>
    )
  }
  return (
    <div
      {...box}
      aria-describedby={label}
      tabIndex={isDoor ? 0 : -1}
      onFocus={(event) => event.target === event.currentTarget && handle.focusCell(link.id, side)}
    >
      <div {...text} translate="no">
        <StaticCell
          sentences={link[side]}
          direction={look.direction}
          activeClaim={activeClaim}
          draft={draft}
          showHidden={showHidden}
          find={find}
        />
      </div>
    </div>
  )
}

/**
 * The cell wakes under the pointer at once, with the caret where it was pressed; with the button still held the
 * selection follows. The browser's own selection began on what is no longer there. With Shift the cells from the
 * caret's to this one are selected.
 */
function pressCell(
  event: MouseEvent,
  store: ProjectStore,
  handle: EditorHandle,
  cell: CellPlace,
  isLive: boolean,
): void {
  if (store.ui.cells && !event.shiftKey) store.setUi({ cells: null })
  if (isLive) return dragOverRows(store, handle, cell, true)
  event.preventDefault()
  event.stopPropagation()
  if (event.shiftKey && store.selection) {
    extendTo(store, cell)
    handle.cell?.view.focus()
    return dragOverRows(store, handle, store.selection, true)
  }
  handle.wakeAt(cell.row, cell.side, event.clientX, event.clientY)
  dragOverRows(store, handle, cell, false)
}
