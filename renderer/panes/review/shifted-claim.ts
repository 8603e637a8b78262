import { isAccepted } from '../../../shared/claims/claim-index.ts'
import { ClaimReader } from '../../../shared/claims/shift/claim-reading.ts'
import type { LinkId } from '../../../shared/model/id.ts'
import { SIDES } from '../../../shared/model/fixed-values.ts'
import type { Claim } from '../../../shared/model/records.ts'
import type { ProjectStore } from '../../editor/project-store.ts'

const readers = new WeakMap<ProjectStore, ClaimReader>()

function readerOf(store: ProjectStore): ClaimReader {
  const known = readers.get(store)
  if (known) {
    known.takeHeader()
    return known
  }
  const reader = new ClaimReader(store.state)
  readers.set(store, reader)
  return reader
}

/** The first claim of a row whose change of force is an alert that nobody has marked as meant so. */
export function shiftedClaim(store: ProjectStore, id: LinkId): Claim | undefined {
  const { state } = store
  const link = state.link(id)
  if (!link) return undefined
  const reader = readerOf(store)
  for (const sentence of SIDES.flatMap((side) => link[side])) {
    for (const claim of state.claimsOn(sentence)) {
      if (!isAccepted(claim) || claim.intendedShift) continue
      if (reader.read(claim).shift.level === 'alert') return claim
    }
  }
  return undefined
}
