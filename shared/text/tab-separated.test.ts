import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readTabSeparated, writeTabSeparated } from './tab-separated.ts'

it.each([
  [
    'a\tb\nc\td\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['یک\r\nدو', [['یک'], ['دو']]],
  ['"a\nb"\t"c ""d"""', [['a\nb', 'c "d"']]],
  ['say "x"\ty', [['say "x"', 'y']]],
  ['"open', [['"open']]],
  ['', [['']]],
  ['a\n\nb', [['a'], [''], ['b']]],
])('reads %j', (text, cells) => {
  expect(readTabSeparated(text)).toEqual(cells)
})

it('reads back what it wrote', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'ی', '\u200c', '"', '\t', '\n', '\r', ' ') })
  // One empty cell at the end is what a spreadsheet's last line end looks like.
  const rows = fc
    .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    .filter((made) => made.length === 1 || made.at(-1)!.join() !== '' || made.at(-1)!.length > 1)
  fc.assert(
    fc.property(rows, (made) => {
      expect(readTabSeparated(writeTabSeparated(made))).toEqual(made)
    }),
  )
})
