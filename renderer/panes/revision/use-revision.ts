import { useCallback, useEffect, useState } from 'react'
import type { DocumentId } from '../../../shared/model/id.ts'
import type { Side } from '../../../shared/model/records.ts'
import type { Refusal } from '../../../shared/operations/refusal.ts'
import type { MethodResult } from '../../../shared/rpc/contract.ts'
import { useProjectStore } from '../../editor/store-context.ts'
import { useCall } from '../../host/use-call.ts'

export type RevisionChoice = {
  readonly session: string
  readonly document: DocumentId
  readonly file: string
  readonly side: Side
  readonly presegmented: boolean
}

type Planned = MethodResult<'revisions.plan'>

/** What came of taking the text over: it is done, other doubts came up, or the project would not have it any more. */
export type Taken = 'done' | 'anew' | Refusal | undefined

/** What a revised text would do to the project, asked again whenever the choice changes; and doing it. */
export function useRevision(choice: RevisionChoice) {
  const store = useProjectStore()
  const { run, cancel, clear, isBusy, error } = useCall()
  const [planned, setPlanned] = useState<Planned | null>(null)
  const { session, document, file, side, presegmented } = choice
  const plan = useCallback(
    async (refused: readonly string[]) => {
      await store.flush()
      const params = { session, document, file, side, presegmented, refused: [...refused] }
      return run('revisions.plan', params)
    },
    [store, run, session, document, file, side, presegmented],
  )
  useEffect(() => {
    let isWanted = true
    setPlanned(null)
    clear()
    void plan([]).then((found) => isWanted && setPlanned(found ?? null))
    return () => {
      isWanted = false
    }
  }, [plan, clear])

  const take = async (refused: readonly string[]): Promise<Taken> => {
    const found = refused.length === 0 ? planned : await plan(refused)
    if (!found || !planned) return undefined
    const known = new Set(planned.doubts.map(({ id }) => id))
    if (found.doubts.some(({ id }) => !known.has(id))) {
      setPlanned({
        ...found,
        doubts: [...planned.doubts, ...found.doubts.filter(({ id }) => !known.has(id))],
      })
      return 'anew'
    }
    return store.dispatch('file.importRevision', found.operations) ?? 'done'
  }
  return { planned, isBusy, error, cancel, take }
}
