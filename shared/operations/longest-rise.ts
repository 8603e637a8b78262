/**
 * The indices of a longest strictly rising subsequence of `values`, those below 0 left out: patience sorting,
 * O(n log n).
 */
export function longestRise(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const previous = new Array<number>(values.length).fill(-1)
  values.forEach((value, index) => {
    if (value < 0) return
    const place = lowest(tails, (tail) => values[tail]! >= value)
    previous[index] = place > 0 ? tails[place - 1]! : -1
    tails[place] = index
  })
  const chosen = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) chosen.add(at)
  return chosen
}

/** The first place at which `holds`; the end where it holds nowhere. It holds from there on. */
function lowest(list: readonly number[], holds: (item: number) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
