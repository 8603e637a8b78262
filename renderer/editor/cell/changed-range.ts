import type { Transform } from 'prosemirror-transform'

/** What a transform changed, as one stretch: [from, to) of the document before, [from, end) of the one after. */
export type ChangedRange = { readonly from: number; readonly to: number; readonly end: number }

/**
 * From the maps of the steps, never by comparing texts: of «ا» typed after «ا» only the step knows which one is new.
 * Undefined where no step put in or took out anything.
 */
export function changedRange(transform: Transform): ChangedRange | undefined {
  let from = Infinity
  let end = -Infinity
  transform.mapping.maps.forEach((map, index) => {
    const later = transform.mapping.slice(index + 1)
    map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
      from = Math.min(from, later.map(newStart, -1))
      end = Math.max(end, later.map(newEnd, 1))
    })
  })
  if (from > end) return undefined
  const grownBy = transform.doc.content.size - transform.before.content.size
  return { from, to: end - grownBy, end }
}
