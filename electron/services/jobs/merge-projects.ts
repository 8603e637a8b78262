import type { ProjectRecords } from '../../../shared/model/collections.ts'
import { ProjectState } from '../../../shared/model/project-state.ts'
import { ok, type Result } from '../../../shared/model/result.ts'
import { planBecome } from '../../../shared/operations/become/plan-become.ts'
import { stepBack } from '../../../shared/operations/merge/find-base.ts'
import { mergeProjects as merge } from '../../../shared/operations/merge/merge-projects.ts'
import type { CopyProblem, Job, MergeBase } from './job.ts'
import { readCopies, readCopy } from './read-copy.ts'

/** Few enough that handing them to another thread holds nothing up. */
const OPERATIONS = 1000

/** What makes one copy of a project the merge of two. */
export const mergeProjects: Job<'merge-projects'> = function* ({ bytes, base, names }, report, feed) {
  report({ stage: 'reading', done: 0, total: 3 })
  const copies = readCopies(feed, bytes)
  if (!copies.ok) return copies.error
  const { ours, theirs } = copies.value
  const began = readBase(base, ours)
  if (!began.ok) return began.error
  report({ stage: 'comparing', done: 1, total: 3 })
  const merged = merge(began.value, ours, theirs, { names })
  if (!merged.ok) {
    const { code } = merged.error
    return code === 'other-project' ? { code, copy: 'theirs' } : { code: 'cannot-merge', why: code }
  }
  report({ stage: 'comparing', done: 2, total: 3 })
  const plan = planBecome(new ProjectState(ours), merged.value.records)
  const conflicts = merged.value.conflicts.length
  for (let start = 0; start === 0 || start < plan.length; start += OPERATIONS)
    yield { operations: plan.slice(start, start + OPERATIONS), conflicts }
  return null
}

/** null: nothing is known that both began with. */
function readBase(base: MergeBase, ours: ProjectRecords): Result<ProjectRecords | null, CopyProblem> {
  switch (base.kind) {
    case 'none':
      return ok(null)
    case 'file':
      return readCopy(base.file, ours, 'base')
    case 'past':
      return ok(stepBack(ours, base.steps, base.back) ?? null)
  }
}
