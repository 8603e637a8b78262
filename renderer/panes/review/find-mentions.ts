import { isAccepted } from '../../../shared/claims/claim-index.ts'
import type { ClaimId } from '../../../shared/model/id.ts'
import type { ProjectState } from '../../../shared/model/project-state.ts'
import type { Claim } from '../../../shared/model/records.ts'
import { wordsOf } from '../../../shared/model/stale.ts'
import { foldText } from '../../../shared/text/fold-text.ts'
import type { ProjectStore } from '../../editor/project-store.ts'

export type Mentionable = { readonly claim: ClaimId; readonly words: string; readonly who: string }

/** More than this nobody reads in a list that a letter narrows. */
const MOST = 8
/** Words of a claim that name it: enough to know it by. */
const WORDS = 6

/**
 * Claims that can be named by what was typed after `@`, letters folded: in the words of either side or the name of the
 * claimant. Those of the row of the caret come first.
 */
export function findMentions(store: ProjectStore, typed: string): Mentionable[] {
  const { state, selection } = store
  const wanted = foldText(typed.trim()).text
  const link = selection && state.link(selection.row)
  const here = link ? [...link.source, ...link.target].flatMap((id) => state.claimsOn(id)) : []
  const found = new Map<ClaimId, Mentionable>()
  for (const claim of [...here, ...state.tables.claims.values()]) {
    if (found.size === MOST) break
    if (!isAccepted(claim) || found.has(claim.id)) continue
    const mentionable = named(state, claim)
    const sought = [
      contentOf(state, claim, 'source'),
      contentOf(state, claim, 'target'),
      namesOf(state, claim),
    ]
    if (mentionable && sought.some((text) => foldText(text).text.includes(wanted)))
      found.set(claim.id, mentionable)
  }
  return [...found.values()]
}

/** The `@` before the caret and what was typed after it; undefined: the caret is not in such words. */
export function typedMention(
  text: string,
  caret: number,
): { readonly from: number; readonly typed: string } | undefined {
  const from = text.lastIndexOf('@', caret - 1)
  const typed = text.slice(from + 1, caret)
  const isBegun = from >= 0 && (from === 0 || /\s/u.test(text[from - 1]!))
  return isBegun && !typed.includes('\n') && typed.length <= 40 ? { from, typed } : undefined
}

function named(state: ProjectState, claim: Claim): Mentionable | undefined {
  const whole = contentOf(state, claim, 'source') || contentOf(state, claim, 'target')
  const words = whole.split(/\s+/u).slice(0, WORDS).join(' ')
  return words === '' ? undefined : { claim: claim.id, words, who: namesOf(state, claim) }
}

function contentOf(state: ProjectState, claim: Claim, side: 'source' | 'target'): string {
  return claim[side].content.map((span) => wordsOf(state, span)).join(' ')
}

function namesOf(state: ProjectState, { claimant }: Claim): string {
  const { source = '', target = '' } = state.tables.claimants.get(claimant)?.names ?? {}
  return [source, target].filter((name) => name !== '').join(' · ')
}
