import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countInLines, foldLines, refoldLines } from './search-lines.ts'
import { compileSearch, type SearchOptions } from './text-search.ts'

const letters = [
  ...'ی ي ى ک ك ه ة ا لاﻻ ۱ ١ 1 0 , ٬ a A b B İ ı K K ι Ι ς Σ ﬁ é É . « " _ - в ᲀ ',
  ...['ّ', 'ـ', '\u0345', '\u200c', '\u200f', '\u202b', '\u2067', '\u2069', '\u2028', '\n', '\r'],
  ...['🙂', '\ud83d', '\u{1d7d9}', '\u{10400}', '\u{10428}'],
]
const letter = fc.constantFrom(...letters)
const text = fc.array(letter, { maxLength: 12 }).map((all) => all.join(''))
const texts = fc.array(text, { maxLength: 8 })
const words = fc.array(letter, { minLength: 1, maxLength: 3 }).map((all) => all.join(''))

const escaped = (plain: string) => plain.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
const atom = fc.oneof(
  { weight: 4, arbitrary: words.map(escaped) },
  fc.constantFrom(
    ...[
      '.',
      '^',
      '$',
      '\\b',
      '\\B',
      '\\w',
      '\\W',
      '\\d',
      '\\D',
      '\\s',
      '\\S',
      '\\p{Lu}',
      '\\P{L}',
      '\\p{L}+',
    ],
    ...[
      '[ab]',
      '[^ab]',
      '[\\w-]',
      '[^\\d]',
      '[\\]a]',
      '\\u200c',
      '\\u0061b',
      '\\x41',
      '\\u{6a9}',
      '\\n',
      '\\.',
    ],
    ...['(?=a)', '(?!a)', '(?<=ی)', '(?<!ی)', '(?:ab)', '(?<n>b)'],
  ),
)
const times = fc.constantFrom('', '', '', '*', '+', '?', '{0}', '{2}', '{1,2}', '+?')
const piece = fc.tuple(atom, times).map(([one, many]) => one + many)
const sequence = fc.array(piece, { minLength: 1, maxLength: 4 }).map((all) => all.join(''))
const group = fc.tuple(sequence, sequence, times).map(([a, b, many]) => `(${a}|${b})${many}`)
const expression = fc
  .array(fc.oneof({ weight: 3, arbitrary: sequence }, group), { minLength: 1, maxLength: 3 })
  .chain((all) => fc.constantFrom(all.join(''), all.join('|')))

const switches = { wholeWord: fc.boolean(), matchCase: fc.boolean(), variants: fc.boolean() }
const plain = fc.record({ kind: fc.constant('plain' as const), pattern: words, ...switches })
const regular = fc.record({ kind: fc.constant('expression' as const), pattern: expression, ...switches })
const direction = fc.record({
  kind: fc.constant('direction' as const),
  pattern: fc.constant(''),
  ...switches,
})

/** Undefined: an expression that is none. */
function bothCounts(options: SearchOptions, all: readonly string[]) {
  const compiled = compileSearch(options)
  if (!compiled.ok) return undefined
  const counted: [number, number][] = []
  countInLines(
    compiled.value,
    foldLines(all),
    (index) => all[index]!,
    (index, count) => counted.push([index, count]),
  )
  const naive = all.map((one, index) => [index, compiled.value.find(one).length])
  return { counted, naive: naive.filter(([, count]) => count! > 0) }
}

it.each([
  ['plain words', plain, 1500],
  ['regular expressions', regular, 3000],
  ['marks of direction', direction, 500],
])('counts as searching text by text does: %s', (_name, options, numRuns) => {
  fc.assert(
    fc.property(options as fc.Arbitrary<SearchOptions>, texts, (wanted, all) => {
      const counts = bothCounts(wanted, all)
      if (counts) expect(counts.counted).toEqual(counts.naive)
    }),
    { numRuns },
  )
})

it('never sees a neighbour: neither by a border nor by a look round nor by a sign for anything', () => {
  const all = ['ab', 'ab', 'x']
  const counted = (pattern: string) =>
    bothCounts({ kind: 'expression', pattern, wholeWord: false, matchCase: true, variants: false }, all)!
      .counted
  expect(counted('^a')).toEqual([
    [0, 1],
    [1, 1],
  ])
  expect(counted('b$')).toEqual([
    [0, 1],
    [1, 1],
  ])
  expect(counted('b\\s')).toEqual([])
  expect(counted('b[^]')).toEqual([])
  expect(counted('(?<=b[^])a')).toEqual([])
  expect(counted('b(?![^])')).toEqual([
    [0, 1],
    [1, 1],
  ])
})

it('a border beside a letter is a border', () => {
  const pattern = fc.constantFrom(
    '\\bab+\\b',
    '\\b\\w+b\\b',
    'a\\b',
    '\\b\\d{2}',
    '\\w\\b.',
    '1\\b|\\bـ',
    '\\b-\\b',
    '\\b[a-z]+\\b',
    '\\b(\\w+) \\1\\b',
    '\\b(?:[ab]).',
    '\\b(?<x>\\w)?.',
    '\\b(a|-)',
    '[b\\w]{1,2}\\b',
    '[-[a]\\b',
    '\\b[^a]|\\b[a-]',
    '\\b[ab]?.',
    '[«ab]\\b',
  )
  fc.assert(
    fc.property(pattern, fc.boolean(), texts, (quick, matchCase, all) => {
      const slow = quick.replaceAll('\\b', '(?:\\b)')
      const options = { kind: 'expression', wholeWord: false, matchCase, variants: false } as const
      const counts = [quick, slow].map((one) => bothCounts({ ...options, pattern: one }, all)!.naive)
      expect(counts[0]).toEqual(counts[1])
    }),
    { numRuns: 2000 },
  )
})

it('folds anew what changed, and it is as if all had been', () => {
  const change = fc.array(fc.option(text, { nil: undefined }), { minLength: 8, maxLength: 8 })
  fc.assert(
    fc.property(texts, change, (before, changes) => {
      const after = before.map((one, index) => changes[index] ?? one)
      const isNew = (index: number) => changes[index] !== undefined
      expect(refoldLines(foldLines(before), after, isNew)).toEqual(foldLines(after))
    }),
  )
})
