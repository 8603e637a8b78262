import type { ProjectRecords } from '../../model/collections.ts'
import type { Claim } from '../../model/records.ts'
import { isEqual } from '../../operations/is-equal.ts'
import { matchClaims } from '../agreement/match-claims.ts'

/** What two copies of a project have for one claim; null: nothing. */
export type PairedClaims = { readonly ours: Claim | null; readonly theirs: Claim | null }

/**
 * The claims of two copies, two versions of one together: those with one id, and of the others those whose contents
 * share most characters. Claims of ours in their order, then those that only theirs has. Proposals that nobody
 * accepted are no claims.
 */
export function pairClaims(ours: ProjectRecords, theirs: ProjectRecords): PairedClaims[] {
  const [mine, others] = [accepted(ours), accepted(theirs)]
  const byId = new Map(others.map((claim) => [claim.id, claim]))
  const partner = new Map<Claim, Claim>()
  for (const claim of mine) {
    const other = byId.get(claim.id)
    if (other) partner.set(claim, other)
  }
  const paired = new Set(partner.values())
  const texts = new Map(theirs.sentences.map(({ id, text }) => [id, text]))
  const shared = new Set(ours.sentences.filter(({ id, text }) => texts.get(id) === text).map(({ id }) => id))
  const left = mine.filter((claim) => !partner.has(claim))
  const rest = others.filter((claim) => !paired.has(claim))
  for (const { a, b } of matchClaims(left, rest, shared)) partner.set(a, b)
  const met = new Set(partner.values())
  return [
    ...mine.map((claim) => ({ ours: claim, theirs: partner.get(claim) ?? null })),
    ...others.filter((claim) => !met.has(claim)).map((claim) => ({ ours: null, theirs: claim })),
  ]
}

function accepted({ claims }: ProjectRecords): Claim[] {
  return claims.filter(({ proposal }) => proposal === undefined)
}

/** Whose work it is and when it was done makes no other claim, nor does the id of somebody with the same name. */
const NOT_SAID: readonly string[] = ['id', 'author', 'time', 'claimant']

/** The fields in which two versions of a claim differ; `claimant` where the names do. */
export function differingFields(
  { ours, theirs }: { readonly ours: Claim; readonly theirs: Claim },
  names: { readonly ours: unknown; readonly theirs: unknown },
): string[] {
  const [one, other] = [
    ours as Readonly<Record<string, unknown>>,
    theirs as Readonly<Record<string, unknown>>,
  ]
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  const said = [...keys].filter((key) => !NOT_SAID.includes(key) && !isEqual(one[key], other[key]))
  return isEqual(names.ours, names.theirs) ? said : [...said, 'claimant']
}
