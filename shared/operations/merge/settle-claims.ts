import type { ClaimId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import { ok, type Result } from '../../model/result.ts'
import { CLAIM_PARTS, SIDES } from '../../model/fixed-values.ts'
import type { Claim, Conflict } from '../../model/records.ts'
import { patchFields } from '../become/patch-fields.ts'
import type { Operation } from '../operation.ts'
import { planAddClaim, planAddClaimant, planRemoveClaim } from '../plan-records.ts'
import type { Plan } from '../plan-sentences.ts'
import type { Refusal } from '../refusal.ts'
import { findSpans } from './find-spans.ts'

type ClaimDecision =
  'ours' | 'theirs' | 'both' | 'neither' | { readonly text: string } | { readonly claim: Claim }

/** In the order in which they are offered. Of one version alone there is nothing to mix. */
export function waysForClaims({ ours, theirs }: Conflict): readonly ClaimWay[] {
  return ours === null || theirs === null
    ? ['ours', 'theirs', 'new']
    : ['ours', 'theirs', 'both', 'neither', 'mixed', 'new']
}

type ClaimWay = 'ours' | 'theirs' | 'both' | 'neither' | 'mixed' | 'new'

/**
 * Two versions of a claim to what was decided. Each is put where its words stand, and refused where they can't be found
 * again; but ours, which stands in the project, follows the text there whatever became of its words.
 */
export function planClaims(
  state: ProjectState,
  conflict: Conflict,
  decision: ClaimDecision,
  newClaimId: () => ClaimId,
): Plan {
  const [ours, theirs] = [conflict.ours as Claim | null, conflict.theirs as Claim | null]
  const standing = ours && state.claim(ours.id)
  if (decision === 'ours') return ours ? keep(state, conflict, standing ?? undefined, ours) : ok([])
  if (decision === 'neither' || (decision === 'theirs' && !theirs)) return takeAway(state, standing)
  if (decision === 'theirs') return put(state, conflict, standing ?? undefined, theirs!)
  if (decision === 'both') {
    const isTaken = theirs && state.claim(theirs.id)
    return theirs
      ? put(state, conflict, undefined, isTaken ? { ...theirs, id: newClaimId() } : theirs)
      : ok([])
  }
  if ('text' in decision) return ok([])
  return put(state, conflict, standing ?? undefined, decision.claim)
}

function keep(state: ProjectState, conflict: Conflict, standing: Claim | undefined, ours: Claim): Plan {
  const back = put(state, conflict, standing, ours)
  if (back.ok || !standing) return back
  return ok(patchFields('claims', standing, ours, ['id', 'document', 'source', 'target']))
}

function takeAway(state: ProjectState, claim: Claim | null | undefined): Plan {
  return claim ? planRemoveClaim(state, claim.id) : ok([])
}

/** A claim in the place of another, or beside it; who makes it comes with it where the project does not have him. */
function put(state: ProjectState, conflict: Conflict, instead: Claim | undefined, claim: Claim): Plan {
  const found = findClaim(state, claim)
  if (!found.ok) return found
  const claimant = newClaimant(state, conflict, claim)
  if (instead?.id === claim.id)
    return ok([...claimant, ...patchFields('claims', instead, found.value, ['id', 'document'])])
  const gone = takeAway(state, instead)
  if (!gone.ok) return gone
  const added = planAddClaim(state, found.value)
  return added.ok ? ok([...claimant, ...added.value, ...gone.value]) : added
}

function newClaimant(state: ProjectState, { claimant }: Conflict, claim: Claim): Operation[] {
  if (state.tables.claimants.has(claim.claimant) || claimant?.id !== claim.claimant) return []
  const plan = planAddClaimant(state, claimant)
  return plan.ok ? plan.value : []
}

function findClaim(state: ProjectState, claim: Claim): Result<Claim, Refusal> {
  const found = { ...claim, source: { ...claim.source }, target: { ...claim.target } }
  for (const side of SIDES) {
    for (const part of CLAIM_PARTS) {
      const spans = findSpans(state, claim[side][part])
      if (!spans.ok) return spans
      found[side][part] = spans.value
    }
  }
  return ok(found)
}
