import fc from 'fast-check'
import { expect, it } from 'vitest'
import { KeyNumbers } from './key-numbers.ts'

it('numbers keys as a Map would', () => {
  const key = fc.oneof(fc.nat(50), fc.maxSafeNat())
  fc.assert(
    fc.property(fc.array(key, { maxLength: 3000 }), (keys) => {
      const numbers = new KeyNumbers()
      const map = new Map<number, number>()
      for (const one of keys) {
        const expected = map.get(one) ?? map.size
        map.set(one, expected)
        expect(numbers.numberOf(one)).toBe(expected)
      }
      expect([...numbers.keys()]).toEqual([...map.keys()])
      expect(numbers.find(Number.MAX_SAFE_INTEGER - 7)).toBe(map.get(Number.MAX_SAFE_INTEGER - 7))
    }),
    { numRuns: 30 },
  )
})
