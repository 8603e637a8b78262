import type { Workspace } from './workspace.ts'

/** One piece of long work at a time; only on a project that is there whole, and is ours to change. */
export function canBeginWork({ state: { project, work } }: Workspace): boolean {
  if (!project || work || project.isTakenOver) return false
  return project.store.isComplete && !project.store.isBusy
}
