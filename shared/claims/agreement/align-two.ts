import {
  dissimilarity,
  ROW_COST,
  USUAL,
  type DisorderOptions,
  type MarkedUnit,
  type UnitRow,
} from './gamma-disorder.ts'

/** How many comparisons may still be made; shared by the alignments of one figure, so that it takes a bounded time. */
export type Effort = { left: number }

type Edge = { readonly to: number; readonly cost: number }

/**
 * The alignment of the least disorder of two annotators, each unit in one row; undefined: the effort is spent. With
 * two it is an assignment, solved by shortest augmenting paths (Jonker and Volgenant 1987) over those pairs alone that
 * cost less than two units left alone: they lie near each other, so that a path is short in a long text as well.
 */
export function alignTwo(
  [one, other]: readonly [readonly MarkedUnit[], readonly MarkedUnit[]],
  effort: Effort,
  options: DisorderOptions = USUAL,
): UnitRow[] | undefined {
  const edges = edgesOf(one, other, effort, options)
  const assignment = edges && new Assignment(edges, effort)
  if (!assignment?.run()) return undefined
  const { partnerOf } = assignment
  const taken = new Set(partnerOf)
  return [
    ...one.map((unit, index): UnitRow => [unit, other[partnerOf[index]!]]),
    ...other.flatMap((unit, index): UnitRow[] => (taken.has(index) ? [] : [[undefined, unit]])),
  ]
}

/** For each unit those it may go with, and last a place of its own: to stay alone. */
function edgesOf(
  one: readonly MarkedUnit[],
  other: readonly MarkedUnit[],
  effort: Effort,
  options: DisorderOptions,
): Edge[][] | undefined {
  const alone = 2 * options.empty + ROW_COST
  const sorted = other.map((unit, to) => ({ unit, to })).toSorted((a, b) => a.unit.start - b.unit.start)
  const longest = Math.max(0, ...sorted.map(({ unit }) => unit.end - unit.start))
  const edges: Edge[][] = []
  for (const [index, unit] of one.entries()) {
    const reach = reachOf(unit.end - unit.start, longest, options)
    const found: Edge[] = []
    for (let at = firstFrom(sorted, unit.start - reach); at < sorted.length; at++) {
      const near = sorted[at]!
      if (near.unit.start > unit.start + reach) break
      if (--effort.left < 0) return undefined
      const cost = dissimilarity(unit, near.unit, options)
      if (cost < alone) found.push({ to: near.to, cost })
    }
    edges.push([...found, { to: other.length + index, cost: alone }])
  }
  return edges
}

/** How far off a unit may begin so that the places alone cost no more than leaving both alone. */
function reachOf(length: number, longest: number, { alpha }: DisorderOptions): number {
  const share = Math.sqrt(2 / alpha)
  // Nor may it be longer than this: what the lengths differ by, the ends lie apart.
  const most = share < 1 ? (length * (1 + share)) / (1 - share) : Infinity
  return share * (length + Math.min(longest, most)) + 1
}

function firstFrom(sorted: readonly { readonly unit: MarkedUnit }[], start: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]!.unit.start < start) low = middle + 1
    else high = middle
  }
  return low
}

/** Each row one column, at the least cost of all together. */
class Assignment {
  /** The column of each row. */
  readonly partnerOf: number[] = []
  private readonly rowOf = new Map<number, number>()
  private readonly rowPrices: number[] = []
  private readonly columnPrices = new Map<number, number>()
  private readonly edges: readonly (readonly Edge[])[]
  private readonly effort: Effort

  constructor(edges: readonly (readonly Edge[])[], effort: Effort) {
    this.edges = edges
    this.effort = effort
  }

  /** False: the effort is spent. */
  run(): boolean {
    return this.edges.every((_, row) => this.place(row))
  }

  /** Finds a column for a row, others moving to other columns where that costs less. */
  private place(first: number): boolean {
    const reached = new Map<number, { cost: number; row: number }>()
    const done = new Map<number, number>()
    this.rowPrices[first] = 0
    for (let row: number | undefined = first, spent = 0; row !== undefined;) {
      for (const { to, cost } of this.edges[row]!) {
        if (--this.effort.left < 0) return false
        const through = spent + cost - this.rowPrices[row]! - this.priceOf(to)
        if (!done.has(to) && through < (reached.get(to)?.cost ?? Infinity))
          reached.set(to, { cost: through, row })
      }
      const next = this.nearest(reached, done)
      spent = reached.get(next)!.cost
      done.set(next, spent)
      row = this.rowOf.get(next)
      if (row === undefined) this.settle(first, next, reached, done)
    }
    return true
  }

  private priceOf(column: number): number {
    return this.columnPrices.get(column) ?? 0
  }

  private nearest(
    reached: ReadonlyMap<number, { readonly cost: number }>,
    done: ReadonlyMap<number, number>,
  ): number {
    let [best, least] = [-1, Infinity]
    for (const [column, { cost }] of reached) {
      this.effort.left--
      if (cost < least && !done.has(column)) [best, least] = [column, cost]
    }
    return best
  }

  /** The prices that make every chosen pair the cheapest there is, then the new pairs along the path. */
  private settle(
    first: number,
    last: number,
    reached: ReadonlyMap<number, { readonly row: number }>,
    done: ReadonlyMap<number, number>,
  ): void {
    const total = done.get(last)!
    this.rowPrices[first]! += total
    for (const [column, cost] of done) {
      this.columnPrices.set(column, this.priceOf(column) - (total - cost))
      const row = this.rowOf.get(column)
      if (row !== undefined) this.rowPrices[row]! += total - cost
    }
    for (let column: number | undefined = last; column !== undefined;) {
      const { row }: { readonly row: number } = reached.get(column)!
      const before: number | undefined = row === first ? undefined : this.partnerOf[row]
      this.partnerOf[row] = column
      this.rowOf.set(column, row)
      column = before
    }
  }
}
