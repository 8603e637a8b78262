import type { SentenceId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import type { Refusal } from './refusal.ts'

/** A locked link keeps its words and its sentences until somebody unlocks it. */
export function checkUnlocked(state: ProjectState, sentences: readonly SentenceId[]): Refusal | undefined {
  for (const id of sentences) {
    const link = state.linkOf(id)
    if (link?.locked) return { code: 'locked', link: link.id }
  }
  return undefined
}
