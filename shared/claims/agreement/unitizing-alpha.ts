import type { Coefficient } from '../../model/annotation-agreement.ts'
import { undefinedBecause } from './coefficient.ts'

/** A stretch of the continuum that one observer marked, in the units of the text. */
export type Unit = { readonly category: string; readonly start: number; readonly length: number }

export type UnitizingAlpha = {
  readonly overall: Coefficient
  readonly byCategory: ReadonlyMap<string, Coefficient>
}

type Section = { readonly start: number; readonly length: number; readonly isUnit: boolean }

/**
 * Krippendorff's alpha for unitizing: agreement on where units begin and end, by category and over all. Krippendorff,
 * "On the reliability of unitizing continuous data" (1995), as given in "Content Analysis" (2004), section 11.6. Units
 * of one category of one observer may not overlap (see unionOf). The continuum is [start, start + length).
 */
export function unitizingAlpha(
  observers: readonly (readonly Unit[])[],
  continuum: { readonly start: number; readonly length: number },
): UnitizingAlpha {
  const categories = [...new Set(observers.flat().map(({ category }) => category))]
  let [observed, expected] = [0, 0]
  const byCategory = new Map<string, Coefficient>()
  for (const category of categories) {
    const marked = observers.map((units) => units.filter((unit) => unit.category === category))
    const sections = marked.map((units) => sectionsOf(units, continuum))
    const parts = {
      observed: observedOf(sections, continuum.length),
      expected: expectedOf(sections, continuum.length),
    }
    byCategory.set(category, alphaOf(parts, marked.flat().length))
    observed += parts.observed
    expected += parts.expected
  }
  return { overall: alphaOf({ observed, expected }, observers.flat().length), byCategory }
}

function alphaOf(parts: { observed: number; expected: number }, n: number): Coefficient {
  if (n === 0) return undefinedBecause('no-units', 0)
  if (parts.expected === 0) return undefinedBecause('one-value-only', n)
  return { value: 1 - parts.observed / parts.expected, n, ...parts }
}

/** Units that overlap or meet, made one: what one person marked of a category, as a set of places. */
export function unionOf(units: readonly Unit[]): Unit[] {
  const union: Unit[] = []
  for (const unit of units.toSorted((a, b) =>
    a.category < b.category ? -1 : a.category > b.category ? 1 : a.start - b.start,
  )) {
    const last = union.at(-1)
    if (last?.category !== unit.category || last.start + last.length < unit.start) union.push(unit)
    else
      union[union.length - 1] = {
        ...last,
        length: Math.max(last.length, unit.start + unit.length - last.start),
      }
  }
  return union
}

/** Units and the gaps between them, end to end. */
function sectionsOf(units: readonly Unit[], { start, length }: { start: number; length: number }): Section[] {
  const sections: Section[] = []
  let at = start
  for (const unit of units.toSorted((a, b) => a.start - b.start)) {
    if (unit.start > at) sections.push({ start: at, length: unit.start - at, isUnit: false })
    sections.push({ start: unit.start, length: unit.length, isUnit: true })
    at = unit.start + unit.length
  }
  if (start + length > at) sections.push({ start: at, length: start + length - at, isUnit: false })
  return sections
}

function observedOf(observers: readonly Section[][], length: number): number {
  let sum = 0
  for (const [index, one] of observers.entries()) {
    for (const other of observers.slice(index + 1)) sum += distanceOf(one, other)
  }
  return (2 * sum) / (observers.length * (observers.length - 1) * length ** 2)
}

/** Both lists cover the continuum in order, so that each pair of sections that meet is seen by walking them together. */
function distanceOf(one: readonly Section[], other: readonly Section[]): number {
  let [sum, first, second] = [0, 0, 0]
  while (first < one.length && second < other.length) {
    const [a, b] = [one[first]!, other[second]!]
    sum += squaredDistance(a, b)
    const [endOfA, endOfB] = [a.start + a.length, b.start + b.length]
    if (endOfA <= endOfB) first++
    if (endOfB <= endOfA) second++
  }
  return sum
}

function squaredDistance(a: Section, b: Section): number {
  const [endOfA, endOfB] = [a.start + a.length, b.start + b.length]
  if (a.isUnit && b.isUnit) return (a.start - b.start) ** 2 + (endOfA - endOfB) ** 2
  if (a.isUnit && b.start <= a.start && endOfA <= endOfB) return a.length ** 2
  if (b.isUnit && a.start <= b.start && endOfB <= endOfA) return b.length ** 2
  return 0
}

/** What units and gaps of these lengths would give if they lay anywhere. */
function expectedOf(observers: readonly Section[][], length: number): number {
  const sections = observers.flat()
  const units = sections.filter(({ isUnit }) => isUnit).map((section) => section.length)
  const gaps = sections.filter(({ isUnit }) => !isUnit).map((section) => section.length)
  const roomFor = roomIn(gaps)
  const all = observers.length * length
  const sum = units
    .map((unit) => {
      const crossing = ((units.length - 1) * (2 * unit ** 3 - 3 * unit ** 2 + unit)) / 3
      return crossing + unit ** 2 * roomFor(unit)
    })
    .reduce((total, part) => total + part, 0)
  const places = all * (all - 1) - units.reduce((total, unit) => total + unit * (unit - 1), 0)
  return places === 0 ? 0 : ((2 / length) * sum) / places
}

/** At how many places in the gaps a unit of a length would fit. */
function roomIn(gaps: readonly number[]): (length: number) => number {
  const sorted = gaps.toSorted((a, b) => b - a)
  const sums = [0]
  for (const gap of sorted) sums.push(sums.at(-1)! + gap)
  return (length) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sorted[middle]! >= length) low = middle + 1
      else high = middle
    }
    return sums[low]! - low * (length - 1)
  }
}
