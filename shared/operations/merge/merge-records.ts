import type { ProjectRecords } from '../../model/collections.ts'
import type { Span } from '../../model/records.ts'
import { isEqual } from '../is-equal.ts'
import { liftAnchors, lowerAnchors } from './lift-anchors.ts'
import type { Copy, Three } from './merge-flows.ts'
import { mergeOrder } from './merge-order.ts'
import { mergeValues } from './merge-values.ts'
import { asJson, fieldConflict, type NewConflict } from './new-conflict.ts'

/** The collections whose records are merged by id alone: all but rows and sentences. */
export type RecordCollection = Exclude<keyof ProjectRecords, 'header' | 'links' | 'sentences'>
type AnyRecord = { readonly id: string }

export type RecordsMerge = { readonly records: AnyRecord[]; readonly conflicts: NewConflict[] }

export type Carrier = {
  /** Where spans of a copy stand in the merged text. */
  readonly carry: (copy: Copy, spans: readonly Span[]) => readonly Span[]
  /** Whether the words of spans of a copy are in a conflict of their own. */
  readonly isInDoubt: (copy: Copy, spans: readonly Span[]) => boolean
}

/**
 * Merges one collection. Added on either side is added; removed on one side is removed, unless the other changed it:
 * then it stays, as a conflict. Anchors are carried into the merged text; one is decided by who tagged other words,
 * not by whose text was edited around it. `needs`: ids that must stay because a record of another kind names them.
 */
export function mergeRecords(
  collection: RecordCollection,
  lists: Three<readonly AnyRecord[]>,
  carrier: Carrier,
  { isBlind, needs }: { readonly isBlind: boolean; readonly needs: (id: string) => boolean },
): RecordsMerge {
  const tables = { base: byId(lists.base), ours: byId(lists.ours), theirs: byId(lists.theirs) }
  const merging = new RecordMerging(collection, carrier, isBlind)
  const merged = new Map<string, AnyRecord>()
  for (const id of new Set([...tables.ours.keys(), ...tables.theirs.keys(), ...tables.base.keys()])) {
    const three = { base: tables.base.get(id), ours: tables.ours.get(id), theirs: tables.theirs.get(id) }
    const record = merging.merge(three, needs(id))
    if (record) merged.set(id, record)
  }
  const ids = { base: idsOf(lists.base), ours: idsOf(lists.ours), theirs: idsOf(lists.theirs) }
  const { order } = mergeOrder(ids, new Set(merged.keys()))
  const placed = new Set(order)
  const rest = [...merged.keys()].filter((id) => !placed.has(id))
  return { records: [...order, ...rest].map((id) => merged.get(id)!), conflicts: merging.conflicts }
}

function byId(records: readonly AnyRecord[]): Map<string, AnyRecord> {
  return new Map(records.map((record) => [record.id, record]))
}

function idsOf(records: readonly AnyRecord[]): string[] {
  return records.map(({ id }) => id)
}

class RecordMerging {
  readonly conflicts: NewConflict[] = []
  private readonly collection: RecordCollection
  private readonly carrier: Carrier
  private readonly isBlind: boolean

  constructor(collection: RecordCollection, carrier: Carrier, isBlind: boolean) {
    this.collection = collection
    this.carrier = carrier
    this.isBlind = isBlind
  }

  merge({ base, ours, theirs }: Three<AnyRecord | undefined>, isNeeded: boolean): AnyRecord | undefined {
    if (ours && theirs) {
      const carried = this.carried('ours', ours)
      const isAlike = isEqual(ours, theirs) && isEqual(carried, this.carried('theirs', theirs))
      return isAlike ? carried : this.mergeBoth(base, ours, theirs)
    }
    const [copy, record] = ours ? (['ours', ours] as const) : (['theirs', theirs] as const)
    if (!record) return isNeeded && base ? this.carried('base', base) : undefined
    if (!base) return this.added(copy, record)
    if (isEqual(record, base)) return isNeeded ? this.carried(copy, record) : undefined
    this.reportWhole('removed', base, copy, record)
    return this.carried(copy, record)
  }

  private added(copy: 'ours' | 'theirs', record: AnyRecord): AnyRecord {
    const carried = this.carried(copy, record)
    if (this.isBlind) this.reportWhole('added', undefined, copy, record)
    else this.reportLostWords(copy, record, carried)
    return carried
  }

  private reportWhole(
    kind: 'removed' | 'added',
    base: AnyRecord | undefined,
    copy: 'ours' | 'theirs',
    record: AnyRecord,
  ): void {
    const none = { base: asJson(base), ours: null, theirs: null }
    this.conflicts.push({
      kind,
      collection: this.collection,
      record: record.id,
      ...none,
      [copy]: asJson(record),
    })
  }

  /** A record that is new on one side, on words that the other side took away. */
  private reportLostWords(copy: 'ours' | 'theirs', before: AnyRecord, after: AnyRecord): void {
    if (before === after) return
    const [was, is] = [liftAnchors(before), liftAnchors(after)]
    for (const [place, { path, spans }] of was.anchors) {
      const now = is.anchors.get(place)?.spans ?? []
      const isLost = hasWidth(spans) && !hasWidth(now) && !this.carrier.isInDoubt(copy, spans)
      const none = { base: null, ours: null, theirs: null }
      const lost = {
        kind: 'anchor' as const,
        collection: this.collection,
        record: before.id,
        field: [...path],
      }
      if (isLost) this.conflicts.push({ ...lost, ...none, [copy]: asJson(spans) })
    }
  }

  private carried(copy: Copy, record: AnyRecord): AnyRecord {
    const lifted = liftAnchors(record)
    let isMoved = false
    const carried = new Map<string, readonly Span[]>()
    for (const [place, { spans }] of lifted.anchors) {
      const now = this.carrier.carry(copy, spans)
      isMoved ||= !isEqual(now, spans)
      carried.set(place, now)
    }
    return isMoved ? (lowerAnchors(lifted.bare, (place) => carried.get(place) ?? []) as AnyRecord) : record
  }

  private mergeBoth(base: AnyRecord | undefined, ours: AnyRecord, theirs: AnyRecord): AnyRecord {
    const lifted = { base: liftAnchors(base), ours: liftAnchors(ours), theirs: liftAnchors(theirs) }
    const bare = mergeValues(
      { base: lifted.base.bare, ours: lifted.ours.bare, theirs: lifted.theirs.bare },
      (conflict) => this.conflicts.push(fieldConflict(this.collection, ours.id, conflict)),
    )
    return lowerAnchors(bare, (place) => {
      const at = {
        base: lifted.base.anchors.get(place),
        ours: lifted.ours.anchors.get(place),
        theirs: lifted.theirs.anchors.get(place),
      }
      const path = (at.ours ?? at.theirs)!.path
      if (!at.ours || !at.theirs)
        return at.ours
          ? this.carrier.carry('ours', at.ours.spans)
          : this.carrier.carry('theirs', at.theirs!.spans)
      return this.mergeAnchor(ours.id, path, {
        base: at.base?.spans,
        ours: at.ours.spans,
        theirs: at.theirs.spans,
      })
    }) as AnyRecord
  }

  private mergeAnchor(
    record: string,
    path: readonly string[],
    {
      base = [],
      ours,
      theirs,
    }: { base: readonly Span[] | undefined; ours: readonly Span[]; theirs: readonly Span[] },
  ): readonly Span[] {
    const mine = this.carrier.carry('ours', ours)
    const others = this.carrier.carry('theirs', theirs)
    if (isEqual(mine, others)) return mine
    const isTagged = { ours: quotesOf(ours) !== quotesOf(base), theirs: quotesOf(theirs) !== quotesOf(base) }
    if (!isTagged.ours && !isTagged.theirs && !this.isBlind) {
      const before = this.carrier.carry('base', base)
      if (isEqual(mine, before)) return others
      if (isEqual(others, before)) return mine
      return wider(mine, others)
    }
    if (!isTagged.theirs && !this.isBlind) return mine
    if (!isTagged.ours && !this.isBlind) return others
    this.conflicts.push({
      kind: 'anchor',
      collection: this.collection,
      record,
      field: [...path],
      base: asJson(this.carrier.carry('base', base)),
      ours: asJson(mine),
      theirs: asJson(others),
    })
    return mine.length > 0 ? mine : others
  }
}

/** What a person tagged: an anchor that is only carried keeps it, whatever becomes of the text. */
function quotesOf(spans: readonly Span[]): string {
  return spans
    .map(({ quote }) => quote)
    .join('')
    .replace(/\s+/gu, '')
}

function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0)
}

function hasWidth(spans: readonly Span[]): boolean {
  return widthOf(spans) > 0
}

/** Of two ways to carry one anchor the one that keeps more words, and the same one whoever merges. */
function wider(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  const more = widthOf(a) - widthOf(b)
  if (more !== 0) return more > 0 ? a : b
  return JSON.stringify(a) < JSON.stringify(b) ? a : b
}
