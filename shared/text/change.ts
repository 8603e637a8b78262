/** A half-open range of UTF-16 code units in one text. */
export type Range = { readonly from: number; readonly to: number }

/** In one text, [from, to) is taken out and `insert` put in its place. */
export type TextChange = Range & { readonly insert: string }

export function applyChange(text: string, change: TextChange): string {
  return text.slice(0, change.from) + change.insert + text.slice(change.to)
}

/**
 * Where a range goes when its text changes. What is typed at either edge stays outside. A replacement that begins
 * or ends exactly at an edge of the range counts as a change of the range's own words, so it stays inside. A range
 * whose every unit is deleted collapses to the place where it was.
 */
export function mapRange(range: Range, change: TextChange): Range {
  const from = mapStart(range.from, change)
  const to = mapEnd(range.to, change)
  if (from <= to) return { from, to }
  const place = Math.min(change.from, range.from)
  return { from: place, to: place }
}

function mapStart(offset: number, change: TextChange): number {
  const isReplacement = change.from < change.to
  if (offset < change.from || (offset === change.from && isReplacement)) return offset
  return Math.max(offset, change.to) - change.to + change.from + change.insert.length
}

function mapEnd(offset: number, change: TextChange): number {
  if (offset <= change.from) return offset
  if (offset < change.to) return change.from
  return offset - change.to + change.from + change.insert.length
}

/** One change that makes `before` into `after`: what is the same at both ends is left alone. */
export function textDifference(before: string, after: string): TextChange {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) }
}
