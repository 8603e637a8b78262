/**
 * How strongly source types and target types have been seen to go together: pair `k` is source type `sources[k]`
 * with target type `targets[k]`. `forward` counts the target word as a rendering of the source word, `backward` the
 * other way round.
 */
export type PairTable = {
  readonly sources: Int32Array
  readonly targets: Int32Array
  readonly forward: Float64Array
  readonly backward: Float64Array
}

export type Pair = { source: number; target: number; forward: number; backward: number }

export function pairTable(pairs: readonly Pair[]): PairTable {
  return {
    sources: Int32Array.from(pairs, (pair) => pair.source),
    targets: Int32Array.from(pairs, (pair) => pair.target),
    forward: Float64Array.from(pairs, (pair) => pair.forward),
    backward: Float64Array.from(pairs, (pair) => pair.backward),
  }
}

/** Both tables' pairs, counts added where both have one. `targetTypes`: size of the target vocabulary. */
export function addTables(first: PairTable, second: PairTable, targetTypes: number): PairTable {
  const found = new Map<number, Pair>()
  for (const table of [first, second]) {
    for (let k = 0; k < table.sources.length; k++) {
      const source = table.sources[k] ?? 0
      const target = table.targets[k] ?? 0
      const key = source * targetTypes + target
      const pair = found.get(key) ?? { source, target, forward: 0, backward: 0 }
      pair.forward += table.forward[k] ?? 0
      pair.backward += table.backward[k] ?? 0
      found.set(key, pair)
    }
  }
  return pairTable([...found.values()])
}
