import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsChange } from './words-change.ts'

test('shows the words that changed, whole', () => {
  expect(wordsChange('صلح مهم است', 'صلح لازم است')).toEqual({
    lead: 'صلح ',
    removed: 'مهم',
    inserted: 'لازم',
    tail: ' است',
  })
  expect(wordsChange('the way is long', 'the ways is long')).toMatchObject({
    removed: 'way',
    inserted: 'ways',
  })
})

test('words that were deleted, put in, or all changed', () => {
  expect(wordsChange('one two three', 'one three')).toMatchObject({ removed: 'two ', inserted: '' })
  expect(wordsChange('one three', 'one two three')).toMatchObject({ removed: '', inserted: 'two ' })
  expect(wordsChange('صلح', '')).toEqual({ lead: '', removed: 'صلح', inserted: '', tail: '' })
})

test('put together again gives both texts', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', ' ', 'می\u200c', '🔹'), { maxLength: 12 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, now) => {
      const { lead, removed, inserted, tail } = wordsChange(before, now)
      expect(lead + removed + tail).toBe(before)
      expect(lead + inserted + tail).toBe(now)
    }),
  )
})
