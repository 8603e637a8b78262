import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from './fold-text.ts'
import { compileSearch, type SearchOptions, type TextSearch } from './text-search.ts'

const PLAIN: SearchOptions = {
  pattern: '',
  kind: 'plain',
  wholeWord: false,
  matchCase: false,
  variants: true,
}

function search(pattern: string, options: Partial<SearchOptions> = {}): TextSearch {
  const compiled = compileSearch({ ...PLAIN, ...options, pattern })
  if (!compiled.ok) throw new Error(compiled.error)
  return compiled.value
}

const found = (pattern: string, text: string, options: Partial<SearchOptions> = {}) =>
  search(pattern, options)
    .find(text)
    .map(({ from, to }) => text.slice(from, to))

function replaced(made: TextSearch, text: string, template: string): string {
  return made
    .changes(text, template)
    .reduceRight((now, { from, to, insert }) => now.slice(0, from) + insert + now.slice(to), text)
}

describe('spellings that stand for one another', () => {
  it.each([
    ['علی کتاب', 'گفت: علي كتاب را', ['علي كتاب']],
    ['میروم', 'می‌روم و میروم، نه می روم', ['می‌روم', 'میروم']],
    ['می‌روم', 'می‌روم و میروم و می روم', ['می‌روم', 'میروم', 'می روم']],
    ['می روم', 'می‌روم و میروم و می روم', ['می‌روم', 'می روم']],
    ['1403', 'در ۱۴۰۳ و ١٤٠٣ و 1403', ['۱۴۰۳', '١٤٠٣', '1403']],
    ['کتاب', 'كِتَابٌ و کتــــاب', ['كِتَابٌ', 'کتــــاب']],
    ['خانه', 'خانهٔ ما، خانة', ['خانهٔ', 'خانة']],
    ['لا', 'ﻻ و لا', ['ﻻ', 'لا']],
    ['nato', 'NATO, Nato', ['NATO', 'Nato']],
    ['1000', '1,000 and ۱٬۰۰۰', ['1,000', '۱٬۰۰۰']],
  ])('%s in %s', (pattern, text, wanted) => {
    expect(found(pattern, text)).toEqual(wanted)
  })

  it('are told apart where that is asked for', () => {
    expect(found('علی', 'علي علی', { variants: false })).toEqual(['علی'])
    expect(found('۱', '1 ۱', { variants: false })).toEqual(['۱'])
    expect(found('nato', 'NATO nato', { matchCase: true })).toEqual(['nato'])
    expect(found('nato', 'NATO nato', { variants: false })).toEqual(['NATO', 'nato'])
  })

  it('never take a mark of direction that follows the match', () => {
    expect(found('سلام', 'سلام\u200f.')).toEqual(['سلام'])
  })
})

it('looks for what nobody sees when it is asked for', () => {
  expect(found('\u200c', 'می\u200cروم').length).toBe(1)
  expect(found('\u202b', 'a\u202bb').length).toBe(1)
  expect(found('ه\u200c', 'ه ه\u200cها')).toEqual(['ه\u200c'])
  expect(found('ـ', 'کتـاب')).toEqual(['ـ'])
  expect(found('\\u200C', 'می\u200cروم', { kind: 'expression' }).length).toBe(1)
})

it('finds the marks of direction that can turn a text round, by no pattern at all', () => {
  expect(found('', 'a\u202bb\u202c \u2067c\u2069 \u2066d', { kind: 'direction' })).toEqual([
    '\u202b',
    '\u202c',
    '\u2066',
  ])
})

it('knows whole words of Persian: what a ZWNJ joins is one', () => {
  expect(found('روم', 'می‌روم. روم باستان', { wholeWord: true })).toEqual(['روم'])
  expect(found('کتاب', 'کتاب، کتاب‌ها و کتابی', { wholeWord: true })).toEqual(['کتاب'])
  expect(found('کتابها', 'کتاب‌ها', { wholeWord: true })).toEqual(['کتاب‌ها'])
  expect(found('a|b', 'ab a b', { wholeWord: true, kind: 'expression' })).toEqual(['a', 'b'])
})

describe('regular expressions', () => {
  it('know words, digits and borders of words in every script', () => {
    const options = { kind: 'expression' } as const
    expect(found('\\bروم\\b', 'می‌روم روم', options)).toEqual(['روم'])
    expect(found('\\w+', 'می‌روم، خانه', options)).toEqual(['می‌روم', 'خانه'])
    expect(found('\\d+', '۱۲ and 34', options)).toEqual(['۱۲', '34'])
    expect(found('[\\w-]+', 'a-ب', options)).toEqual(['a-ب'])
    expect(found('(\\w+) \\1', 'next tax, Tax tax', options)).toEqual(['t t', 'Tax tax'])
    expect(found('(\\w+) \\1', 'next tax, Tax tax', { ...options, matchCase: true })).toEqual(['t t'])
    expect(found('\\"\\-\\«', '"-«', options)).toEqual(['"-«'])
  })

  it.each([
    ['(a)(b)?', 'a', '$2-$1-$&-$$-$3', '-a-a-$-$3'],
    ['(?<y>\\d+)', 'in 12', '<$<y>>', 'in <12>'],
    ['ه ها', 'خانه ها', 'ه\\u200Cها', 'خانه‌ها'],
    ['x', 'x', '\\\\u200C\\t', '\\u200C\t'],
    ['^', 'ab', '- ', '- ab'],
  ])('%s, %s, %s', (pattern, text, template, wanted) => {
    expect(replaced(search(pattern, { kind: 'expression' }), text, template)).toBe(wanted)
  })

  it.each([
    ['(', 'group'],
    ['a)', 'group'],
    ['[a', 'class'],
    ['*', 'repeat'],
    ['a{2,1}', 'repeat'],
    ['[z-a]', 'range'],
    ['\\', 'backslash'],
    ['(?<a', 'name'],
    ['\\k<a>(?<b>x)', 'name'],
    ['\\p{No}x\\p{Nope}', 'property'],
    ['\\u12', 'escape'],
  ])('%s is told as %s', (pattern, problem) => {
    expect(compileSearch({ ...PLAIN, kind: 'expression', pattern })).toEqual({ ok: false, error: problem })
  })
})

const keyOf = (words: string) => foldText(words).text.replace(/[ ,]/g, '')

const letter = fc.constantFrom(
  ...'ی ي ى ک ك ه ة ا لاﻻ ۱ ١ 1 , a A b ﬁ . « " ',
  'ّ',
  'ـ',
  '\u200c',
  '\u200f',
  '🙂',
)
const text = fc.array(letter, { maxLength: 30 }).map((letters) => letters.join(''))
const pattern = fc.array(letter, { minLength: 1, maxLength: 3 }).map((letters) => letters.join(''))
const switches = fc.record({ wholeWord: fc.boolean(), matchCase: fc.boolean(), variants: fc.boolean() })

describe('for every text', () => {
  it('a plain search without switches replaces as the language itself does', () => {
    fc.assert(
      fc.property(text, pattern, text, (where, what, by) => {
        const made = search(what, { variants: false, matchCase: true })
        expect(replaced(made, where, by)).toBe(where.split(what).join(by))
      }),
    )
  })

  it('an expression replaces as the language itself does', () => {
    const expression = fc.constantFrom('a', '[ab]+', '(a)|(b)', 'a?', '(?<x>ی).', '\\s', '.$', '\u200c')
    const template = fc.constantFrom('', '[$&]', '$1$2', '$$', '$9', 'x')
    fc.assert(
      fc.property(text, expression, template, (where, what, by) => {
        const made = search(what, { kind: 'expression', matchCase: true })
        expect(replaced(made, where, by)).toBe(where.replaceAll(new RegExp(what, 'gu'), by))
      }),
    )
  })

  it('a match lies in order and reads as the pattern under the fold', () => {
    fc.assert(
      fc.property(text, pattern, switches, (where, what, options) => {
        const made = search(what, options)
        const matches = made.find(where)
        let end = 0
        for (const { from, to } of matches) {
          expect(from).toBeGreaterThanOrEqual(end)
          end = to
          if (!options.variants) expect(where.slice(from, to).toLowerCase()).toBe(what.toLowerCase())
          else expect(keyOf(where.slice(from, to))).toContain(keyOf(what))
        }
      }),
      { numRuns: 2000 },
    )
  })
})
