import { CLAIM_PARTS } from '../../model/fixed-values.ts'
import type { Span } from '../../model/records.ts'

/** A record with a mark in the place of each anchor, and the anchors by their marks. */
export type Lifted = {
  readonly bare: unknown
  readonly anchors: ReadonlyMap<string, { readonly path: readonly string[]; readonly spans: readonly Span[] }>
}

const MARK = '\0anchor/'

/**
 * Takes the anchors out of a record, wherever in it they stand, so that what it says and where it stands can be merged
 * each in its way. An anchor is a list of spans, or one span by itself; it is known by the keys and ids that lead to it.
 */
export function liftAnchors(record: unknown): Lifted {
  const anchors = new Map<string, { path: readonly string[]; spans: readonly Span[] }>()
  const lift = (value: unknown, path: readonly string[]): unknown => {
    if (typeof value !== 'object' || value === null) return value
    const list: unknown = Array.isArray(value) ? value : undefined
    const isAnchor = list ? isSpanList(value as unknown[], path.at(-1)) : isSpan(value)
    if (isAnchor) {
      const mark = `${MARK}${list ? 'many' : 'one'}/${path.join('/')}`
      anchors.set(mark, { path, spans: (list ? value : [value]) as Span[] })
      return mark
    }
    if (list) return (value as unknown[]).map((item, index) => lift(item, [...path, keyOf(item, index)]))
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, lift(field, [...path, key])]))
  }
  return { bare: lift(record, []), anchors }
}

/** Puts anchors into the places of their marks. One span that has no place any more is left out. */
export function lowerAnchors(bare: unknown, anchorAt: (mark: string) => readonly Span[]): unknown {
  const lower = (value: unknown): unknown => {
    if (typeof value === 'string' && value.startsWith(MARK)) {
      const spans = anchorAt(value)
      return value.startsWith(`${MARK}many/`) ? [...spans] : spans[0]
    }
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(lower)
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, lower(field)]))
  }
  return lower(bare)
}

function keyOf(item: unknown, index: number): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined
  return typeof id === 'string' ? id : String(index)
}

/** The parts of a claim are anchors when they are empty too, or nothing could be put where nothing was. */
function isSpanList(list: readonly unknown[], key: string | undefined): boolean {
  return list.length > 0
    ? list.every(isSpan)
    : key === 'anchor' || (CLAIM_PARTS as readonly (string | undefined)[]).includes(key)
}

function isSpan(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  const span = value as Partial<Span>
  return typeof span.sentence === 'string' && Number.isInteger(span.from) && Number.isInteger(span.to)
}
