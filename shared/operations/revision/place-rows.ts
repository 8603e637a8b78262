import type { LinkId, SentenceId } from '../../model/id.ts'
import type { ProjectState } from '../../model/project-state.ts'
import type { Link } from '../../model/records.ts'
import type { Placement } from './place-sentences.ts'
import type { NewRevisionIds, Revision } from './revision-plan.ts'

/**
 * The rows of a document over the new sentences of a side: each sentence stays in its row, what was split off stays
 * with it, and what is new gets a row of its own below that of the sentence before it. Rows left with nothing go. A row
 * whose words changed is to be looked at again: it is no longer reviewed.
 */
export function placeRows(
  state: ProjectState,
  { document, side }: Revision,
  placements: readonly Placement[],
  newIds: NewRevisionIds,
): Link[] {
  const cells = new Map<LinkId, SentenceId[]>()
  const changed = new Set<LinkId>()
  const below = new Map<LinkId | null, Link[]>()
  let last: LinkId | null = null
  for (const { before, after } of placements) {
    const isSame = before.length === after.length && before.every(({ text }, i) => text === after[i]?.text)
    const rows = before.map(({ id }) => state.linkOf(id)!.id)
    if (!isSame) for (const row of rows) changed.add(row)
    for (const [index, { id }] of after.entries()) {
      const row: LinkId | undefined = rows[Math.min(index, rows.length - 1)]
      if (row === undefined) {
        const link = newRow(newIds.link(), document, side, id)
        below.set(last, [...(below.get(last) ?? []), link])
      } else {
        cells.set(row, [...(cells.get(row) ?? []), id])
        last = row
      }
    }
  }
  const rows = state
    .orderOf(document)
    .rows.toArray()
    .flatMap((id) => {
      const link = rowWith(state.link(id)!, side, cells.get(id) ?? [], changed.has(id))
      return [...(link ? [link] : []), ...(below.get(id) ?? [])]
    })
  return [...(below.get(null) ?? []), ...rows]
}

function newRow(id: LinkId, document: Link['document'], side: Revision['side'], sentence: SentenceId): Link {
  const empty = { source: [], target: [] }
  return { id, document, ...empty, [side]: [sentence], state: 'initial', alignment: 'proposed' }
}

function rowWith(
  link: Link,
  side: Revision['side'],
  ids: readonly SentenceId[],
  isChanged: boolean,
): Link | undefined {
  const other = link[side === 'source' ? 'target' : 'source']
  if (ids.length + other.length === 0) return undefined
  // In the row's own order, which may not be that of the text.
  const kept = link[side].filter((id) => ids.includes(id))
  const cell = kept.length === ids.length ? kept : [...ids]
  if (!isChanged) return { ...link, [side]: cell }
  const hasBoth = ids.length > 0 && other.length > 0
  const state = hasBoth && link.state !== 'initial' ? 'translated' : 'initial'
  const { stateBy, ...rest } = link
  return { ...rest, [side]: cell, state, ...(stateBy && state === link.state && { stateBy }) } as Link
}
