import { useCallback, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundSentence } from '../../../shared/model/search-project.ts'
import { useEditorHandle } from '../../editor/editor-handle.ts'
import { useProjectStore, useUi } from '../../editor/store-context.ts'
import { useListWindow, VirtualList } from '../../ui/virtual-list.tsx'
import { selectMatch } from './find-actions.ts'
import type { FoundMatch } from './find-desk.ts'
import { FoundItem } from './found-item.tsx'
import { useFind } from './use-find.ts'

/** More than this nobody goes through by eye; the keys that go from match to match, and replacing, reach all. */
export const MOST_LISTED = 10_000

const ITEM_HEIGHT = 62

/** Every match with the words round it, only those in sight drawn. */
export function FindList() {
  const { t } = useTranslation()
  const { found, count, current, isReplacing } = useFind()
  const store = useProjectStore()
  const handle = useEditorHandle()
  useUi()
  const starts = useMemo(() => startsOf(found), [found])
  const window = useListWindow({ count: Math.min(count, MOST_LISTED), itemHeight: ITEM_HEIGHT })
  useFollow(found, starts, current, window.cards.scrollToIndex)
  const go = useCallback((match: FoundMatch) => selectMatch(store, handle, match), [store, handle])
  const item = (index: number) => {
    const place = placeOf(starts, index)
    const entry = found[place]
    return (
      entry && <FoundItem entry={entry} index={index - starts[place]!} isReplacing={isReplacing} onGo={go} />
    )
  }
  return (
    <VirtualList window={window} className="find-list" label={t('find.list')} total={count}>
      {item}
    </VirtualList>
  )
}

/** Of each sentence: how many matches come before its own. */
function startsOf(found: readonly FoundSentence[]): readonly number[] {
  let sum = 0
  return found.map(({ count }) => (sum += count) - count)
}

/** The sentence in which the match of this number stands: the last that begins at or before it and is not empty. */
function placeOf(starts: readonly number[], index: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! <= index) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** Keeps the match that one went to in sight. */
function useFollow(
  found: readonly FoundSentence[],
  starts: readonly number[],
  current: FoundMatch | null,
  scrollTo: (index: number) => void,
): void {
  const latest = useRef({ found, starts, scrollTo })
  useEffect(() => {
    latest.current = { found, starts, scrollTo }
  })
  useEffect(() => {
    if (!current) return
    const { found: list, starts: sums, scrollTo: scroll } = latest.current
    const place = list.findIndex(({ sentence }) => sentence === current.sentence)
    const index = list[place]?.matches.findIndex(({ from }) => from === current.from) ?? -1
    const number = (sums[place] ?? 0) + index
    if (index >= 0 && number < MOST_LISTED) scroll(number)
  }, [current])
}
