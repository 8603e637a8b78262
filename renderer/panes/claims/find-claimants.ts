import type { ClaimantId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import { foldText } from '../../../shared/text/fold-text.ts'
import { nameSkeleton } from '../../../shared/claims/name-skeleton.ts'
import type { Claimant } from '../../../shared/model/records.ts'
import { claimantNames, type ClaimantNames } from './claimant-name.ts'

export type FoundClaimant = ClaimantNames & { readonly id: ClaimantId; readonly claims: number }

/** More than this nobody reads in a list that a letter narrows. */
const MOST = 50

/**
 * Claimants with a name or alias, in either language, that holds what was typed, letters folded; or that sounds like it
 * in the other script («پزشک» finds Pezeshkian). Those whose name begins with it first, those that only sound like it
 * last, then those with the most claims. `counts`: claims by claimant; `language`: the window's, BCP 47.
 */
export function findClaimants(
  state: ProjectState,
  typed: string,
  counts: ReadonlyMap<ClaimantId, number>,
  language: string,
  most = MOST,
): FoundClaimant[] {
  const wanted = foldText(typed.trim()).text
  const found: { claimant: FoundClaimant; rank: number }[] = []
  for (const id of state.orders.claimants) {
    const record = state.tables.claimants.get(id)
    if (!record) continue
    const rank = rankOf(namesOf(record), wanted)
    if (rank === undefined) continue
    const claims = counts.get(id) ?? 0
    found.push({ claimant: { id, claims, ...claimantNames(record, state.header, language) }, rank })
  }
  found.sort((a, b) => a.rank - b.rank || b.claimant.claims - a.claimant.claims)
  return found.slice(0, most).map(({ claimant }) => claimant)
}

/** Whether a claimant already has exactly this name in one of the languages. */
export function isNameTaken(state: ProjectState, typed: string): boolean {
  const wanted = foldText(typed.trim()).text
  for (const claimant of state.tables.claimants.values()) {
    if (namesOf(claimant).some((name) => foldText(name).text === wanted)) return true
  }
  return false
}

function namesOf({ names, aliases = [] }: Claimant): string[] {
  return [names.source, names.target, ...aliases]
}

/** 0 a name begins with it, 1 holds it, 2 sounds like it; undefined: nothing of that. */
function rankOf(names: readonly string[], wanted: string): number | undefined {
  const folded = names.map((name) => foldText(name).text)
  if (folded.some((name) => name.startsWith(wanted))) return 0
  if (folded.some((name) => name.includes(wanted))) return 1
  const sounds = wanted.split(/\s+/).map(nameSkeleton)
  const isHeard = (name: string) => {
    const heard = name.split(/\s+/).flatMap((word) => nameSkeleton(word) ?? [])
    return sounds.every((sound) => sound !== undefined && heard.some((word) => word.startsWith(sound)))
  }
  return wanted !== '' && names.some(isHeard) ? 2 : undefined
}
