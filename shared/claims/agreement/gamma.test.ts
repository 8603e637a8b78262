import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignTwo } from './align-two.ts'
import { bestAlignment, disorderOf, unitaryDisorder, type MarkedUnit } from './gamma-disorder.ts'
import { gammaOf } from './gamma.ts'

/** The data that pygamma-agreement is tested with: a category and a stretch each. */
const ALEX_PAUL_SUZAN = [
  '1:2-9 2:11-17 5:24-30 6:32-36 6:36-44 7:44-60',
  '1:2-9 3:11-17 5:19-25 6:32-44',
  '1:2-9 4:11-17 5:21-27 6:32-36 6:36-40 6:40-44',
].map(unitsOf)

function unitsOf(text: string): MarkedUnit[] {
  return text.split(' ').map((item) => {
    const [category, range] = item.split(':') as [string, string]
    const [start, end] = range.split('-').map(Number) as [number, number]
    return { category, start, end }
  })
}

describe('gamma', () => {
  it('has the disorder of one alignment that Mathet et al. (2015) define', () => {
    const carol = { start: 12, end: 18, category: 'a' }
    const alice = { start: 12, end: 18, category: 'b' }
    const options = { alpha: 1, beta: 1, empty: 0.5, categoryDistance: () => 0.3 }
    expect(unitaryDisorder([carol, alice, undefined], options) / (2 / 3)).toBeCloseTo(0.575, 9)
  })

  it('finds the best alignment of three annotators', () => {
    const rows = bestAlignment(ALEX_PAUL_SUZAN)
    expect(disorderOf(rows)).toBeCloseTo(0.9606, 4)
  })

  it('of three annotators lies where pygamma-agreement has it, whatever the seed', () => {
    for (const seed of [2015, 1, 2]) {
      const { gamma, category } = gammaOf(ALEX_PAUL_SUZAN, { samples: 60, seed })
      expect(gamma.value).toBeGreaterThanOrEqual(0.44)
      expect(gamma.value).toBeLessThanOrEqual(0.47)
      expect(category.value).toBeGreaterThanOrEqual(0.38)
      expect(category.value).toBeLessThanOrEqual(0.42)
    }
  })

  it('is the same for the same seed, and 1 for the same units', () => {
    const [alex, paul] = ALEX_PAUL_SUZAN as [MarkedUnit[], MarkedUnit[]]
    expect(gammaOf([alex, paul])).toEqual(gammaOf([alex, paul]))
    expect(gammaOf([alex, alex])).toMatchObject({ gamma: { value: 1, n: 12 }, category: { value: 1 } })
  })

  it('says why there is none', () => {
    const [alex] = ALEX_PAUL_SUZAN as [MarkedUnit[]]
    expect(gammaOf([[], []]).gamma).toEqual({ value: null, n: 0, why: 'no-units' })
    expect(gammaOf([alex, []]).gamma).toEqual({ value: null, n: 6, why: 'nothing-to-compare' })
  })

  it('gives up where units without number lie over one another', () => {
    const heap = Array.from({ length: 600 }, (_, at) => ({ start: at, end: at + 9_000, category: 'a' }))
    expect(gammaOf([heap, heap]).gamma).toEqual({ value: null, n: 1_200, why: 'too-many-units' })
    expect(gammaOf([heap, heap, heap]).gamma).toMatchObject({ why: 'too-many-units' })
  })
})

describe('units of two annotators', () => {
  const unit = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 12 }), fc.constantFrom('a', 'b'))
    .map(([start, length, category]) => ({ start, end: start + length, category }))
  const units = fc.array(unit, { maxLength: 6 })

  it('are aligned as well as by trying all ways, each unit once', () => {
    fc.assert(
      fc.property(units, units, (one, other) => {
        const rows = alignTwo([one, other], { left: Infinity })!
        expect(disorderOf(rows)).toBeCloseTo(disorderOf(bestAlignment([one, other])), 9)
        const found = [0, 1].map((annotator) => rows.flatMap((row) => row[annotator] ?? []))
        expect(new Set(found[0])).toEqual(new Set(one))
        expect(found.map(({ length }) => length)).toEqual([one.length, other.length])
      }),
      { numRuns: 300 },
    )
  })

  it('are aligned in a moment in a long text', () => {
    const long = Array.from({ length: 2_000 }, (_, at) => ({
      start: at * 50,
      end: at * 50 + 20 + (at % 40),
      category: at % 3 === 0 ? 'a' : 'b',
    }))
    const moved = long.map(({ start, end, category }) => ({ start: start + 7, end, category }))
    expect(gammaOf([long, moved]).gamma.value).toBeGreaterThan(0.8)
  })
})
