import fc from 'fast-check'
import { expect, it } from 'vitest'
import { OrderedList } from './ordered-list.ts'

it('agrees with an array over random insertions and removals', () => {
  const step = fc.tuple(fc.boolean(), fc.nat(5_000))
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2_000 }), fc.array(step, { maxLength: 60 }), (length, steps) => {
      const array = Array.from({ length }, (_, index) => index)
      const list = new OrderedList(array)
      steps.forEach(([isInsertion, seed], index) => {
        const at = seed % (array.length + 1)
        if (isInsertion) {
          list.insertAfter(at === 0 ? null : array[at - 1]!, 10_000 + index)
          array.splice(at, 0, 10_000 + index)
        } else if (at < array.length) {
          list.remove(array[at]!)
          array.splice(at, 1)
        }
      })
      const place = array.length >> 1
      expect(list.toArray()).toEqual(array)
      expect(list.length).toBe(array.length)
      expect(list.at(place)).toBe(array[place])
      expect(list.slice(place, place + 7)).toEqual(array.slice(place, place + 7))
      if (array.length > 0) {
        expect(list.indexOf(array[place]!)).toBe(place)
        expect(list.before(array[place]!)).toBe(array[place - 1])
        expect(list.after(array[place]!)).toBe(array[place + 1])
      }
    }),
  )
})

it('refuses what is there already and what is not there', () => {
  const list = new OrderedList(['a'])
  expect(() => list.insertAfter(null, 'a')).toThrow(RangeError)
  expect(() => list.insertAfter('x', 'b')).toThrow(RangeError)
  expect(() => list.remove('x')).toThrow(RangeError)
  expect(list.indexOf('x')).toBe(-1)
})
