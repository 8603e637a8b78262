import type { Three } from './merge-flows.ts'

export type OrderMerge<Id> = {
  readonly order: readonly Id[]
  /** Those that both moved, to different places: each with what it follows in either copy (null: nothing). */
  readonly conflicts: readonly { readonly id: Id; readonly ours: Id | null; readonly theirs: Id | null }[]
}

/**
 * Merges three orders of one list. What one moved goes where it stands there; what was added follows what it follows
 * in its own copy; of two that come to one place the smaller id comes first, so that it does not matter who merges.
 * What both moved to different places stays where ours has it. `kept`: the ids that are to be in the result; each is
 * in one copy at least.
 */
export function mergeOrder<Id extends string>(
  { base, ours, theirs }: Three<readonly Id[]>,
  kept: ReadonlySet<Id>,
): OrderMerge<Id> {
  const changed = isSameOrder(base, ours) ? theirs : isSameOrder(base, theirs) ? ours : undefined
  const order = changed && changed.filter((id) => kept.has(id))
  if (order?.length === kept.size) return { order, conflicts: [] }
  const [inBase, inOurs, inTheirs] = [new Set(base), new Set(ours), new Set(theirs)]
  const isCommon = (id: Id) => inBase.has(id) && inOurs.has(id) && inTheirs.has(id)
  const common = { base: base.filter(isCommon), ours: ours.filter(isCommon), theirs: theirs.filter(isCommon) }
  const { order: skeleton, conflicts } = mergeCommon(common)
  return { order: withAdded(skeleton, [ours, theirs, base], isCommon, kept), conflicts }
}

function isSameOrder<Id>(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index])
}

/** The order of what is in all three copies. */
function mergeCommon<Id extends string>({ base, ours, theirs }: Three<readonly Id[]>): OrderMerge<Id> {
  if (isSameOrder(ours, theirs) || isSameOrder(base, theirs)) return { order: ours, conflicts: [] }
  if (isSameOrder(base, ours)) return { order: theirs, conflicts: [] }
  const movedByOurs = movedIn(base, ours)
  const movedByTheirs = movedIn(base, theirs)
  const [beforeInOurs, beforeInTheirs] = [predecessors(ours), predecessors(theirs)]
  const conflicts = [...movedByOurs]
    .filter((id) => movedByTheirs.has(id) && beforeInOurs.get(id) !== beforeInTheirs.get(id))
    .map((id) => ({ id, ours: beforeInOurs.get(id)!, theirs: beforeInTheirs.get(id)! }))
  const following = new Map<Id | null, Id[]>()
  const place = (id: Id, before: ReadonlyMap<Id, Id | null>) => {
    const anchor = before.get(id)!
    following.set(anchor, [...(following.get(anchor) ?? []), id])
  }
  // By id, whoever moved it: of two that now follow the same item the smaller comes first in either's merge.
  const moved = [...new Set([...movedByOurs, ...movedByTheirs])].toSorted()
  for (const id of moved) place(id, movedByOurs.has(id) ? beforeInOurs : beforeInTheirs)
  const staying = base.filter((id) => !movedByOurs.has(id) && !movedByTheirs.has(id))
  return { order: weave(staying, following, moved), conflicts }
}

function predecessors<Id>(order: readonly Id[]): Map<Id, Id | null> {
  return new Map(order.map((id, index) => [id, index > 0 ? order[index - 1]! : null]))
}

/** Each item with those that follow it, those with theirs, and so on; what no item leads to comes at the end. */
function weave<Id>(
  staying: readonly Id[],
  following: ReadonlyMap<Id | null, Id[]>,
  moved: readonly Id[],
): Id[] {
  const order: Id[] = []
  const placed = new Set<Id>()
  const put = (first: Id) => {
    const left = [first]
    for (let id = left.pop(); id !== undefined; id = left.pop()) {
      if (placed.has(id)) continue
      placed.add(id)
      order.push(id)
      left.push(...(following.get(id) ?? []).toReversed())
    }
  }
  for (const id of following.get(null) ?? []) put(id)
  for (const id of staying) put(id)
  for (const id of moved) put(id)
  return order
}

/** The fewest items whose moving makes the one order the other: those outside a longest run that keeps its order. */
export function movedIn<Id>(before: readonly Id[], after: readonly Id[]): Set<Id> {
  const places = new Map(before.map((id, index) => [id, index]))
  const ends: number[] = []
  const previous = new Array<number>(after.length).fill(-1)
  const placeAt = (index: number) => places.get(after[index]!) ?? -1
  for (const [index] of after.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (placeAt(ends[middle]!) < placeAt(index)) low = middle + 1
      else high = middle
    }
    if (low > 0) previous[index] = ends[low - 1]!
    ends[low] = index
  }
  const moved = new Set(after)
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) moved.delete(after[index]!)
  return moved
}

/** Puts in what is not in all three: runs of it follow the common item that they follow in their own copy. */
function withAdded<Id extends string>(
  skeleton: readonly Id[],
  copies: readonly (readonly Id[])[],
  isCommon: (id: Id) => boolean,
  kept: ReadonlySet<Id>,
): Id[] {
  const runs = copies.map((order) => runsAfter(order, isCommon, kept))
  const order: Id[] = []
  const put = new Set<Id>()
  const add = (id: Id) => {
    if (put.has(id) || !kept.has(id)) return
    put.add(id)
    order.push(id)
  }
  for (const anchor of [null, ...skeleton]) {
    if (anchor !== null) add(anchor)
    const here = runs.map((found) => found.get(anchor) ?? []).filter((run) => run.length > 0)
    for (const run of here.toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1))) run.forEach(add)
  }
  return order
}

function runsAfter<Id>(
  order: readonly Id[],
  isCommon: (id: Id) => boolean,
  kept: ReadonlySet<Id>,
): Map<Id | null, Id[]> {
  const runs = new Map<Id | null, Id[]>()
  let anchor: Id | null = null
  for (const id of order) {
    if (isCommon(id)) anchor = id
    else if (kept.has(id)) runs.set(anchor, [...(runs.get(anchor) ?? []), id])
  }
  return runs
}
