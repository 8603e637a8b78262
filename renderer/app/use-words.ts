import { useSyncExternalStore } from 'react'
import type { Side } from '../../shared/model/records.ts'
import { Listeners } from '../editor/listeners.ts'
import type { ProjectStore } from '../editor/project-store.ts'
import { sparsely } from '../editor/sparsely.ts'
import { useProjectStore } from '../editor/store-context.ts'
import { WordTally } from './word-tally.ts'

type Feed = { readonly tally: WordTally; readonly subscribe: (wake: () => void) => () => void }

const feeds = new WeakMap<ProjectStore, Feed>()

/** Counted once for each project, for as long as it lives. */
function feedOf(store: ProjectStore): Feed {
  const known = feeds.get(store)
  if (known) return known
  const tally = new WordTally(store.state)
  const changed = new Listeners()
  const tell = sparsely(changed.tell)
  store.calm.subscribe((changes, isMore) => {
    tally.update(changes)
    tell(true, isMore)
  })
  const feed = { tally, subscribe: changed.add }
  feeds.set(store, feed)
  return feed
}

/** How many words each side has. */
export function useWords(): Readonly<Record<Side, number>> {
  const { tally, subscribe } = feedOf(useProjectStore())
  const source = useSyncExternalStore(subscribe, () => tally.words.source)
  const target = useSyncExternalStore(subscribe, () => tally.words.target)
  return { source, target }
}

/** How many ZWNJ the texts hold. */
export function useZwnjCount(): number {
  const { tally, subscribe } = feedOf(useProjectStore())
  return useSyncExternalStore(subscribe, () => tally.zwnj)
}
