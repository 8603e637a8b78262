import type { ClaimId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import { ClaimIndex } from '../claim-index.ts'
import type { ShiftJudgement, ShiftKind } from './shift-judgement.ts'

/** A claim whose commitment the target changed, or that one side has alone. */
export type FidelityIssue = {
  readonly claim: ClaimId
  readonly shift: Exclude<ShiftJudgement, { readonly level: 'none' }>
  /** A person found it right. */
  readonly isIntended: boolean
}

/** How many of each kind there are; intended ones are counted apart. */
export type FidelityCounts = {
  readonly alert: Readonly<Record<ShiftKind, number>>
  readonly info: Readonly<Record<ShiftKind, number>>
  readonly intended: number
}

/**
 * The fidelity list of a project, in the order in which the rows are read, for who asks once; the window has it from the
 * index that it keeps. Proposals that nobody has accepted are not judged; what is not translated yet is not lost.
 */
export function findFidelityIssues(state: ProjectState): FidelityIssue[] {
  const index = new ClaimIndex(state)
  return index.ids.flatMap((id): FidelityIssue[] => {
    const level = index.factsOf(id)?.level
    if (level === undefined || level === 'none') return []
    const claim = state.claim(id)!
    const { shift } = index.readingOf(claim)
    if (shift.level === 'none') return []
    return [{ claim: id, shift, isIntended: claim.intendedShift !== undefined }]
  })
}

export function countIssues(issues: Iterable<FidelityIssue>): FidelityCounts {
  const counts = { alert: noKinds(), info: noKinds(), intended: 0 }
  for (const { shift, isIntended } of issues) {
    if (isIntended) counts.intended++
    else counts[shift.level][shift.kind]++
  }
  return counts
}

function noKinds(): Record<ShiftKind, number> {
  return { stronger: 0, weaker: 0, other: 0, lost: 0, added: 0 }
}
