import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual'
import { useCallback, useMemo, useState, useSyncExternalStore, type RefObject } from 'react'
import type { LinkId } from '../../../shared/model/id.ts'
import type { Link } from '../../../shared/model/records.ts'
import type { ProjectStore } from '../project-store.ts'
import { useProjectStore } from '../store-context.ts'

export type RowVirtualizer = Virtualizer<HTMLDivElement, HTMLDivElement>

/** Rows drawn beyond each edge of what is seen. */
const OVERSCAN = 6
/** Air above the first and below the last row, where the tools of an awake row hang over. */
const PADDING = { start: 12, end: 40 }

/**
 * Draws the rows in view and the one that is awake, wherever one scrolls: the caret never loses its cell. Heights are
 * measured as rows are drawn.
 */
export function useRowVirtualizer(
  scroller: RefObject<HTMLDivElement | null>,
  rows: readonly LinkId[],
): RowVirtualizer {
  const store = useProjectStore()
  const awake = useSyncExternalStore(store.subscribeSelection, () => store.selection?.row)
  const awakeIndex = useMemo(() => (awake === undefined ? -1 : rows.indexOf(awake)), [rows, awake])
  const [guess] = useState(() => guessHeight(store, rows))
  const extract = useCallback(
    (range: Range) => withAwake(defaultRangeExtractor(range), awakeIndex),
    [awakeIndex],
  )
  return useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(() => guess, [guess]),
    getItemKey: useCallback((index: number) => rows[index]!, [rows]),
    rangeExtractor: extract,
    overscan: OVERSCAN,
    paddingStart: PADDING.start,
    paddingEnd: PADDING.end,
  })
}

function withAwake(indexes: number[], awake: number): number[] {
  if (awake < 0 || indexes.includes(awake)) return indexes
  return [...indexes, awake].sort((a, b) => a - b)
}

const SAMPLE = 40
const CHARACTERS_A_LINE = 42
const LINE_PX = 31
const PADDING_PX = 30

/** What a row is likely to measure, from the first rows: the scroll bar is about right before any is drawn. */
function guessHeight({ state }: ProjectStore, rows: readonly LinkId[]): number {
  const sample = rows.slice(0, SAMPLE).map((id) => linesOf(state.link(id)!))
  const lines = sample.reduce((sum, count) => sum + count, 0) / Math.max(1, sample.length)
  return Math.round(Math.max(1, lines) * LINE_PX + PADDING_PX)

  function linesOf(link: Link): number {
    const lengths = [link.source, link.target].map((side) =>
      side.reduce((sum, id) => sum + (state.sentence(id)?.text.length ?? 0) + 2, 0),
    )
    return Math.ceil(Math.max(...lengths) / CHARACTERS_A_LINE)
  }
}
