import { createContext, use, useCallback, useMemo, useSyncExternalStore } from 'react'
import type { ClaimId, LinkId, SentenceId } from '../../shared/model/id.ts'
import type { Claim, Header, Link, Sentence } from '../../shared/model/records.ts'
import type { EditorSelection } from './editor-selection.ts'
import type { EditorUiState } from './editor-ui-state.ts'
import type { ProjectStore } from './project-store.ts'
import type { RecordTopics, Topic } from './record-topics.ts'
import type { SendProblem } from './send-queue.ts'

export const ProjectStoreContext = createContext<ProjectStore | null>(null)

export function useProjectStore(): ProjectStore {
  const store = use(ProjectStoreContext)
  if (!store) throw new RangeError('No project is open here')
  return store
}

/** Draws again when one of the records changed, and only then. The number is of no meaning. */
export function useRecordVersion(topic: Topic, ids: readonly string[]): number {
  return useVersion(useProjectStore().topics, topic, ids)
}

/** The same for what stands beside the text: while somebody types it is drawn again once in a while. */
export function useCalmRecordVersion(topic: Topic, ids: readonly string[]): number {
  return useVersion(useProjectStore().calmTopics, topic, ids)
}

function useVersion(topics: RecordTopics, topic: Topic, ids: readonly string[]): number {
  const key = ids.join(' ')
  const list = useMemo(() => key.split(' ').filter(Boolean), [key])
  const listen = useCallback((wake: () => void) => topics.listen(topic, list, wake), [topics, topic, list])
  return useSyncExternalStore(listen, () => topics.versionOf(topic, list))
}

export function useLink(id: LinkId): Link | undefined {
  useRecordVersion('links', [id])
  return useProjectStore().state.link(id)
}

export function useSentence(id: SentenceId): Sentence | undefined {
  useRecordVersion('sentences', [id])
  return useProjectStore().state.sentence(id)
}

export function useClaim(id: ClaimId): Claim | undefined {
  useCalmRecordVersion('claims', [id])
  return useProjectStore().state.claim(id)
}

/** The rows on show: the same array until a row comes, goes or moves. */
export function useRows(): readonly LinkId[] {
  const store = useProjectStore()
  const listen = useCallback(
    (wake: () => void) => {
      const ends = [store.subscribe(wake), store.subscribeUi(wake)]
      return () => ends.forEach((end) => end())
    },
    [store],
  )
  return useSyncExternalStore(listen, () => store.rows)
}

/** The claims of the project: the same array until one comes or goes. */
export function useClaims(): readonly ClaimId[] {
  const store = useProjectStore()
  return useSyncExternalStore(store.calm.subscribe, () => store.claims)
}

export function useSelection(): EditorSelection | null {
  const store = useProjectStore()
  return useSyncExternalStore(store.subscribeSelection, () => store.selection)
}

export function useHeader(): Header {
  const store = useProjectStore()
  return useSyncExternalStore(store.subscribe, () => store.state.header)
}

export function useUi(): EditorUiState {
  const store = useProjectStore()
  return useSyncExternalStore(store.subscribeUi, () => store.ui)
}

/** How many changes are on their way to the disk; 0 for those to whom it does not `matter`, who then draw nothing. */
export function usePending(matters: boolean): number {
  const store = useProjectStore()
  return useSyncExternalStore(store.subscribeSending, () => (matters ? store.pending : 0))
}

export function useSendProblem(): SendProblem | null {
  const store = useProjectStore()
  return useSyncExternalStore(store.subscribeSending, () => store.sendProblem)
}

export function useIsComplete(): boolean {
  const store = useProjectStore()
  return useSyncExternalStore(store.subscribe, () => store.isComplete)
}

/** Which of undo and redo there is something for. */
export function useCanTravel(): { canUndo: boolean; canRedo: boolean } {
  const store = useProjectStore()
  const canUndo = useSyncExternalStore(store.subscribe, () => store.canUndo)
  const canRedo = useSyncExternalStore(store.subscribe, () => store.canRedo)
  return { canUndo, canRedo }
}
