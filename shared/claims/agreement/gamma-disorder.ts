/** A unit that one annotator marked: half-open. */
export type MarkedUnit = { readonly start: number; readonly end: number; readonly category: string }

export type DisorderOptions = {
  /** The weights of place and of category. */
  readonly alpha: number
  readonly beta: number
  /** The disorder of a pair of which one or both are missing (Δ∅). */
  readonly empty: number
  /** 0: the same; 1: as far apart as can be. */
  readonly categoryDistance: (a: string, b: string) => number
}

const USUAL: DisorderOptions = {
  alpha: 3,
  beta: 1,
  empty: 1,
  categoryDistance: (a, b) => (a === b ? 0 : 1),
}

/**
 * How far apart units are that are taken for one and the same, the mean over pairs of annotators; undefined: that
 * annotator has none. Mathet, Widlöcher and Métivier, "The unified and holistic method gamma" (2015), section 4.
 */
export function unitaryDisorder(
  units: readonly (MarkedUnit | undefined)[],
  options: DisorderOptions = USUAL,
): number {
  let [sum, pairs] = [0, 0]
  for (const [index, one] of units.entries()) {
    for (const other of units.slice(index + 1)) {
      sum += one && other ? dissimilarity(one, other, options) : options.empty
      pairs++
    }
  }
  return pairs === 0 ? 0 : sum / pairs
}

function dissimilarity(a: MarkedUnit, b: MarkedUnit, options: DisorderOptions): number {
  const apart = Math.abs(a.start - b.start) + Math.abs(a.end - b.end)
  const place = (apart / (a.end - a.start + b.end - b.start)) ** 2 * options.empty
  const category = options.categoryDistance(a.category, b.category) * options.empty
  return options.alpha * place + options.beta * category
}

/**
 * The least disorder of any way to align the units of some annotators, each unit in one alignment, over the mean number
 * of units an annotator has. Exact, and therefore for few units: its cost grows with two to their number (at most 24).
 * Throws RangeError beyond that.
 */
export function bestDisorder(
  annotators: readonly (readonly MarkedUnit[])[],
  options: DisorderOptions = USUAL,
): number {
  const all = annotators.flatMap((units, annotator) => units.map((unit) => ({ unit, annotator })))
  if (all.length > 24) throw new RangeError('Too many units to align them in every way')
  if (all.length === 0) return 0
  const best = new Map<number, number>([[(1 << all.length) - 1, 0]])
  const solve = (used: number): number => {
    const known = best.get(used)
    if (known !== undefined) return known
    const first = all.findIndex((_, index) => (used & (1 << index)) === 0)
    let least = Infinity
    for (const chosen of choices(first, used, all, annotators.length)) {
      const row = annotators.map((_, annotator) =>
        chosen.find((index) => all[index]!.annotator === annotator),
      )
      const cost = unitaryDisorder(
        row.map((index) => (index === undefined ? undefined : all[index]!.unit)),
        options,
      )
      const mask = chosen.reduce((bits, index) => bits | (1 << index), used)
      least = Math.min(least, cost + solve(mask))
    }
    best.set(used, least)
    return least
  }
  return solve(0) / (all.length / annotators.length)
}

/** The ways to put the first unit together with at most one of each later annotator. */
function choices(
  first: number,
  used: number,
  all: readonly { readonly annotator: number }[],
  annotators: number,
): number[][] {
  let ways = [[first]]
  for (let annotator = all[first]!.annotator + 1; annotator < annotators; annotator++) {
    const free = all.flatMap((item, index) =>
      item.annotator === annotator && (used & (1 << index)) === 0 ? [index] : [],
    )
    ways = ways.flatMap((way) => [way, ...free.map((index) => [...way, index])])
  }
  return ways
}
