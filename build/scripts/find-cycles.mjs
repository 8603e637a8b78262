/**
 * One cycle out of every knot of files that import each other (Tarjan's strongly connected components).
 * @param {Map<string, string[]>} graph file -> the files that it imports
 * @returns {string[][]} each begins and ends with the same file
 */
export function findCycles(graph) {
  return knots(graph).map((knot) => cycleWithin(graph, new Set(knot)))
}

/** @param {Map<string, string[]>} graph @returns {string[][]} */
function knots(graph) {
  /** @type {Map<string, { index: number, low: number, open: boolean }>} */
  const seen = new Map()
  /** @type {string[]} */
  const stack = []
  /** @type {string[][]} */
  const result = []
  const visit = (/** @type {string} */ file) => {
    const mark = { index: seen.size, low: seen.size, open: true }
    seen.set(file, mark)
    stack.push(file)
    for (const next of graph.get(file) ?? []) {
      const other = seen.get(next) ?? visit(next)
      if (other.open) mark.low = Math.min(mark.low, other.low)
    }
    if (mark.low === mark.index) {
      const knot = stack.splice(stack.indexOf(file))
      for (const member of knot) /** @type {any} */ (seen.get(member)).open = false
      if (knot.length > 1 || graph.get(file)?.includes(file)) result.push(knot)
    }
    return mark
  }
  for (const file of graph.keys()) if (!seen.has(file)) visit(file)
  return result
}

/** @param {Map<string, string[]>} graph @param {Set<string>} knot @returns {string[]} */
function cycleWithin(graph, knot) {
  const path = []
  let file = [...knot].sort()[0] ?? ''
  while (!path.includes(file)) {
    path.push(file)
    file = graph.get(file)?.find((next) => knot.has(next)) ?? ''
  }
  return [...path.slice(path.indexOf(file)), file]
}
