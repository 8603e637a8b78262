import type { SentenceId } from '../../model/id.ts'
import type { Sentence } from '../../model/records.ts'
import { COPIES, type Three } from './merge-flows.ts'

/**
 * Cuts three copies of a side into stretches that can be merged each by itself. A stretch begins with a sentence that
 * all three have (its head) and holds what follows up to the next: what was split off from it, joined to it, put in or
 * taken out there. Nearly always it is the one sentence.
 */
export type Stretches = {
  readonly heads: Three<readonly SentenceId[]>
  /** null: what stands before the first head. */
  readonly stretchOf: (head: SentenceId | null) => Three<readonly Sentence[]>
}

const NOTHING: readonly Sentence[] = []

export function findStretches(sides: Three<readonly Sentence[]>): Stretches {
  const heads = findHeads(sides)
  const cuts = {
    base: cutAt(sides.base, heads),
    ours: cutAt(sides.ours, heads),
    theirs: cutAt(sides.theirs, heads),
  }
  const headsOf = (side: readonly Sentence[]) => side.map(({ id }) => id).filter((id) => heads.has(id))
  return {
    heads: { base: headsOf(sides.base), ours: headsOf(sides.ours), theirs: headsOf(sides.theirs) },
    stretchOf: (head) => ({
      base: cuts.base.get(head) ?? NOTHING,
      ours: cuts.ours.get(head) ?? NOTHING,
      theirs: cuts.theirs.get(head) ?? NOTHING,
    }),
  }
}

/** What all three have; and what would follow one head in one copy and another in the next, for it was moved. */
function findHeads(sides: Three<readonly Sentence[]>): Set<SentenceId> {
  const [ours, theirs] = [idsOf(sides.ours), idsOf(sides.theirs)]
  const heads = new Set<SentenceId>()
  for (const { id } of sides.base) if (ours.has(id) && theirs.has(id)) heads.add(id)
  for (;;) {
    const moved = findMoved(sides, heads)
    if (moved.length === 0) return heads
    for (const id of moved) heads.add(id)
  }
}

function idsOf(side: readonly Sentence[]): Set<SentenceId> {
  return new Set(side.map(({ id }) => id))
}

function findMoved(sides: Three<readonly Sentence[]>, heads: ReadonlySet<SentenceId>): SentenceId[] {
  const headOf = new Map<SentenceId, SentenceId | null>()
  const moved = new Set<SentenceId>()
  for (const copy of COPIES) {
    let head: SentenceId | null = null
    for (const { id } of sides[copy]) {
      if (heads.has(id)) head = id
      else if (headOf.has(id) && headOf.get(id) !== head) moved.add(id)
      else headOf.set(id, head)
    }
  }
  return [...moved]
}

function cutAt(
  side: readonly Sentence[],
  heads: ReadonlySet<SentenceId>,
): Map<SentenceId | null, readonly Sentence[]> {
  const cuts = new Map<SentenceId | null, Sentence[]>()
  let current: Sentence[] = []
  cuts.set(null, current)
  for (const sentence of side) {
    if (heads.has(sentence.id)) {
      current = []
      cuts.set(sentence.id, current)
    }
    current.push(sentence)
  }
  return cuts
}
