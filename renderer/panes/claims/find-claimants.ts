import type { ClaimantId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import { foldText } from '../../../shared/text/fold-text.ts'
import { claimantNames, type ClaimantNames } from './claimant-name.ts'

export type FoundClaimant = ClaimantNames & { readonly id: ClaimantId; readonly claims: number }

/** More than this nobody reads; another letter narrows it. */
const MOST = 50

/**
 * Claimants with a name, in either language, that holds what was typed, letters folded: those whose name begins with it
 * first, then those with the most claims. `counts`: claims by claimant; `language`: the window's, BCP 47.
 */
export function findClaimants(
  state: ProjectState,
  typed: string,
  counts: ReadonlyMap<ClaimantId, number>,
  language: string,
): FoundClaimant[] {
  const wanted = foldText(typed.trim()).text
  const found: { claimant: FoundClaimant; rank: number }[] = []
  for (const id of state.orders.claimants) {
    const record = state.tables.claimants.get(id)
    if (!record) continue
    const names = [record.names.source, record.names.target].map((name) => foldText(name).text)
    if (!names.some((name) => name.includes(wanted))) continue
    const rank = names.some((name) => name.startsWith(wanted)) ? 0 : 1
    const claims = counts.get(id) ?? 0
    found.push({ claimant: { id, claims, ...claimantNames(record, state.header, language) }, rank })
  }
  found.sort((a, b) => a.rank - b.rank || b.claimant.claims - a.claimant.claims)
  return found.slice(0, MOST).map(({ claimant }) => claimant)
}

/** Whether a claimant already has exactly this name in one of the languages. */
export function isNameTaken(state: ProjectState, typed: string): boolean {
  const wanted = foldText(typed.trim()).text
  for (const { names } of state.tables.claimants.values()) {
    if ([names.source, names.target].some((name) => foldText(name).text === wanted)) return true
  }
  return false
}
