/**
 * Pairs as many as can be paired, each once: `edges[i]` are those that the i-th may go with. Gives partner -> i.
 * Augmenting paths (Kuhn 1955); what is next to each other pairs at once, so that long lists cost little.
 */
export function maximumMatching(edges: readonly (readonly number[])[]): Map<number, number> {
  const partnerOf = new Map<number, number>()
  for (const [index] of edges.entries()) augment(index, edges, partnerOf, new Set())
  return partnerOf
}

function augment(
  index: number,
  edges: readonly (readonly number[])[],
  partnerOf: Map<number, number>,
  tried: Set<number>,
): boolean {
  for (const other of edges[index]!) {
    if (tried.has(other)) continue
    tried.add(other)
    const holder = partnerOf.get(other)
    if (holder !== undefined && !augment(holder, edges, partnerOf, tried)) continue
    partnerOf.set(other, index)
    return true
  }
  return false
}
