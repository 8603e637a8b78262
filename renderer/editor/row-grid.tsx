import { useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { LinkId } from '../../shared/model/id.ts'
import type { Side } from '../../shared/model/records.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useEditorHandle } from './editor-handle.ts'
import { ColumnHeads } from './grid/column-heads.tsx'
import { createGridDoor } from './grid/create-grid-door.ts'
import { createNavigator } from './grid/create-navigator.ts'
import { Row, type RowLooks } from './grid/row.tsx'
import { sideLook } from './grid/side-look.ts'
import { useRowVirtualizer, type RowVirtualizer } from './grid/use-row-virtualizer.ts'
import { useHeader, useIsAsleep, useProjectStore, useRows, useUi } from './store-context.ts'
import './editor.css'

/** The rows of the document on show: what one looks at and types in all day. */
export function RowGrid() {
  const { t } = useTranslation()
  const header = useHeader()
  const rows = useRows()
  const { firstSide } = useUi()
  const looks = useMemo(
    () => ({ source: sideLook(header, 'source'), target: sideLook(header, 'target') }),
    [header],
  )
  const sides = firstSide === 'source' ? SOURCE_FIRST : TARGET_FIRST
  return (
    <div
      className="grid"
      role="grid"
      aria-label={t('editor.grid')}
      aria-rowcount={rows.length + 1}
      aria-colcount={4}
    >
      <ColumnHeads sides={sides} looks={looks} />
      {rows.length === 0 ? <NoRows /> : <Rows rows={rows} sides={sides} looks={looks} />}
    </div>
  )
}

const SOURCE_FIRST: readonly [Side, Side] = ['source', 'target']
const TARGET_FIRST: readonly [Side, Side] = ['target', 'source']

type RowsProps = {
  readonly rows: readonly LinkId[]
  readonly sides: readonly [Side, Side]
  readonly looks: RowLooks
}

function Rows({ rows, sides, looks }: RowsProps) {
  const store = useProjectStore()
  const handle = useEditorHandle()
  const isAsleep = useIsAsleep()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useRowVirtualizer(scroller, rows)
  const navigator = useMemo(() => createNavigator(store, handle), [store, handle])
  useEffect(
    () => handle.attachGrid(createGridDoor(store, virtualizer, () => scroller.current)),
    [handle, store, virtualizer],
  )
  useSight(virtualizer, rows)
  return (
    <div className="grid-scroller" role="rowgroup" ref={scroller} tabIndex={-1}>
      <div className="grid-rows" role="presentation" style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }, place) => (
          <div
            key={key}
            role="presentation"
            className="grid-row"
            data-index={index}
            ref={virtualizer.measureElement}
            style={{ transform: `translateY(${start}px)` }}
          >
            <Row
              id={rows[index]!}
              index={index}
              sides={sides}
              looks={looks}
              isDoor={isAsleep && place === 0}
              navigator={navigator}
            />
          </div>
        ))}
      </div>
    </div>
  )
}

/** Tells which rows are in sight, for the map of the document. */
function useSight({ range }: RowVirtualizer, rows: readonly LinkId[]): void {
  const handle = useEditorHandle()
  const first = rows[range?.startIndex ?? 0]
  const last = rows[Math.min(range?.endIndex ?? 0, rows.length - 1)]
  useEffect(() => {
    if (first !== undefined && last !== undefined) handle.showVisible({ first, last })
  }, [handle, first, last])
  useEffect(() => () => handle.showVisible(null), [handle])
}

function NoRows() {
  const { t } = useTranslation()
  const store = useProjectStore()
  const { filter } = useUi()
  if (filter === 'all') return <EmptyState title={t('editor.empty')}>{t('editor.emptyHint')}</EmptyState>
  return (
    <EmptyState
      title={t('editor.emptyFiltered')}
      actions={<Button onClick={() => store.setUi({ filter: 'all' })}>{t('editor.showAll')}</Button>}
    />
  )
}
