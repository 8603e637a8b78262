import type { ClaimantId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import type { Claimant } from '../model/records.ts'
import { fail, ok } from '../model/result.ts'
import type { Operation } from './operation.ts'
import { planPatchClaim, planPatchClaimant } from './plan-records.ts'
import type { Plan } from './plan-sentences.ts'

/**
 * Makes two claimants one: every claim of `other` becomes one of `keep`, which takes over what `other` was called and
 * `keep` is not: a name where it has none, an alias where it has another.
 */
export function planMergeClaimants(state: ProjectState, keep: ClaimantId, other: ClaimantId): Plan {
  const { claimants, claims } = state.tables
  const kept = claimants.get(keep)
  const gone = claimants.get(other)
  if (!kept || !gone || keep === other) return fail({ code: 'missing', id: kept ? other : keep })
  const operations: Operation[] = []
  for (const claim of claims.values()) {
    if (claim.claimant !== other) continue
    const plan = planPatchClaim(state, claim.id, { claimant: keep })
    if (!plan.ok) return plan
    operations.push(...plan.value)
  }
  const renamed = planPatchClaimant(state, keep, united(kept, gone))
  const removed = planRemoveClaimant(state, other)
  if (!renamed.ok) return renamed
  if (!removed.ok) return removed
  return ok([...operations, ...renamed.value, ...removed.value])
}

/** Refused when it is done where claims still name it. */
export function planRemoveClaimant(state: ProjectState, id: ClaimantId): Plan {
  const record = state.tables.claimants.get(id)
  if (!record) return fail({ code: 'missing', id })
  const after = state.orders.claimants.before(id) ?? null
  return ok([{ kind: 'record.remove', placed: { collection: 'claimants', record, after } }])
}

function united(kept: Claimant, gone: Claimant): Pick<Claimant, 'names'> & { aliases?: string[] } {
  const names = {
    ...kept.names,
    source: kept.names.source || gone.names.source,
    target: kept.names.target || gone.names.target,
  }
  const called = new Set([names.source, names.target, ''])
  const others = [...(kept.aliases ?? []), gone.names.source, gone.names.target, ...(gone.aliases ?? [])]
  const aliases = [...new Set(others)].filter((name) => !called.has(name))
  return aliases.length === 0 ? { names } : { names, aliases }
}
