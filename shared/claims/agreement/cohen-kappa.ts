import type { Coefficient } from '../../model/annotation-agreement.ts'
import { undefinedBecause } from './coefficient.ts'

/** Rows: what one said; columns: what the other said of the same items; cells: how many. */
export type ConfusionMatrix = readonly (readonly number[])[]

/**
 * Cohen's kappa: agreement of two people beyond what each one's own habits would give by chance. Cohen, "A coefficient
 * of agreement for nominal scales" (1960).
 */
export function cohenKappa(matrix: ConfusionMatrix): Coefficient {
  return beyondChance(matrix, (row, column) => row * column)
}

/** Scott's pi: as kappa, but chance is what both together say. Scott, "Reliability of content analysis" (1955). */
export function scottPi(matrix: ConfusionMatrix): Coefficient {
  return beyondChance(matrix, (row, column) => ((row + column) / 2) ** 2)
}

function beyondChance(matrix: ConfusionMatrix, chance: (row: number, column: number) => number): Coefficient {
  const n = matrix.flat().reduce((sum, count) => sum + count, 0)
  if (n === 0) return undefinedBecause('nothing-to-compare', 0)
  const share = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0) / n
  const observed = share(matrix.map((row, index) => row[index] ?? 0))
  const expected = matrix
    .map((row, index) => chance(share(row), share(matrix.map((other) => other[index] ?? 0))))
    .reduce((sum, part) => sum + part, 0)
  if (expected >= 1) return undefinedBecause('one-value-only', n)
  return { value: (observed - expected) / (1 - expected), n, observed, expected }
}

/** What two people said of the same items, counted. The values stand in the order in which they are first met. */
export function confusionOf<V>(pairs: readonly (readonly [V, V])[]): {
  readonly values: readonly V[]
  readonly matrix: number[][]
} {
  const values = [...new Set(pairs.flat())] as V[]
  const places = new Map(values.map((value, index) => [value, index]))
  const matrix = values.map(() => values.map(() => 0))
  for (const [one, other] of pairs) matrix[places.get(one)!]![places.get(other)!]!++
  return { values, matrix }
}
