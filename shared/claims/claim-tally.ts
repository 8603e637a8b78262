import type { ClaimantId, ClaimId } from '../model/id.ts'
import type { ProjectState } from '../model/project-state.ts'
import type { Claim } from '../model/records.ts'
import { valueIn } from './schema/claim-values.ts'
import { judgeClaim, type ClaimJudgement } from './claim-judgement.ts'

/** How many claims there are of each kind; who or what has none is not in the maps. */
export type ClaimCounts = {
  readonly kinds: Readonly<Record<ClaimJudgement['kind'], number>>
  readonly claimants: ReadonlyMap<ClaimantId, number>
  /** By values of the schema's act. */
  readonly acts: ReadonlyMap<string, number>
}

type Noted = { readonly kind: ClaimJudgement['kind']; readonly claimant: ClaimantId; readonly act: string }

/** What is true of each claim, counted. */
export class ClaimTally {
  private readonly state: ProjectState
  private readonly noted = new Map<ClaimId, Noted>()
  private readonly kinds = { stale: 0, missing: 0, rendered: 0 }
  private readonly claimants = new Map<ClaimantId, number>()
  private readonly acts = new Map<string, number>()
  private counted: ClaimCounts | undefined

  constructor(state: ProjectState) {
    this.state = state
  }

  kindOf(id: ClaimId): ClaimJudgement['kind'] | undefined {
    return this.noted.get(id)?.kind
  }

  /** The same object until a count changes. */
  get counts(): ClaimCounts {
    this.counted ??= {
      kinds: { ...this.kinds },
      claimants: new Map(this.claimants),
      acts: new Map(this.acts),
    }
    return this.counted
  }

  note(claim: Claim): void {
    const { claimant } = claim
    const act = String(valueIn(claim, 'act'))
    const { kind } = judgeClaim(this.state, claim)
    const before = this.noted.get(claim.id)
    if (before?.kind === kind && before.claimant === claimant && before.act === act) return
    this.forget(claim.id)
    this.noted.set(claim.id, { kind, claimant, act })
    this.count({ kind, claimant, act }, 1)
  }

  forget(id: ClaimId): void {
    const before = this.noted.get(id)
    if (!before) return
    this.noted.delete(id)
    this.count(before, -1)
  }

  private count({ kind, claimant, act }: Noted, by: 1 | -1): void {
    this.kinds[kind] += by
    addTo(this.claimants, claimant, by)
    addTo(this.acts, act, by)
    this.counted = undefined
  }
}

function addTo<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  const count = (counts.get(key) ?? 0) + by
  if (count === 0) counts.delete(key)
  else counts.set(key, count)
}
