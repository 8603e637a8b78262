import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldedText, foldText, knownCharacters } from './fold-text.ts'

const fold = (text: string) => foldText(text).text

describe('foldText', () => {
  it.each([
    ['علي كتاب', 'علی کتاب'],
    ['می‌روم', 'می روم'],
    ['مسئلهٔ آن خانۀ مؤثر', 'مسیله ان خانه موثر'],
    ['كِتَابٌ ـــ', 'کتاب '],
    ['۱٬۲۳۴٫۵٪ و ٣', '1234.5% و 3'],
    ['1,234 or 1,23', '1234 or 1,23'],
    ['Café ﬁne NATO', 'cafe fine nato'],
    ['«چرا؟»، بله؛', '"چرا?", بله;'],
    ['שָׁלוֹם', 'שלום'],
    ['a\u00a0b\u00adc\u202ed', 'a bcd'],
    ['ﻼ', 'لا'],
  ])('%s', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('tells where a match stands in the original', () => {
    const text = 'در «كِتَابِ» او'
    const { text: folded, offsets } = foldText(text)
    const at = folded.indexOf('کتاب')
    expect(text.slice(offsets[at], offsets[at + 4])).toBe('كِتَابِ')
  })

  it('keeps offsets rising, one for every code unit, and folds to a fixed point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const { text: folded, offsets } = foldText(text)
        expect(offsets.length).toBe(folded.length + 1)
        expect([...offsets]).toEqual([...offsets].sort((a, b) => a - b))
        expect(offsets.at(-1)).toBe(text.length)
        expect(fold(folded)).toBe(folded)
      }),
    )
  })

  it('is the same without offsets, whatever is kept, and knows every character from then on', () => {
    const options = fc.record({ keepsCase: fc.boolean(), keepsZwnj: fc.boolean() })
    const numbers = fc.string({ unit: fc.constantFrom(...'012,A'), maxLength: 12 })
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), numbers), options, (text, kept) => {
        expect(foldedText(text, kept)).toBe(foldText(text, kept).text)
        foldedText(text)
        expect(Array.from(text).filter((character) => !knownCharacters().includes(character))).toEqual([])
      }),
      { numRuns: 2000 },
    )
  })

  it('takes for one another whatever a regular expression without case does, but for ι and its sign below', () => {
    const cased = Array.from({ length: 0x1e944 }, (_, code) => String.fromCodePoint(code)).filter(
      (character) => /\p{Cased}|\u0345/u.test(character),
    )
    const all = cased.filter((character) => !/[\u0345\u0399\u03b9\u1fbe]/u.test(character)).join('')
    const told = Array.from(all).filter((character) =>
      Array.from(all.matchAll(new RegExp(character, 'giu')), ([same]) => fold(same)).some(
        (folded) => folded !== fold(character),
      ),
    )
    expect(told).toEqual([])
  })
})
