import type { MouseEvent } from 'react'
import type { LinkId } from '../../../shared/model/id.ts'
import type { Link, Side } from '../../../shared/model/records.ts'
import type { CellNavigator } from '../cell/cell-navigator.ts'
import { useEditorHandle, type EditorHandle } from '../editor-handle.ts'
import { useUi } from '../store-context.ts'
import { LiveCell } from './live-cell.tsx'
import { headId, rowNumberId, type SideLook } from './side-look.ts'
import { StaticCell } from './static-cell.tsx'

type CellProps = {
  readonly link: Link
  readonly side: Side
  readonly look: SideLook
  readonly isLive: boolean
  /** The cell through which one comes into the grid by Tab, while none is awake. */
  readonly isDoor: boolean
  readonly navigator: CellNavigator
}

export function Cell({ link, side, look, isLive, isDoor, navigator }: CellProps) {
  const handle = useEditorHandle()
  const ui = useUi()
  const { activeClaim, draft, showHidden } = ui
  const label = `${headId(side)} ${rowNumberId(link.id)}`
  const text = { className: 'cell-text', dir: look.direction, lang: look.language }
  if (isLive) {
    return (
      <div role="gridcell" className="row-cell" data-side={side} data-live="true">
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
  const press = (event: MouseEvent) => {
    if (event.button === 0) pressCell(event, handle, link.id, side)
  }
  return (
    <div
      role="gridcell"
      className="row-cell"
      data-side={side}
      aria-describedby={label}
      tabIndex={isDoor ? 0 : -1}
      onMouseDown={press}
      onFocus={(event) => event.target === event.currentTarget && handle.focusCell(link.id, side)}
    >
      <div {...text} translate="no">
        <StaticCell
          sentences={link[side]}
          direction={look.direction}
          activeClaim={activeClaim}
          draft={draft}
          showHidden={showHidden}
        />
      </div>
    </div>
  )
}

/**
 * The cell wakes under the pointer at once, with the caret where it was pressed; with the button still held the
 * selection follows. The browser's own selection began on what is no longer there.
 */
function pressCell(event: MouseEvent, handle: EditorHandle, row: LinkId, side: Side): void {
  event.preventDefault()
  event.stopPropagation()
  handle.wakeAt(row, side, event.clientX, event.clientY)
  const follow = (move: globalThis.MouseEvent) => handle.cell?.placeAt(move.clientX, move.clientY, true)
  const end = new AbortController()
  window.addEventListener('mousemove', follow, { signal: end.signal })
  window.addEventListener('mouseup', () => end.abort(), { signal: end.signal })
}
