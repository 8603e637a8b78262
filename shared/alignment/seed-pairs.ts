import { pairTable } from './pair-table.ts'
import type { Pair, PairTable } from './pair-table.ts'
import type { PairSignal } from './pair-signal.ts'
import { sameNames } from './same-names.ts'
import { sameNumbers } from './same-numbers.ts'
import { sameWords } from './same-words.ts'
import type { Vocabulary } from './side-model.ts'

/** What goes together in any two languages before a text has taught anything, and what else is `given`. */
export function seedPairs(
  source: Vocabulary,
  target: Vocabulary,
  given: readonly PairSignal[] = [],
): PairTable {
  const pairs = new Map<number, Pair>()
  const targets = target.types.length
  for (const signal of [sameWords, sameNumbers, sameNames, ...given]) {
    signal(source, target, (from, to, count) => {
      const key = from * targets + to
      if ((pairs.get(key)?.count ?? 0) < count) pairs.set(key, { source: from, target: to, count })
    })
  }
  return pairTable([...pairs.values()], source.types.length)
}
