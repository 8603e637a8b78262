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

/** As Mathet et al. (2015) and the programs that followed them have it where nothing else is asked for. */
export const USUAL: DisorderOptions = {
  alpha: 3,
  beta: 1,
  empty: 1,
  categoryDistance: (a, b) => (a === b ? 0 : 1),
}

/** Units taken for one and the same, one of each annotator; undefined: that annotator has none. */
export type UnitRow = readonly (MarkedUnit | undefined)[]

/**
 * How far apart units are that are taken for one and the same, the mean over pairs of annotators. Mathet, Widlöcher and
 * Métivier, "The unified and holistic method gamma" (2015), section 4.
 */
export function unitaryDisorder(units: UnitRow, options: DisorderOptions = USUAL): number {
  let [sum, pairs] = [0, 0]
  for (const [index, one] of units.entries()) {
    for (const other of units.slice(index + 1)) {
      sum += one && other ? dissimilarity(one, other, options) : options.empty
      pairs++
    }
  }
  return pairs === 0 ? 0 : sum / pairs
}

export function dissimilarity(a: MarkedUnit, b: MarkedUnit, options: DisorderOptions): number {
  const category = options.categoryDistance(a.category, b.category) * options.empty
  return options.alpha * placeDistance(a, b) * options.empty + options.beta * category
}

/** 0: the same place; 1: they have the length of both between them. */
export function placeDistance(a: MarkedUnit, b: MarkedUnit): number {
  const apart = Math.abs(a.start - b.start) + Math.abs(a.end - b.end)
  return (apart / (a.end - a.start + b.end - b.start)) ** 2
}

/** The disorder of an alignment: of its rows together, over the mean number of units an annotator has. */
export function disorderOf(rows: readonly UnitRow[], options: DisorderOptions = USUAL): number {
  const units = rows.flat().filter((unit) => unit !== undefined).length
  if (units === 0) return 0
  const sum = rows.reduce((total, row) => total + unitaryDisorder(row, options), 0)
  return sum / (units / rows[0]!.length)
}

/** What a row more costs, so that of two alignments as good as each other the one of fewer rows is taken. */
export const ROW_COST = 1e-9

/** Of how many units all ways to align them can be tried: the table of them has two to their number places. */
export const MOST_UNITS = 24

/**
 * The alignment of the least disorder, each unit in one row. Exact, and therefore for few units. Throws RangeError
 * beyond MOST_UNITS; two annotators alone are aligned by alignTwo, however many their units are.
 */
export function bestAlignment(
  annotators: readonly (readonly MarkedUnit[])[],
  options: DisorderOptions = USUAL,
): UnitRow[] {
  const all = annotators.flatMap((units, annotator) => units.map((unit) => ({ unit, annotator })))
  if (all.length > MOST_UNITS) throw new RangeError('Too many units to align them in every way')
  const best = new Map<number, Solved>([[(1 << all.length) - 1, { cost: 0 }]])
  const solve = (used: number): Solved => {
    const known = best.get(used)
    if (known) return known
    const first = all.findIndex((_, index) => (used & (1 << index)) === 0)
    let least: Solved = { cost: Infinity }
    for (const chosen of choices(first, used, all, annotators.length)) {
      const row = annotators.map(
        (_, annotator) => all[chosen.find((index) => all[index]!.annotator === annotator) ?? -1]?.unit,
      )
      const disorder = unitaryDisorder(row, options)
      // Alone, each of them would cost no more.
      if (disorder > chosen.length * options.empty + ROW_COST) continue
      const rest = solve(chosen.reduce((bits, index) => bits | (1 << index), used))
      const cost = disorder + ROW_COST + rest.cost
      if (cost < least.cost) least = { cost, row, rest }
    }
    best.set(used, least)
    return least
  }
  return rowsOf(solve(0))
}

type Solved = { readonly cost: number; readonly row?: UnitRow; readonly rest?: Solved }

function rowsOf(solved: Solved): UnitRow[] {
  const rows: UnitRow[] = []
  for (let left: Solved | undefined = solved; left?.row; left = left.rest) rows.push(left.row)
  return rows
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
