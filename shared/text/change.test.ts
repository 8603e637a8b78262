import fc from 'fast-check'
import { expect, it } from 'vitest'
import { applyChange, mapRange } from './change.ts'

const LETTERS = 'abcdefghijklmnop'

it('keeps a range on exactly those of its letters that are left', () => {
  const offsets = fc
    .tuple(fc.nat(16), fc.nat(16))
    .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
  fc.assert(
    fc.property(offsets, offsets, fc.constantFrom('', 'X', 'XYZ'), (range, cut, insert) => {
      const change = { ...cut, insert }
      const text = applyChange(LETTERS, change)
      const mapped = mapRange(range, change)
      const left = [...LETTERS.slice(range.from, range.to)].filter((letter) => text.includes(letter)).join('')
      const held = text.slice(mapped.from, mapped.to)
      expect([...held].filter((letter) => LETTERS.includes(letter)).join('')).toBe(left)
      expect(mapped.to).toBeGreaterThanOrEqual(mapped.from)
      expect(mapped.to).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 2_000 },
  )
})

it.each([
  ['typed at the start', { from: 2, to: 2, insert: 'X' }, 'cd'],
  ['typed at the end', { from: 4, to: 4, insert: 'X' }, 'cd'],
  ['typed inside', { from: 3, to: 3, insert: 'X' }, 'cXd'],
  ['its words replaced', { from: 2, to: 4, insert: 'X' }, 'X'],
  ['more than its words replaced', { from: 1, to: 5, insert: 'X' }, ''],
])('%s', (_name, change, held) => {
  const { from, to } = mapRange({ from: 2, to: 4 }, change)
  expect(applyChange('abcdef', change).slice(from, to)).toBe(held)
})
