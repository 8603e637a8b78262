import type { ProjectRecords } from '../../model/collections.ts'
import type { ClaimantId } from '../../model/id.ts'
import { CLAIM_PARTS, SIDES } from '../../model/fixed-values.ts'
import type { Claim, Claimant, Conflict } from '../../model/records.ts'
import { asJson, conflictIdOf } from '../../operations/merge/new-conflict.ts'
import type { Operation } from '../../operations/operation.ts'
import { differingFields, pairClaims } from './pair-claims.ts'

export type Disputes = {
  /** Put each claim that the two have otherwise among the conflicts of the project; those there already stay. */
  readonly operations: Operation[]
  /** Claims of theirs whose words stand in no sentence of ours. */
  readonly leftOut: number
}

/**
 * The claims that two annotators have otherwise, to be decided one by one: as conflicts of the project, so that they
 * are kept in the file, and each is settled, and undone, like one.
 */
export function planDisputes(
  ours: ProjectRecords,
  theirs: ProjectRecords,
  names: { readonly ours: string; readonly theirs: string },
): Disputes {
  const meeting = new Claimants(ours, theirs)
  const sentences = new Set<string>(ours.sentences.map(({ id }) => id))
  let leftOut = 0
  const found = pairClaims(ours, theirs).flatMap((pair) => {
    const other = pair.theirs && { ...pair.theirs, claimant: meeting.idOf(pair.theirs) }
    if (other && !standsIn(other, sentences)) {
      leftOut++
      return []
    }
    if (pair.ours && other && differsInNothing(pair.ours, other)) return []
    return [conflictOf(pair.ours, other, meeting.newOne(other))]
  })
  const known = new Set<string>(ours.conflicts.map(({ id }) => id))
  const fresh = found.filter(({ id }) => !known.has(id))
  return { operations: addAll(ours, fresh, names), leftOut }
}

function addAll(
  { conflicts }: ProjectRecords,
  fresh: readonly Conflict[],
  names: Conflict['names'],
): Operation[] {
  let after: string | null = conflicts.at(-1)?.id ?? null
  return fresh.map((conflict) => {
    const record = { ...conflict, outOf: fresh.length, names }
    const operation: Operation = { kind: 'record.add', placed: { collection: 'conflicts', record, after } }
    after = conflict.id
    return operation
  })
}

function differsInNothing(ours: Claim, theirs: Claim): boolean {
  return differingFields({ ours, theirs }, { ours: ours.claimant, theirs: theirs.claimant }).length === 0
}

function conflictOf(ours: Claim | null, theirs: Claim | null, claimant: Claimant | undefined): Conflict {
  const { id } = (ours ?? theirs)!
  const conflict = {
    kind: 'claim' as const,
    collection: 'claims',
    record: id,
    base: null,
    ours: asJson(ours),
    theirs: asJson(theirs),
    ...(claimant && { claimant }),
  }
  return { id: conflictIdOf(conflict), ...conflict }
}

function standsIn(claim: Claim, sentences: ReadonlySet<string>): boolean {
  return SIDES.every((side) =>
    CLAIM_PARTS.every((part) => claim[side][part].every(({ sentence }) => sentences.has(sentence))),
  )
}

/** Theirs are met by id and then by name: two people who add one each have two ids for him. */
class Claimants {
  private readonly ours: ReadonlySet<string>
  private readonly byName: ReadonlyMap<string, ClaimantId>
  private readonly theirs: ReadonlyMap<string, Claimant>

  constructor(ours: ProjectRecords, theirs: ProjectRecords) {
    this.ours = new Set(ours.claimants.map(({ id }) => id))
    this.byName = new Map(ours.claimants.map((claimant) => [nameOf(claimant), claimant.id]))
    this.theirs = new Map(theirs.claimants.map((claimant) => [claimant.id, claimant]))
  }

  idOf({ claimant }: Claim): ClaimantId {
    const found = this.theirs.get(claimant)
    return (!this.ours.has(claimant) && found && this.byName.get(nameOf(found))) || claimant
  }

  /** Who makes the claim, where ours does not have him. */
  newOne(claim: Claim | null): Claimant | undefined {
    return claim && !this.ours.has(claim.claimant) ? this.theirs.get(claim.claimant) : undefined
  }
}

function nameOf({ names }: Claimant): string {
  return JSON.stringify([names.source, names.target])
}
