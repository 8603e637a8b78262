import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { digitSetOf, readNumbers, toDigits, toWesternDigits } from './digits.ts'

it('knows the digits of a language', () => {
  const sets = ['fa', 'fa-AF', 'ps', 'ar-EG', 'ckb', 'ar-MA', 'en', 'he', 'no tag!'].map(digitSetOf)
  expect(sets).toEqual([
    ...['persian', 'persian', 'persian', 'arabic-indic', 'arabic-indic'],
    ...['western', 'western', 'western', 'western'],
  ])
})

it('writes digits in another set and leaves the rest alone', () => {
  expect(toWesternDigits('۱۲٫۵ و ٣٤ و 56\u200c')).toBe('12٫5 و 34 و 56\u200c')
  expect(toDigits('0123456789 ٩', 'persian')).toBe('۰۱۲۳۴۵۶۷۸۹ ۹')
  expect(toDigits('0123456789', 'arabic-indic')).toBe('٠١٢٣٤٥٦٧٨٩')
})

it('loses no digit on the way there and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('persian', 'arabic-indic'), (text, set) => {
      expect(toWesternDigits(toDigits(text, set))).toBe(toWesternDigits(text))
    }),
  )
})

describe('readNumbers', () => {
  it.each<[string, number[]]>([
    ['In 2017, 1,234,567 people', [2017, 1234567]],
    ['۱٬۲۳۴ نفر و ۳٫۵ درصد و ٣٤', [1234, 3.5, 34]],
    ['-5 and +98 and −3 and a-5', [-5, 98, -3, 5]],
    ['2024-11-22 و ۱۰:۳۰ و ۱۴۰۳/۰۹/۰۲', [2024, 11, 22, 10, 30, 1403, 9, 2]],
    ['3,5 or 3,50 or 3,500', [3.5, 3.5, 3500]],
    ['v2.0.1, B2B, x_3, H2O', []],
    ['It was 5. Then 6.', [5, 6]],
    ['1.2.3', [1.2]],
  ])('%s', (text, values) => {
    expect(readNumbers(text).map((token) => token.value)).toEqual(values)
  })

  it('says where a number stands and whether it is a percentage', () => {
    const text = 'تا ۲۵٪ رشد'
    expect(readNumbers(text)).toEqual([{ from: 3, to: 6, value: 25, percent: true }])
    expect(readNumbers('50 % of 7')[0]).toMatchObject({ from: 0, to: 4, value: 50, percent: true })
  })

  it('reads one value in all three sets', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e9 }),
        fc.constantFrom('persian', 'arabic-indic'),
        (value, set) => {
          expect(readNumbers(`x ${toDigits(String(value), set)} y`)).toMatchObject([
            { value, percent: false },
          ])
        },
      ),
    )
  })
})
