import { longestRise } from '../longest-rise.ts'

/** From one order to another: what stays where it is, what leaves, what comes in or stands elsewhere. */
export type OrderChange<Id> = {
  readonly stays: ReadonlySet<Id>
  /** In the order of the first, the moved ones among them. */
  readonly leaves: readonly Id[]
  /** In the order of the second, the moved ones among them. */
  readonly enters: readonly Id[]
}

export function changeOrder<Id>(before: readonly Id[], after: readonly Id[]): OrderChange<Id> {
  const places = new Map(before.map((id, place) => [id, place]))
  const rise = longestRise(after.map((id) => places.get(id) ?? -1))
  const stays = new Set(after.filter((_, index) => rise.has(index)))
  return {
    stays,
    leaves: before.filter((id) => !stays.has(id)),
    enters: after.filter((id) => !stays.has(id)),
  }
}

/** What stands before each in an order; null: it is the first. */
export function predecessors<Id>(ids: readonly Id[]): Map<Id, Id | null> {
  return new Map(ids.map((id, index) => [id, ids[index - 1] ?? null]))
}
