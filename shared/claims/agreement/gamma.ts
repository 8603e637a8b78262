import type { Coefficient, Undefinedness } from '../../model/annotation-agreement.ts'
import { alignTwo, type Effort } from './align-two.ts'
import { undefinedBecause } from './coefficient.ts'
import {
  bestAlignment,
  disorderOf,
  MOST_UNITS,
  placeDistance,
  USUAL,
  type DisorderOptions,
  type UnitRow,
} from './gamma-disorder.ts'
import { seededRandom, shuffleUnits, type Annotators } from './shuffle-units.ts'

/** How the figures were sampled: the same seed gives the same figures again. */
export type Sampling = { readonly samples: number; readonly seed: number }

/** Mathet et al. (2015), section 5.3, ask for 30 at least; with 100 the figure moves by about .01 from seed to seed. */
export const SAMPLING: Sampling = { samples: 100, seed: 2015 }

/** Comparisons for one figure: few seconds, and enough for thousands of units of two annotators. */
const MOST_EFFORT = 15_000_000

export type Gamma = {
  /** Where units lie and what they are called, together. */
  readonly gamma: Coefficient
  /** What units are called that were taken for one and the same: gamma-cat. */
  readonly category: Coefficient
}

/**
 * Agreement on units that may overlap: 1 less the disorder of the best alignment over that of chance. Mathet, Widlöcher
 * and Métivier, "The unified and holistic method gamma" (2015); for the categories Mathet, "The agreement measure
 * gamma-cat" (2017), section 4.2.5. Chance is sampled.
 */
export function gammaOf(
  annotators: Annotators,
  sampling: Sampling = SAMPLING,
  options: DisorderOptions = USUAL,
): Gamma {
  const n = annotators.flat().length
  const none = (why: Undefinedness): Gamma => {
    const figure = undefinedBecause(why, n)
    return { gamma: figure, category: figure }
  }
  if (n === 0) return none('no-units')
  if (annotators.some(({ length }) => length === 0)) return none('nothing-to-compare')
  const found = disorders(annotators, sampling, options)
  if (!found) return none('too-many-units')
  const [observed, ...byChance] = found
  return {
    gamma: overChance(
      observed.both,
      byChance.map(({ both }) => both),
      n,
    ),
    category: overChance(
      observed.category,
      byChance.map(({ category }) => category),
      n,
    ),
  }
}

type Disorders = { readonly both: number; readonly category: number | undefined }

/** Of the units as they are, then of each sample; undefined: it would take too long. */
function disorders(
  annotators: Annotators,
  { samples, seed }: Sampling,
  options: DisorderOptions,
): readonly [Disorders, ...Disorders[]] | undefined {
  const effort = { left: MOST_EFFORT }
  const random = seededRandom(seed)
  const best = align(annotators, effort, options)
  // Those of chance cost as much or more, so it is known before the first of them whether they can all be had.
  if (!best || (MOST_EFFORT - effort.left) * samples > effort.left) return undefined
  const found: [Disorders, ...Disorders[]] = [disordersOf(best, options)]
  while (found.length <= samples) {
    const rows = align(shuffleUnits(annotators, random), effort, options)
    if (!rows) return undefined
    found.push(disordersOf(rows, options))
  }
  return found
}

function disordersOf(rows: readonly UnitRow[], options: DisorderOptions): Disorders {
  return { both: disorderOf(rows, options), category: categoryDisorder(rows, options) }
}

function align(annotators: Annotators, effort: Effort, options: DisorderOptions): UnitRow[] | undefined {
  const [one, other, ...more] = annotators
  if (one && other && more.length === 0) return alignTwo([one, other], effort, options)
  return annotators.flat().length > MOST_UNITS ? undefined : bestAlignment(annotators, options)
}

function overChance(
  observed: number | undefined,
  byChance: readonly (number | undefined)[],
  n: number,
): Coefficient {
  const known = byChance.filter((disorder) => disorder !== undefined)
  if (observed === undefined || known.length === 0) return undefinedBecause('nothing-to-compare', n)
  const expected = known.reduce((sum, disorder) => sum + disorder, 0) / known.length
  if (expected === 0) return undefinedBecause('one-value-only', n)
  return { value: 1 - observed / expected, n, observed, expected }
}

/**
 * How far apart the categories of units in one row are, those that lie near each other counting more; undefined: there
 * is nothing to weigh. A unit that another annotator lacks counts as called otherwise by him: the paper leaves it out,
 * but the figures published with pygamma-agreement, which others are compared with, take it in.
 */
function categoryDisorder(rows: readonly UnitRow[], options: DisorderOptions): number | undefined {
  let [sum, weights] = [0, 0]
  for (const row of rows) {
    const units = row.filter((unit) => unit !== undefined)
    const lacking = units.length * (row.length - units.length) * options.empty
    sum += lacking * options.empty
    weights += lacking
    for (const [index, one] of units.entries()) {
      for (const other of units.slice(index + 1)) {
        const nearness = Math.max(0, 1 - options.alpha * placeDistance(one, other) * options.empty)
        const weight = nearness / (units.length - 1)
        sum += weight * options.categoryDistance(one.category, other.category) * options.empty
        weights += weight
      }
    }
  }
  return weights === 0 ? undefined : sum / weights
}
