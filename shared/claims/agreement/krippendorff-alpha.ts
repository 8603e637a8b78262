import type { Coefficient } from '../../model/annotation-agreement.ts'
import { undefinedBecause } from './coefficient.ts'

/** How far two values are apart: same or not; by ranks; by numbers. Ordinal and interval take numbers. */
export type Metric = 'nominal' | 'ordinal' | 'interval'

/** Rows: observers; columns: units; undefined: not judged. */
export type Reliability = readonly (readonly (number | undefined)[])[]

/**
 * Krippendorff's alpha: 1 - D_o / D_e, for any number of people, with judgements missing. Krippendorff, "Content
 * Analysis" (2nd edition 2004), chapter 11: by coincidences of values within units, each unit counted by 1/(m - 1).
 */
export function krippendorffAlpha(data: Reliability, metric: Metric): Coefficient {
  const units = unitsOf(data).filter((unit) => unit.length > 1)
  if (units.length === 0) return undefinedBecause('nothing-to-compare', 0)
  const values = [...new Set(units.flat())].toSorted((a, b) => a - b)
  if (values.length === 1) return undefinedBecause('one-value-only', units.length)
  const coincidences = coincidencesOf(units, values)
  const totals = coincidences.map((row) => row.reduce((sum, count) => sum + count, 0))
  const n = totals.reduce((sum, count) => sum + count, 0)
  const distance = squaredDistance(metric, values, totals)
  let [observed, expected] = [0, 0]
  for (const [row, counts] of coincidences.entries()) {
    for (const [column, count] of counts.entries()) {
      observed += (count * distance(row, column)) / n
      expected += (totals[row]! * totals[column]! * distance(row, column)) / (n * (n - 1))
    }
  }
  return { value: 1 - observed / expected, n: units.length, observed, expected }
}

function unitsOf(data: Reliability): number[][] {
  const count = Math.max(0, ...data.map((row) => row.length))
  return Array.from({ length: count }, (_, unit) =>
    data.map((row) => row[unit]).filter((value) => value !== undefined),
  )
}

function coincidencesOf(units: readonly number[][], values: readonly number[]): number[][] {
  const places = new Map(values.map((value, index) => [value, index]))
  const counts = values.map(() => values.map(() => 0))
  for (const unit of units) {
    for (const [first, one] of unit.entries()) {
      for (const [second, other] of unit.entries()) {
        if (first !== second) counts[places.get(one)!]![places.get(other)!]! += 1 / (unit.length - 1)
      }
    }
  }
  return counts
}

function squaredDistance(
  metric: Metric,
  values: readonly number[],
  totals: readonly number[],
): (row: number, column: number) => number {
  switch (metric) {
    case 'nominal':
      return (row, column) => (row === column ? 0 : 1)
    case 'interval':
      return (row, column) => (values[row]! - values[column]!) ** 2
    case 'ordinal':
      return (row, column) => {
        const between = totals.slice(Math.min(row, column), Math.max(row, column) + 1)
        const sum = between.reduce((all, count) => all + count, 0)
        return (sum - (totals[row]! + totals[column]!) / 2) ** 2
      }
  }
}
