import { expect, it } from 'vitest'
import { countZwnj, findDirectionFaults, findHiddenCharacters } from './hidden-characters.ts'

it('names what cannot be seen', () => {
  expect(findHiddenCharacters('می\u200cروم\u00a0و\u202eabc\u202c\t\n\u0007')).toEqual([
    { at: 2, name: 'zwnj' },
    { at: 6, name: 'nbsp' },
    { at: 8, name: 'rlo' },
    { at: 12, name: 'pdf' },
    { at: 15, name: 'control' },
  ])
  expect(findHiddenCharacters('«سلام»، hello – 1.')).toEqual([])
})

it('names each of them apart', () => {
  const all =
    '\u200c\u200d\u200b\u2060\ufeff\u00ad\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u00a0\u202f\u2007\u2009\u2028\u2029'
  expect(new Set(findHiddenCharacters(all).map((found) => found.name)).size).toBe(all.length)
})

it.each([
  ['a\u202bb\u202cc', ['rle', 'pdf']],
  ['\u2067a\u2069', []],
  ['\u2067a', ['rli']],
  ['a\u2069\u2066b\u2068c\u2069', ['pdi', 'lri']],
  ['\u200e\u200f\u200c', []],
])('finds what can turn a text round: %j', (text, names) => {
  expect(findDirectionFaults(text).map(({ name }) => name)).toEqual(names)
})

it('counts ZWNJ', () => {
  expect(countZwnj('می\u200cروم و نمی\u200cآیم\u200d')).toBe(2)
})
