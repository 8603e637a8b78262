import { KeyNumbers } from './key-numbers.ts'

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

/** A table that can be asked for a pair. */
export type IndexedPairTable = PairTable & {
  readonly find: (source: number, target: number) => number | undefined
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
export function addTables(first: PairTable, second: PairTable, targetTypes: number): IndexedPairTable {
  const numbers = new KeyNumbers()
  for (const { sources, targets } of [first, second]) {
    sources.forEach((source, k) => numbers.numberOf(source * targetTypes + (targets[k] ?? 0)))
  }
  const keys = numbers.keys()
  const sum: IndexedPairTable = {
    find: (source, target) => numbers.find(source * targetTypes + target),
    sources: Int32Array.from(keys, (key) => Math.floor(key / targetTypes)),
    targets: Int32Array.from(keys, (key) => key % targetTypes),
    forward: new Float64Array(keys.length),
    backward: new Float64Array(keys.length),
  }
  for (const table of [first, second]) addCounts(sum, table, numbers, targetTypes)
  return sum
}

function addCounts(sum: PairTable, table: PairTable, numbers: KeyNumbers, targetTypes: number): void {
  table.sources.forEach((source, k) => {
    const at = numbers.numberOf(source * targetTypes + (table.targets[k] ?? 0))
    sum.forward[at] = (sum.forward[at] ?? 0) + (table.forward[k] ?? 0)
    sum.backward[at] = (sum.backward[at] ?? 0) + (table.backward[k] ?? 0)
  })
}
