import { memo, type MouseEvent } from 'react'
import type { LinkId } from '../../../shared/model/id.ts'
import type { Side } from '../../../shared/model/records.ts'
import { useFormat } from '../../ui/use-format.ts'
import type { CellNavigator } from '../cell/cell-navigator.ts'
import { useEditorHandle } from '../editor-handle.ts'
import { useAwakeSide, useLink } from '../store-context.ts'
import { Cell } from './cell.tsx'
import { Gutter } from './gutter.tsx'
import { ReasonLine } from './reason-line.tsx'
import { RowTools } from './row-tools.tsx'
import { rowNumberId, type SideLook } from './side-look.ts'

export type RowLooks = { readonly [S in Side]: SideLook }

type RowProps = {
  readonly id: LinkId
  /** Among the rows on show, counted from 0. */
  readonly index: number
  /** Among all rows of the document, counted from 1: a filter changes no row's number. */
  readonly number: number
  /** The two sides in the order in which they stand in the window's direction. */
  readonly sides: readonly [Side, Side]
  readonly looks: RowLooks
  readonly isDoor: boolean
  readonly navigator: CellNavigator
}

export const Row = memo(function Row({ id, index, number, sides, looks, isDoor, navigator }: RowProps) {
  const link = useLink(id)
  const awake = useAwakeSide(id)
  const format = useFormat()
  const handle = useEditorHandle()
  if (!link) return null
  const cell = (side: Side) => (
    <Cell
      link={link}
      index={index}
      side={side}
      look={looks[side]}
      isLive={awake === side}
      isDoor={isDoor && side === sides[0]}
      navigator={navigator}
    />
  )
  const wake = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('[data-side], .row-work')) return
    event.preventDefault()
    if (awake === null) handle.focusCell(id, 'target')
    else handle.focus()
  }
  return (
    <div
      className="row"
      role="row"
      aria-rowindex={index + 2}
      data-row={id}
      data-awake={awake !== null}
      onMouseDown={wake}
    >
      <span className="row-number" role="rowheader" id={rowNumberId(id)}>
        {format.number(number)}
      </span>
      {cell(sides[0])}
      <div role="gridcell" className="row-gutter">
        <Gutter link={link} />
        {awake !== null && (
          <>
            <ReasonLine link={link} />
            <div className="row-work">
              <RowTools link={link} />
            </div>
          </>
        )}
      </div>
      {cell(sides[1])}
    </div>
  )
})
