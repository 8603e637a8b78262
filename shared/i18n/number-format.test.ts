import fc from 'fast-check'
import { expect, it } from 'vitest'
import { LANGUAGE_NAMES, languageName } from './language-names.ts'
import { LANGUAGES } from './languages.ts'
import { formatNumber } from './number-format.ts'
import { pluralRule } from './plural-rules.ts'

const language = fc.constantFrom(...LANGUAGES)
const number = fc.oneof(
  fc.integer(),
  fc.double({ min: -1e6, max: 1e6 }),
  fc.double({ min: -1, max: 1 }),
  fc.tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 0, max: 5 })).map(([n, p]) => n / 10 ** p),
  fc.constantFrom(0, -0, NaN, Infinity, -Infinity, 1.005, 0.285, 1e-7),
)
const style = fc.record({
  least: fc.integer({ min: 0, max: 3 }),
  more: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  useGrouping: fc.boolean(),
  isPercent: fc.boolean(),
})

it('writes every number as Intl does', () => {
  fc.assert(
    fc.property(language, number, style, (tag, value, { least, more, useGrouping, isPercent }) => {
      const digits = {
        minimumFractionDigits: least,
        ...(more !== undefined && { maximumFractionDigits: least + more }),
        useGrouping,
      }
      const wanted = new Intl.NumberFormat(tag, { ...digits, style: isPercent ? 'percent' : 'decimal' })
      expect(formatNumber(tag, value, { ...digits, isPercent })).toBe(wanted.format(value))
    }),
    { numRuns: 2000 },
  )
})

it('takes the plural that Intl takes', () => {
  fc.assert(
    fc.property(
      language,
      fc.oneof(number, fc.integer({ min: -3, max: 3 }), fc.double({ min: 0.998, max: 1.002 })),
      (tag, count) => {
        expect(pluralRule(tag).select(count)).toBe(new Intl.PluralRules(tag).select(count))
      },
    ),
    { numRuns: 2000 },
  )
  for (const tag of LANGUAGES)
    expect(pluralRule(tag).resolvedOptions().pluralCategories).toEqual(
      new Intl.PluralRules(tag).resolvedOptions().pluralCategories,
    )
})

it.each(LANGUAGES)('names languages in %s as Intl does', (tag) => {
  const names = new Intl.DisplayNames(tag, { type: 'language' })
  for (const [code, name] of Object.entries(LANGUAGE_NAMES[tag])) {
    expect(name).toBe(names.of(code))
    expect(languageName(tag, code)).toBe(name)
  }
  expect(languageName(tag, 'toString')).toBeUndefined()
})
