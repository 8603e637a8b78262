import { expect, it } from 'vitest'
import { parseDictionary } from './parse-dictionary.ts'

it('reads words, renderings and weights, the weightiest first', () => {
  expect(parseDictionary('\ufeffامنیت\tsecurity\r\n\nصلح\tpeace\t12\nجنگ\twar\t0.5\n')).toEqual({
    ok: true,
    value: [
      { source: 'صلح', target: 'peace', weight: 12 },
      { source: 'امنیت', target: 'security', weight: 1 },
      { source: 'جنگ', target: 'war', weight: 0.5 },
    ],
  })
  expect(parseDictionary('')).toEqual({ ok: true, value: [] })
})

it.each([
  ['صلح\tpeace\nجنگ', 'not-two-or-three-columns', 2, 'جنگ'],
  ['a\tb\t1\tc', 'not-two-or-three-columns', 1, 'a\tb\t1\tc'],
  ['a\tb\n\n\t b', 'empty-word', 3, '\t b'],
  ['a\tb\tmany', 'bad-weight', 1, 'many'],
  ['a\tb\t-1', 'bad-weight', 1, '-1'],
  ['a\tb\t0', 'bad-weight', 1, '0'],
])('says what is wrong with %j', (text, code, line, found) => {
  expect(parseDictionary(text)).toEqual({ ok: false, error: { code, line, found } })
})
