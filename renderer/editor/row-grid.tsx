import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkId } from '../../shared/model/id.ts'
import type { Side } from '../../shared/model/records.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useFormat } from '../ui/use-format.ts'
import { useEditorHandle } from './editor-handle.ts'
import { AwakeTools } from './grid/awake-tools.tsx'
import { ColumnHeads } from './grid/column-heads.tsx'
import { createGridDoor } from './grid/create-grid-door.ts'
import { createNavigator } from './grid/create-navigator.ts'
import { GridBar } from './grid/grid-bar.tsx'
import { PasteQuestion } from './grid/paste-question.tsx'
import { sideLook } from './grid/side-look.ts'
import type { RowLooks } from './grid/row-sheet.ts'
import { RowStage } from './grid/row-stage.ts'
import { RowsDrawing } from './grid/rows-drawing.ts'
import { ALL_ROWS, isFiltered } from './row-filter.ts'
import { useHeader, useProjectStore, useRows, useUi } from './store-context.ts'
import './editor.css'

/** The rows of the document on show: what one looks at and types in all day. */
export function RowGrid() {
  const { t } = useTranslation()
  const header = useHeader()
  const rows = useRows()
  const { firstSide, isFocused } = useUi()
  useLoneRow(isFocused)
  const looks = useMemo(
    () => ({ source: sideLook(header, 'source'), target: sideLook(header, 'target') }),
    [header],
  )
  const sides = firstSide === 'source' ? SOURCE_FIRST : TARGET_FIRST
  return (
    <div className="grid-frame">
      <GridBar />
      <div
        className="grid"
        role="grid"
        data-focused={isFocused}
        aria-label={t('editor.grid')}
        aria-rowcount={rows.length + 1}
        aria-colcount={4}
        aria-multiselectable
      >
        <ColumnHeads sides={sides} looks={looks} />
        {rows.length === 0 ? <NoRows /> : <Rows sides={sides} looks={looks} />}
        <PasteQuestion />
      </div>
    </div>
  )
}

/** Where a row stands alone it stands in the middle, whichever it is. */
function useLoneRow(isFocused: boolean): void {
  const store = useProjectStore()
  const handle = useEditorHandle()
  useEffect(() => {
    if (!isFocused) return undefined
    let shown: LinkId | undefined
    const show = () => {
      const row = store.selection?.row
      if (row === undefined || row === shown) return
      shown = row
      // Whoever moved the caret brings it into view, as far as it thinks fit; then the row goes to the middle.
      queueMicrotask(() => handle.scrollToRow(row))
    }
    show()
    return store.subscribeSelection(show)
  }, [isFocused, store, handle])
}

const SOURCE_FIRST: readonly [Side, Side] = ['source', 'target']
const TARGET_FIRST: readonly [Side, Side] = ['target', 'source']

type RowsProps = {
  readonly sides: readonly [Side, Side]
  readonly looks: RowLooks
}

function Rows({ sides, looks }: RowsProps) {
  const { t, i18n } = useTranslation()
  const { language } = i18n
  const format = useFormat()
  const store = useProjectStore()
  const handle = useEditorHandle()
  const [stage] = useState(() => new RowStage(store, handle))
  const scroller = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLDivElement>(null)
  const navigator = useMemo(() => createNavigator(store, handle), [store, handle])
  const drawing = useMemo(
    () => new RowsDrawing({ store, handle, navigator, sides, looks, speech: { t, language, format } }),
    [store, handle, navigator, sides, looks, t, language, format],
  )
  useLayoutEffect(() => stage.attach(scroller.current!, box.current!, drawing), [stage, drawing])
  useEffect(() => handle.attachGrid(createGridDoor(store, stage)), [handle, store, stage])
  return (
    <div className="grid-scroller" role="rowgroup" ref={scroller} tabIndex={-1}>
      <div className="grid-rows" role="presentation" ref={box} />
      <AwakeTools drawing={drawing} />
    </div>
  )
}

function NoRows() {
  const { t } = useTranslation()
  const store = useProjectStore()
  const ui = useUi()
  if (!isFiltered(ui)) return <EmptyState title={t('editor.empty')}>{t('editor.emptyHint')}</EmptyState>
  return (
    <EmptyState
      title={t('editor.emptyFiltered')}
      actions={<Button onClick={() => store.setUi(ALL_ROWS)}>{t('editor.showAll')}</Button>}
    />
  )
}
