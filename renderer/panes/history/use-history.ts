import { useCallback, useEffect, useState } from 'react'
import type { HistoryItem } from '../../../shared/rpc/contract.ts'
import type { SentenceId } from '../../../shared/model/id.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { useCall } from '../../host/use-call.ts'
import { useSession } from '../../host/use-session.ts'

/** Enough to fill a high window, and little to send. */
const PAGE = 60
/** Typing stops, and a moment later the list is brought up to date. */
const SETTLED_MS = 900

/**
 * `of`: the whole project, one sentence, or nothing; `author` null: of everybody. Kept up with what is done, when it has come to
 * rest.
 */
export function useHistory(of: 'project' | 'none' | SentenceId, author: string | null) {
  const store = useProjectStore()
  const session = useSession()
  const { run, isBusy, error } = useCall()
  const [items, setItems] = useState<readonly HistoryItem[]>([])
  const [hasMore, setHasMore] = useState(false)
  const [authors, setAuthors] = useState<readonly string[]>([])

  const load = useCallback(
    async (before: number | null, shown: readonly HistoryItem[]) => {
      if (of === 'none') {
        setAuthors([])
        return setItems([])
      }
      const sentence = of === 'project' ? null : of
      const found = await run('projects.history', { session, sentence, author, before, limit: PAGE })
      if (!found) return
      setItems([...shown, ...found.items])
      setHasMore(found.hasMore)
      setAuthors(found.authors)
    },
    [of, author, run, session],
  )

  useEffect(() => {
    const loadSoon = (ms: number) => setTimeout(() => void store.flush().then(() => load(null, [])), ms)
    let timer = loadSoon(0)
    const end = store.subscribe(() => {
      clearTimeout(timer)
      timer = loadSoon(SETTLED_MS)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [store, load])

  const more = () => void load(items.at(-1)?.number ?? null, items)
  return { items, hasMore, authors, isBusy, error, more }
}
