import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldedText } from './fold-text.ts'
import { isPlainText, ODD_IN_CASE } from './known-alphabet.ts'
import { plainExpression } from './plain-expression.ts'
import { countPlain } from './plain-matcher.ts'

const letter = fc.constantFrom(
  ...'ی ي ک ه ا لاﻻ ۱ ١ 1 0 , ، a A b B z Z K K . ! « " _ - [ ] ^ \\ é É'.split(''),
  ...['ّ', 'ـ', '\u200c', '\u200f', '\n', '\u2028', '🙂', '\ud83d', '\u{10400}', '\u{10428}'],
)
const odd = fc.constantFrom('ι', 'Ι', '\u1fbe', 'ς', 'Σ', 'σ', 'İ', 'i', 'ſ', 's', 'µ', 'μ')
const word = fc.array(letter, { maxLength: 9 }).map((letters) => letters.join(''))
const often = fc.tuple(word, fc.nat({ max: 4 })).map(([one, times]) => one.repeat(times))
const evenText = fc.array(fc.oneof(word, often), { maxLength: 3 }).map((words) => words.join(' '))
const text = fc.array(fc.oneof(word, often, odd), { maxLength: 3 }).map((words) => words.join(' '))

const WORD = '[\\p{L}\\p{M}\\p{N}_\\u200c]'
const sign = fc.constantFrom(
  ...[
    'a',
    'B',
    'ی',
    '\\u200c',
    '🙂',
    '\\ud83d\\ude42',
    '\\u{1f642}',
    '\\ud83d',
    '\\x41',
    '\\t',
    '\\.',
    ' ',
    '-',
  ],
  ...[
    '.',
    '[^]',
    '[]',
    '[^a]',
    '[a-z]',
    '[A-Z]',
    '[^A-Y]',
    '[\\]\\\\^-]',
    '\\s',
    '\\S',
    '\\p{Lu}',
    '\\P{Lu}',
  ],
  ...[
    '\\p{Nd}',
    '\\P{L}',
    WORD,
    WORD,
    WORD,
    '[^\\p{L}]',
    '[🙂-🙄]',
    '[ا-ی]',
    '[σ-ω]',
    'ſ',
    'K',
    '\\0',
    '\\cJ',
  ],
)
const times = fc.constantFrom(
  '',
  '',
  '',
  '*',
  '+',
  '?',
  '+?',
  '{2}',
  '{0}',
  '{0,2}',
  '{1,}?',
  '{8}',
  '{8,}',
  '{9,12}',
)
const signs = fc.array(
  fc.tuple(sign, times).map((pair) => pair.join('')),
  { minLength: 1, maxLength: 3 },
)
const opening = fc.constantFrom('(', '(', '(?:', '(?<x>', '(?=', '(?!', '(?<=', '(?<!')
/** Not again and again: that alone could take for ever. */
const group = fc
  .tuple(opening, signs, signs, fc.boolean(), fc.constantFrom('', '', '?', '{0}', '{2}'))
  .map(([start, one, other, isEither, many]) => {
    const inside = one.join('') + (isEither ? `|${other.join('')}` : '')
    return `${start}${inside})${/[=!]$/.test(start) ? '' : many}`
  })
const rest = fc.constantFrom('', '', '\\1', ' \\1', '\\k<x>', '\\10', '$', '|', '|a', `(?!${WORD})`)
const start = fc.constantFrom('', '', '^', `(?<!${WORD})`, `^(?=${WORD})`)
const piece = fc.oneof(
  signs.map((all) => all.join('')),
  group,
)
const expression = fc
  .tuple(start, fc.array(piece, { minLength: 1, maxLength: 3 }), rest)
  .map(([first, pieces, last]) => first + pieces.join('') + last)

/** Null: one that is none. */
function made(source: string, flags: string): RegExp | null {
  try {
    return new RegExp(source, flags)
  } catch {
    return null
  }
}

it.each([
  ['(a)\\1', 'gu', 'aa Aa', 1],
  ['(a)\\1', 'giu', 'aa Aa', 2],
  ['\\p{Lu}{2}', 'gu', 'NATO', 2],
  [
    '(?<![a-z])[a-z]{8,}(?![a-z])',
    'gu',
    `${'a'.repeat(8)} ${'b'.repeat(7)} ${'c'.repeat(20)} ${'d'.repeat(7)}`,
    2,
  ],
  ['[a-z]{8}', 'gu', 'a'.repeat(24), 3],
  ['^[^]{8,}$', 'gu', 'a b c d e', 1],
  ['(?:a{8}|b)', 'gu', 'b', 1],
  ['a{8}|b', 'gu', 'b', 1],
])('%s, %s', (source, flags, one, count) => {
  foldedText(one)
  expect(countPlain(plainExpression(new RegExp(source, flags))!, one)).toBe(count)
})

/** How many of the expressions could be read. */
function compare(
  expressions: fc.Arbitrary<string>,
  flags: fc.Arbitrary<string>,
  texts: fc.Arbitrary<string[]>,
): number {
  let read = 0
  fc.assert(
    fc.property(expressions, flags, texts, (source, wanted, all) => {
      for (const one of all) foldedText(one)
      const matcher = made(source, wanted)
      const plain = matcher && plainExpression(matcher)
      if (!matcher || !plain) return
      read++
      for (const one of all.filter(isPlainText))
        expect([one, countPlain(plain, one)]).toEqual([one, Array.from(one.matchAll(matcher)).length])
    }),
    { numRuns: 3000 },
  )
  return read
}

it('counts in plain texts what the expression itself does, what it met before in whatever case', () => {
  const again = fc.constantFrom('\\1', ' \\1', '[^]\\1', '\\1+', '\\1$')
  const repeated = fc
    .tuple(start, signs, again)
    .map(([first, all, last]) => `${first}(${all.join('')})${last}`)
  expect(compare(repeated, fc.constant('giu'), fc.array(evenText, { maxLength: 6 }))).toBeGreaterThan(1500)
})

it('counts in plain texts what the expression itself does', () => {
  const flags = fc.constantFrom('gu', 'giu')
  expect(compare(expression, flags, fc.array(text, { maxLength: 6 }))).toBeGreaterThan(1500)
})

it('leaves alone what it cannot read', () => {
  for (const source of ['a\\b', 'a\\B']) expect(plainExpression(new RegExp(source, 'gu'))).toBeNull()
})

it('but for the odd ones, letters are the same without their case just if they are in small letters', () => {
  const letters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (one) => /[\p{Cased}\p{CWCM}\p{CWCF}]/u.test(one) && !ODD_IN_CASE.test(one),
  )
  const all = letters.join('')
  for (const one of letters) {
    const same = Array.from(
      all.matchAll(new RegExp(`[\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}]`, 'giu')),
      String,
    )
    const small = one.toLowerCase()
    expect(same).toEqual(letters.filter((other) => other.toLowerCase() === small))
  }
})
