import type { ProjectState } from '../model/project-state.ts'
import type { Claim } from '../model/records.ts'
import { staleSpans, type StaleSpan } from '../model/stale.ts'

/** What can be said of a claim as it stands, the thing to look at first. */
export type ClaimJudgement =
  | { readonly kind: 'stale'; readonly spans: readonly StaleSpan[] }
  /** It has no words in the target: not rendered yet, or lost. Which of the two only a person can tell. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'rendered' }

export function judgeClaim(state: ProjectState, claim: Claim): ClaimJudgement {
  const spans = staleSpans(state, claim)
  if (spans.length > 0) return { kind: 'stale', spans }
  return claim.target.content.length === 0 ? { kind: 'missing' } : { kind: 'rendered' }
}
