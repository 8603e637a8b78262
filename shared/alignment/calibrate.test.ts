import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calibrated } from './calibrate.ts'

it('gives a chance that rises with the share, whatever the share', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const count = fc.integer({ min: 0, max: 4 })
  fc.assert(
    fc.property(share, share, count, count, (one, other, sources, targets) => {
      const [low, high] = one < other ? [one, other] : [other, one]
      expect(calibrated(low, sources, targets)).toBeLessThanOrEqual(calibrated(high, sources, targets))
      expect(calibrated(low, sources, targets)).toBeGreaterThanOrEqual(0)
      expect(calibrated(high, sources, targets)).toBeLessThanOrEqual(1)
    }),
  )
})

it('trusts a pair more than several sentences with the same share', () => {
  expect(calibrated(0.95, 1, 2)).toBeLessThan(calibrated(0.95, 1, 1))
})
