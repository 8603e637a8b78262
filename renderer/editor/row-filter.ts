import type { ProjectState } from '../../shared/model/project-state.ts'
import { SIDES, type Link } from '../../shared/model/records.ts'
import { unreachable } from '../../shared/model/result.ts'

/** Which rows are shown. */
export const ROW_FILTERS = ['all', 'unconfirmed', 'doubtful', 'notOneToOne', 'withClaims'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

/** Below this a proposed link is marked as doubtful: a guess that deserves a look. */
export const DOUBTFUL_BELOW = 0.6

export function isDoubtful(link: Link): boolean {
  return link.alignment === 'proposed' && link.confidence !== undefined && link.confidence < DOUBTFUL_BELOW
}

/** What "confirm and go on" goes on to: rows that nobody has said yes to. */
export function isUnconfirmed(link: Link): boolean {
  return link.alignment === 'proposed' || link.state === 'initial'
}

export function matchesFilter(state: ProjectState, link: Link, filter: RowFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'unconfirmed':
      return isUnconfirmed(link)
    case 'doubtful':
      return isDoubtful(link)
    case 'notOneToOne':
      return link.source.length !== 1 || link.target.length !== 1
    case 'withClaims':
      return SIDES.some((side) =>
        link[side].some((id) => state.claimsOn(id).some((claim) => !claim.proposal)),
      )
    default:
      return unreachable(filter)
  }
}
