import type { ProjectState } from '../../../shared/model/project-state.ts'
import type { Anchor } from '../../../shared/model/records.ts'
import { wordsOf } from '../../../shared/model/stale.ts'

/** The words of an anchor as they read now, its parts joined by an ellipsis. Empty: it has none. */
export function anchorWords(state: ProjectState, anchor: Anchor): string {
  return anchor
    .map((span) => wordsOf(state, span))
    .filter((words) => words !== '')
    .join(' … ')
}
