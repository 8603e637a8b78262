import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isolateRuns } from './isolate-runs.ts'

const runsOf = (text: string, base: 'rtl' | 'ltr') =>
  isolateRuns(text, base).map(({ from, to }) => text.slice(from, to))

describe('left-to-right runs in a right-to-left text', () => {
  it.each<[string, string[]]>([
    ['شرکت (Apple Inc.) و C++ و 2024-11-22 و +98 912', ['Apple Inc.', 'C++', '2024-11-22', '+98 912']],
    ['شرکت Apple Inc. گفت', ['Apple Inc.']],
    ['در U.S. بود و به Apple.', ['U.S.', 'Apple']],
    ['«NATO»، «EU» و "WHO".', ['NATO', 'EU', 'WHO']],
    ['گفت: “Really?!” و رفت', ['Really?!']],
    ['تابع f(x) و foo (bar) baz و (C) 2024', ['f(x)', 'foo (bar) baz', '(C) 2024']],
    ['سال ۱۴۰۲ و 1,000 و 10:30 و 2024/11/22 و 3.5', []],
    ['رشد 50% و -5 و $3 و 10-15', ['50%', '-5', '$3', '10-15']],
    ['در سال 2024 Apple گفت Windows 11 و 3D', ['Apple', 'Windows 11', '3D']],
    ['در سال 2024 12 نفر', []],
    ['کووید-19 و COVID-19', ['COVID-19']],
    ['(Apple), (Google) و [1]', ['Apple', 'Google']],
    ['شرکت‌های (Apple Inc.), (Google); [IBM] آمدند', ['Apple Inc.', 'Google', 'IBM']],
    ['گفت "NATO", "EU" و رفت', ['NATO', 'EU']],
    ['شرکت Apple, Google (IBM) آمد', ['Apple, Google (IBM)']],
    ['نشانی https://example.com/a?b=1#c است', ['https://example.com/a?b=1#c']],
    ['شماره (021) 8888 8888', ['(021) 8888 8888']],
    ['Привет و Ελλάδα.', ['Привет', 'Ελλάδα']],
    ['می‌روم.', []],
    ['a\u2066b\u2069c', ['a', 'b', 'c']],
  ])('%s', (text, runs) => {
    expect(runsOf(text, 'rtl')).toEqual(runs)
  })
})

describe('right-to-left runs in a left-to-right text', () => {
  it.each<[string, string[]]>([
    ['He said «سلام», then «خداحافظ.» And left.', ['سلام', 'خداحافظ.']],
    ['The word می‌روم, (می‌آیم!) and سال 2024 میلادی.', ['می‌روم, (می‌آیم!)', 'سال 2024 میلادی']],
    ['He asked چرا؟ twice', ['چرا؟']],
    ['The words (سلام), (درود) and (بله)', ['سلام', 'درود', 'بله']],
    ['In ۱۴۰۲ and ۱۲ نفر there', ['۱۲ نفر']],
    ['The word سلام 3 times', ['سلام']],
    ['كِتَابِ x', ['كِتَابِ']],
    ['plain, text; only.', []],
  ])('%s', (text, runs) => {
    expect(runsOf(text, 'ltr')).toEqual(runs)
  })
})

it('gives runs in order, without overlap, that begin and end with what is not white space', () => {
  const piece = fc.constantFrom(
    'ا',
    'ب',
    '۱',
    '(',
    ')',
    '«',
    '»',
    'a',
    'B.',
    '1',
    '+',
    ' ',
    '.',
    '،',
    '\u200c',
    '\u202b',
    '-',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('rtl', 'ltr'), (pieces, base) => {
      const text = pieces.join('')
      let end = 0
      for (const { from, to } of isolateRuns(text, base)) {
        expect(from).toBeGreaterThanOrEqual(end)
        expect(to).toBeGreaterThan(from)
        expect(text.slice(from, to)).toBe(text.slice(from, to).trim())
        end = to
      }
    }),
    { numRuns: 1000 },
  )
})
