import type { LinkId } from '../../shared/model/id.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import { SIDES } from '../../shared/model/fixed-values.ts'
import type { Link, Side } from '../../shared/model/records.ts'
import { unreachable } from '../../shared/model/result.ts'
import { foldText } from '../../shared/text/fold-text.ts'

/** Which rows are shown. */
export const ROW_FILTERS = [
  'all',
  'unconfirmed',
  'doubtful',
  'notOneToOne',
  'emptyTarget',
  'withClaims',
  'withComments',
  'locked',
  'initial',
  'translated',
  'reviewed',
  'final',
] as const
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
    case 'emptyTarget':
      return link.target.every((id) => state.sentence(id)?.text.trim() === '')
    case 'withClaims':
      return onAny(link, (id) => state.claimsOn(id).some((claim) => !claim.proposal))
    case 'withComments':
      return onAny(link, (id) => state.notesOn('comments', id).some(({ resolved }) => !resolved))
    case 'locked':
      return link.locked === true
    case 'initial':
    case 'translated':
    case 'reviewed':
    case 'final':
      return link.state === filter
    default:
      return unreachable(filter)
  }
}

function onAny(link: Link, matches: (id: Link[Side][number]) => boolean): boolean {
  return SIDES.some((side) => link[side].some(matches))
}

/** The rows that are shown: of one kind, with these words on either side in whatever spelling, and among some. */
export type ShownRows = {
  readonly filter: RowFilter
  readonly filterText: string
  readonly filterRows: ReadonlySet<LinkId> | null
}

/** Every row of the document; the bar for choosing is gone with it. */
export const ALL_ROWS = { filter: 'all', filterText: '', filterRows: null, isFiltering: false } as const

export function isFiltered({ filter, filterText, filterRows }: ShownRows): boolean {
  return filter !== 'all' || filterText.trim() !== '' || filterRows !== null
}

/** Whether a row is to be shown; made once for many rows. */
export function rowMatcher(
  state: ProjectState,
  { filter, filterText, filterRows }: ShownRows,
): (link: Link) => boolean {
  const wanted = foldText(filterText.trim()).text
  return (link) =>
    (filterRows === null || filterRows.has(link.id)) &&
    matchesFilter(state, link, filter) &&
    (wanted === '' || onAny(link, (id) => foldText(state.sentence(id)?.text ?? '').text.includes(wanted)))
}
