import type { MarkedUnit } from './gamma-disorder.ts'

export type Annotators = readonly (readonly MarkedUnit[])[]
type Random = () => number
type Stretch = { readonly from: number; readonly to: number }

/**
 * Annotations as chance would make them: for each annotator those of one drawn anew, shifted along the continuum, what
 * would begin behind its end beginning at its start. Shifts lie at least half a mean unit apart, so that nobody is
 * compared with himself. Mathet et al. (2015), section 5.2.
 */
export function shuffleUnits(annotators: Annotators, random: Random): MarkedUnit[][] {
  const units = annotators.flat()
  const from = units.reduce((least, { start }) => Math.min(least, start), Infinity)
  const to = units.reduce((most, { end }) => Math.max(most, end), -Infinity)
  const apart = units.reduce((sum, { start, end }) => sum + end - start, 0) / units.length / 2
  let free: Stretch[] = [{ from, to }]
  return annotators.map(() => {
    const pivot = Math.floor(placeIn(free.length > 0 ? free : [{ from, to }], random))
    free = free.flatMap((stretch) => without(stretch, pivot - apart, pivot + apart))
    const drawn = annotators[Math.floor(random() * annotators.length)]!
    return drawn.map((unit) => shifted(unit, unit.start + pivot > to ? pivot - (to - from) : pivot))
  })
}

function shifted({ start, end, category }: MarkedUnit, by: number): MarkedUnit {
  return { start: start + by, end: end + by, category }
}

/** Anywhere in them with the same chance. */
function placeIn(stretches: readonly Stretch[], random: Random): number {
  let left = random() * stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  for (const { from, to } of stretches) {
    if (left < to - from) return from + left
    left -= to - from
  }
  return stretches.at(-1)!.to
}

function without({ from, to }: Stretch, start: number, end: number): Stretch[] {
  const left = [
    { from, to: Math.min(to, start) },
    { from: Math.max(from, end), to },
  ]
  return left.filter((stretch) => stretch.from < stretch.to)
}

/** Numbers in [0, 1), the same for the same seed: mulberry32 (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
