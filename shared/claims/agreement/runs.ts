/** A stretch of one text, half-open, in UTF-16 code units. */
export type Run = { readonly from: number; readonly to: number }

/** Runs that overlap or meet made one, in order; what is empty is left out. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: { from: number; to: number }[] = []
  for (const { from, to } of runs.toSorted((a, b) => a.from - b.from)) {
    if (from >= to) continue
    const last = joined.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else joined.push({ from, to })
  }
  return joined
}

/** How many units two lists of joined runs have in common. */
export function commonLength(a: readonly Run[], b: readonly Run[]): number {
  let [first, second, common] = [0, 0, 0]
  while (first < a.length && second < b.length) {
    const [one, other] = [a[first]!, b[second]!]
    common += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from))
    if (one.to <= other.to) first++
    if (other.to <= one.to) second++
  }
  return common
}

export function lengthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { from, to }) => sum + to - from, 0)
}
