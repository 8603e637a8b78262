import { useSyncExternalStore } from 'react'
import { useProjectStore } from '../../editor/store-context.ts'
import { feedOf, type OverviewFeed } from './overview-feed.ts'

/** Draws again when the facts of a row changed. */
export function useFeed(): OverviewFeed {
  const feed = feedOf(useProjectStore())
  useSyncExternalStore(feed.subscribe, () => feed.version)
  return feed
}
