/** `[baseFrom, baseTo)` of the one sequence stands as `[from, to)` in the other. Half-open, in items. */
export type Hunk = {
  readonly baseFrom: number
  readonly baseTo: number
  readonly from: number
  readonly to: number
}

/**
 * Beyond so many differences two sequences have nothing to do with each other, and finding the least of them would
 * cost their square: all that lies between their common start and end is then one hunk.
 */
const MOST_DIFFERENCES = 1000

/**
 * The least that turns `base` into `other`: hunks in order, with at least one common item between any two. Of several
 * ways the one with its insertions and deletions furthest to the end is given, so that the same change is found at the
 * same place whatever else was changed. Greedy algorithm of Myers, "An O(ND) difference algorithm" (1986).
 */
export function diffSequences(base: readonly string[], other: readonly string[]): Hunk[] {
  let start = 0
  while (start < base.length && start < other.length && base[start] === other[start]) start++
  let [baseEnd, end] = [base.length, other.length]
  while (baseEnd > start && end > start && base[baseEnd - 1] === other[end - 1]) {
    baseEnd--
    end--
  }
  if (baseEnd === start && end === start) return []
  const whole = { baseFrom: start, baseTo: baseEnd, from: start, to: end }
  if (baseEnd === start || end === start) return slide([whole], base, other)
  const trace = findTrace(base.slice(start, baseEnd), other.slice(start, end))
  if (!trace) return [whole]
  const hunks = readTrace(trace, baseEnd - start, end - start).map((hunk) => shift(hunk, start))
  return slide(hunks, base, other)
}

function shift(hunk: Hunk, by: number): Hunk {
  return {
    baseFrom: hunk.baseFrom + by,
    baseTo: hunk.baseTo + by,
    from: hunk.from + by,
    to: hunk.to + by,
  }
}

/** For each number of differences the furthest place in `base` on each diagonal; undefined: too many. */
function findTrace(base: readonly string[], other: readonly string[]): Int32Array[] | undefined {
  const most = Math.min(base.length + other.length, MOST_DIFFERENCES)
  const trace: Int32Array[] = []
  let before = new Int32Array(3)
  for (let cost = 0; cost <= most; cost++) {
    const reach = new Int32Array(2 * cost + 3)
    for (let diagonal = -cost; diagonal <= cost; diagonal += 2) {
      let x = cost === 0 ? 0 : furthest(before, cost, diagonal)
      while (x < base.length && x - diagonal < other.length && base[x] === other[x - diagonal]) x++
      reach[diagonal + cost + 1] = x
      if (x >= base.length && x - diagonal >= other.length) {
        trace.push(reach)
        return trace
      }
    }
    trace.push(reach)
    before = reach
  }
  return undefined
}

/** Where the diagonal begins at this cost: by an insertion from above, or a deletion from the left. */
function furthest(before: Int32Array, cost: number, diagonal: number): number {
  const at = (other: number) => before[other + cost]!
  const isInsertion = diagonal === -cost || (diagonal !== cost && at(diagonal - 1) < at(diagonal + 1))
  return isInsertion ? at(diagonal + 1) : at(diagonal - 1) + 1
}

function readTrace(trace: readonly Int32Array[], baseLength: number, length: number): Hunk[] {
  const hunks: Hunk[] = []
  let [x, y] = [baseLength, length]
  for (let cost = trace.length - 1; cost > 0; cost--) {
    const before = trace[cost - 1]!
    const diagonal = x - y
    const at = (other: number) => before[other + cost]!
    const isInsertion = diagonal === -cost || (diagonal !== cost && at(diagonal - 1) < at(diagonal + 1))
    const from = isInsertion ? at(diagonal + 1) : at(diagonal - 1)
    const fromY = from - (isInsertion ? diagonal + 1 : diagonal - 1)
    const step = {
      baseFrom: from,
      baseTo: isInsertion ? from : from + 1,
      from: fromY,
      to: isInsertion ? fromY + 1 : fromY,
    }
    const next = hunks.at(-1)
    if (next && next.baseFrom === step.baseTo && next.from === step.to)
      hunks[hunks.length - 1] = { ...next, baseFrom: step.baseFrom, from: step.from }
    else hunks.push(step)
    ;[x, y] = [from, fromY]
  }
  return hunks.reverse()
}

/** Each bare insertion or deletion goes as far to the end as it may; those that then meet become one. */
function slide(hunks: readonly Hunk[], base: readonly string[], other: readonly string[]): Hunk[] {
  const slid: Hunk[] = []
  for (const hunk of hunks.toReversed()) {
    const next = slid.at(-1)
    const moved = shift(hunk, room(hunk, next?.baseFrom ?? base.length, base, other))
    const meets = next && next.baseFrom === moved.baseTo && next.from === moved.to
    if (meets) slid[slid.length - 1] = { ...next, baseFrom: moved.baseFrom, from: moved.from }
    else slid.push(moved)
  }
  return slid.reverse()
}

function room(hunk: Hunk, end: number, base: readonly string[], other: readonly string[]): number {
  const isInsertion = hunk.baseFrom === hunk.baseTo
  if (!isInsertion && hunk.from !== hunk.to) return 0
  let by = 0
  const isFree = () =>
    isInsertion
      ? other[hunk.from + by] === other[hunk.to + by]
      : base[hunk.baseFrom + by] === base[hunk.baseTo + by]
  while (hunk.baseTo + by < end && isFree()) by++
  return by
}
