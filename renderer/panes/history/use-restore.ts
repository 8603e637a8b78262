import { useCallback } from 'react'
import type { SentenceId } from '../../../shared/model/id.ts'
import type { HistoryItem } from '../../../shared/rpc/contract.ts'
import { planRewrite } from '../../../shared/operations/plan-rewrite.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { useCall } from '../../host/use-call.ts'
import { useSession } from '../../host/use-session.ts'

/** Brings one sentence, or the whole project, back to how it was; as a new step that can be undone like any other. */
export function useRestore(): (item: HistoryItem, sentence: SentenceId | null) => Promise<void> {
  const store = useProjectStore()
  const session = useSession()
  const { run } = useCall()
  return useCallback(
    async (item, sentence) => {
      if (sentence !== null) {
        store.dispatch('history.restore', planRewrite(store.state, sentence, item.text ?? ''))
        return
      }
      await store.flush()
      const found = await run('projects.planRestore', { session, number: item.number })
      if (found?.operations) store.dispatch('history.restore', found.operations)
      else if (found) store.notice('nothing-to-do')
    },
    [store, session, run],
  )
}
