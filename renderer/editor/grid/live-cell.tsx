import { useLayoutEffect, useRef, type HTMLAttributes } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkId } from '../../../shared/model/id.ts'
import type { Side } from '../../../shared/model/records.ts'
import type { Direction } from '../cell/cell-document.ts'
import type { CellNavigator } from '../cell/cell-navigator.ts'
import { CellView } from '../cell/cell-view.ts'
import { useEditorHandle } from '../editor-handle.ts'
import { useProjectStore } from '../store-context.ts'

type LiveCellProps = HTMLAttributes<HTMLDivElement> & {
  readonly row: LinkId
  readonly side: Side
  readonly direction: Direction
  readonly navigator: CellNavigator
}

/** The cell in which one types. React owns the element, ProseMirror what is in it. */
export function LiveCell({ row, side, direction, navigator, ...attributes }: LiveCellProps) {
  const store = useProjectStore()
  const handle = useEditorHandle()
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const cell = new CellView(element.current!, { store, navigator, row, side, direction })
    const detach = handle.attachCell(cell)
    return () => {
      detach()
      cell.destroy()
    }
  }, [store, handle, navigator, row, side, direction])
  const { t } = useTranslation()
  return <div {...attributes} data-placeholder={t(`editor.placeholder.${side}`)} ref={element} />
}
