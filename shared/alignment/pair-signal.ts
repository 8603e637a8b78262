import type { Vocabulary } from './side-model.ts'

/**
 * A signal that speaks through words: which of them go together before the text has taught anything. It names the
 * pairs with a count each, as if they had been seen together so often. Of several signals that name one pair the
 * strongest counts.
 */
export type PairSignal = (source: Vocabulary, target: Vocabulary, add: AddPair) => void

export type AddPair = (source: number, target: number, count: number) => void

/** The ids of a vocabulary by the keys that `keysOf` gives their types. */
export function groupTypes(
  { types }: Vocabulary,
  keysOf: (type: Vocabulary['types'][number]) => Iterable<string>,
): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  types.forEach((type, id) => {
    for (const key of keysOf(type)) {
      const group = groups.get(key)
      if (group) group.push(id)
      else groups.set(key, [id])
    }
  })
  return groups
}
