import { nameSkeletons } from './name-skeleton.ts'
import { groupTypes } from './pair-signal.ts'
import type { PairSignal } from './pair-signal.ts'
import type { TokenType } from './side-model.ts'

/** By the number of consonants (measured on development texts); shared among the words with the same ones. */
const COUNTS: readonly number[] = [0, 0, 1.2, 2.4, 3.6, 5]

/**
 * Names across scripts, by their consonants. They are looked for among capitalised words where the script has
 * capitals, among all words where it has none; two such scripts would make every two words a name.
 */
export const sameNames: PairSignal = (source, target, add) => {
  const hasCases = { source: source.types.map(hasCase), target: target.types.map(hasCase) }
  const partners = groupTypes(target, skeletonsOf)
  for (const [skeleton, ids] of groupTypes(source, skeletonsOf)) {
    const others = partners.get(skeleton)
    const count = COUNTS[Math.min(skeleton.length, COUNTS.length - 1)]!
    if (!others || count === 0) continue
    const share = count / Math.sqrt(Math.max(ids.length, others.length))
    for (const id of ids) {
      for (const other of others) {
        if (hasCases.source[id]! || hasCases.target[other]!) add(id, other, share)
      }
    }
  }
}

function skeletonsOf(type: TokenType): Iterable<string> {
  if (type.kind !== 'word' || (hasCase(type) && !type.isName) || type.word.length < 3) return []
  return nameSkeletons(type.word)
}

function hasCase(type: TokenType): boolean {
  return type.word.toUpperCase() !== type.word
}
