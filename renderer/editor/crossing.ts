import type { LinkId } from '../../shared/model/id.ts'
import type { ProjectState } from '../../shared/model/project-state.ts'
import { SIDES } from '../../shared/model/fixed-values.ts'
import type { Link, Side } from '../../shared/model/records.ts'

/** Rows looked at above and below for a neighbour with words on the side. */
const REACH = 5

/**
 * Whether a row's sentences stand elsewhere in their text than the rows round it say, so that its link crosses others.
 * Of rows that cross, it is the one without which the others would be in order; two that changed places are both.
 */
export function isCrossing(state: ProjectState, link: Link): boolean {
  return SIDES.some((side) => isOutOfPlace(state, link, side))
}

type Extent = { readonly first: number; readonly last: number }

function isOutOfPlace(state: ProjectState, link: Link, side: Side): boolean {
  const own = extentOf(state, link, side)
  if (!own) return false
  if (own.last - own.first + 1 !== link[side].length) return true
  const above = neighbourExtent(state, link.id, side, -1)
  const below = neighbourExtent(state, link.id, side, 1)
  const isAfter = !above || above.last < own.first
  const isBefore = !below || own.last < below.first
  if (isAfter && isBefore) return false
  return !above || !below || above.last < below.first
}

function extentOf(state: ProjectState, link: Link, side: Side): Extent | undefined {
  const [first, last] = [link[side][0], link[side].at(-1)]
  if (first === undefined || last === undefined) return undefined
  const order = state.orderOf(link.document)[side]
  return { first: order.indexOf(first), last: order.indexOf(last) }
}

function neighbourExtent(state: ProjectState, id: LinkId, side: Side, by: 1 | -1): Extent | undefined {
  const { rows } = state.orderOf(state.link(id)!.document)
  const start = rows.indexOf(id)
  for (let step = 1; step <= REACH; step++) {
    const next = rows.at(start + by * step)
    const link = next === undefined ? undefined : state.link(next)
    if (!link) return undefined
    if (link[side].length > 0) return extentOf(state, link, side)
  }
  return undefined
}
