import type { AlignmentOptions, AlignmentRegion, SentenceGroup } from './alignment.ts'

/**
 * Sentences of both sides that are to be aligned with one another, rising on each side. `from`: the places that they
 * begin at, even where a side has none.
 */
export type StretchIndices = {
  readonly from: { readonly source: number; readonly target: number }
  readonly source: Int32Array
  readonly target: Int32Array
}

export type Layout = {
  readonly stretches: readonly StretchIndices[]
  /** The fixed links in the region. */
  readonly kept: readonly SentenceGroup[]
}

/**
 * Cuts the region at its fixed links. Those of them that are in the same order on both sides, as many as possible,
 * bound the stretches; the sentences of the others are left out of the stretch that they stand in.
 */
export function layOutStretches(
  counts: { readonly source: number; readonly target: number },
  { fixed = [], region = wholeOf(counts) }: Pick<AlignmentOptions, 'fixed' | 'region'>,
): Layout {
  checkFixed(fixed, counts)
  const kept = fixed.filter((group) => isInside(group, region))
  const taken = {
    source: new Set(kept.flatMap(({ source }) => source)),
    target: new Set(kept.flatMap(({ target }) => target)),
  }
  const stretches: StretchIndices[] = []
  let [source, target] = [region.source[0], region.target[0]]
  for (const bound of [...boundsOf(kept), undefined]) {
    const stretch = {
      from: { source, target },
      source: freeIndices(source, bound?.source[0] ?? region.source[1], taken.source),
      target: freeIndices(target, bound?.target[0] ?? region.target[1], taken.target),
    }
    if (stretch.source.length + stretch.target.length > 0) stretches.push(stretch)
    if (!bound) break
    source = bound.source.at(-1)! + 1
    target = bound.target.at(-1)! + 1
  }
  return { stretches, kept }
}

function wholeOf(counts: { readonly source: number; readonly target: number }): AlignmentRegion {
  return { source: [0, counts.source], target: [0, counts.target] }
}

function checkFixed(
  fixed: readonly SentenceGroup[],
  counts: { readonly source: number; readonly target: number },
): void {
  for (const side of ['source', 'target'] as const) {
    const all = fixed.flatMap((group) => group[side])
    const isGood = all.every((index) => Number.isInteger(index) && index >= 0 && index < counts[side])
    if (!isGood || new Set(all).size < all.length) {
      throw new RangeError(`Fixed links name a sentence of the ${side} that is not there, or one twice`)
    }
  }
}

function isInside(group: SentenceGroup, region: AlignmentRegion): boolean {
  const places = (['source', 'target'] as const).flatMap((side) =>
    group[side].map((index) => index >= region[side][0] && index < region[side][1]),
  )
  if (new Set(places).size > 1) throw new RangeError('A fixed link reaches over the edge of the region')
  return places[0] === true
}

/** The longest chain of two-sided links without holes that rise on both sides (patience sorting). */
function boundsOf(kept: readonly SentenceGroup[]): SentenceGroup[] {
  const links = kept
    .filter(({ source, target }) => isRun(source) && isRun(target))
    .sort((a, b) => a.source[0]! - b.source[0]!)
  const piles: number[] = []
  const before = new Int32Array(links.length).fill(-1)
  links.forEach(({ target }, k) => {
    const pile = firstPile(piles, (top) => links[top]!.target.at(-1)! >= target[0]!)
    before[k] = pile > 0 ? piles[pile - 1]! : -1
    const top = piles[pile]
    if (top === undefined || target.at(-1)! < links[top]!.target.at(-1)!) piles[pile] = k
  })
  const chain: SentenceGroup[] = []
  for (let k = piles.at(-1) ?? -1; k >= 0; k = before[k]!) chain.push(links[k]!)
  return chain.reverse()
}

/** The first pile that `holds`; piles that do come last. */
function firstPile(piles: readonly number[], holds: (top: number) => boolean): number {
  let [low, high] = [0, piles.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(piles[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}

function isRun(indices: readonly number[]): boolean {
  return indices.length > 0 && indices.every((index, k) => k === 0 || index === indices[k - 1]! + 1)
}

function freeIndices(from: number, to: number, taken: ReadonlySet<number>): Int32Array {
  const free: number[] = []
  for (let index = from; index < to; index++) if (!taken.has(index)) free.push(index)
  return Int32Array.from(free)
}
