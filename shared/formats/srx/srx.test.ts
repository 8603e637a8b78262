import fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { segmentParagraph } from '../../text/segment-text.ts'
import type { RulesByLanguage, SegmentationRules } from '../../text/segmentation-rule.ts'
import { ANY_LANGUAGE, builtInSegmentation } from '../../text/segmentation-rules.ts'
import { fromIcu } from './from-icu.ts'
import { readSrx } from './read-srx.ts'
import { writeSrx } from './write-srx.ts'

/** Lists that a rule asks for; SRX has no place for others. */
function usedOf(rules: SegmentationRules): SegmentationRules {
  const used = Object.entries(rules.words).filter(([name]) =>
    rules.rules.some(({ before, after }) => `${before}${after}`.includes(`{${name}}`)),
  )
  return { ...rules, words: Object.fromEntries(used) }
}

function readBack(rules: RulesByLanguage) {
  const read = readSrx(writeSrx(rules))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

describe('SRX', () => {
  it('brings the built-in rules of every language back as they were', () => {
    const rules = Object.fromEntries(
      ['fa', 'en', 'ar', 'ur', 'de', 'fr', 'es', 'tr', 'ru'].map((tag) => [
        tag,
        usedOf(builtInSegmentation(tag)),
      ]),
    )
    expect(readBack(rules)).toEqual({ rules, unusable: [] })
  })

  it('brings back rules of a user, whatever characters they hold', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'ß', 'İ', '.', ' ', 'ک', '+', '[', '\\', '|', '-'),
      minLength: 1,
      maxLength: 5,
    })
    const list = fc.uniqueArray(
      word.map((text) => text.toLowerCase().trim()).filter((text) => text !== '' && !text.includes('  ')),
      { maxLength: 4 },
    )
    const expression = fc.constantFrom(
      '',
      '\\.',
      '[.!?]\\s',
      '{never}\\.',
      '(?<![a-z])x|y',
      '\\u{1f600}&<',
      '\\s{1,3}\\p{Lu}',
    )
    const rule = fc.record({
      name: fc.constantFrom('', 'a rule', 'قاعده', 'a-b'),
      breaks: fc.boolean(),
      before: fc.constantFrom('\\.', '{never}\\.', '[?!]'),
      after: expression,
    })
    fc.assert(
      fc.property(fc.array(rule, { minLength: 1, maxLength: 6 }), list, (rules, never) => {
        const own = { fa: { rules, words: { never } }, [ANY_LANGUAGE]: { rules, words: { never } } }
        const back = readBack(own)
        expect(back.unusable).toEqual([])
        expect(back.rules).toEqual({ fa: usedOf(own.fa), [ANY_LANGUAGE]: usedOf(own.fa) })
      }),
      { numRuns: 300 },
    )
  })

  it('has the elements of the schema in their order, with the attributes that it requires', () => {
    const stack: string[] = []
    const seen = new Set<string>()
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw error
    })
    parser.on('opentag', ({ local, uri, attributes }) => {
      expect(uri).toBe('http://www.lisa.org/srx20')
      stack.push(local)
      seen.add(stack.join('/'))
      for (const name of REQUIRED[local] ?? []) expect(Object.keys(attributes)).toContain(name)
    })
    parser.on('closetag', () => void stack.pop())
    parser.write(writeSrx({ fa: builtInSegmentation('fa'), '*': builtInSegmentation('en') })).close()
    expect([...seen]).toEqual([
      'srx',
      'srx/header',
      'srx/header/formathandle',
      'srx/body',
      'srx/body/languagerules',
      'srx/body/languagerules/languagerule',
      'srx/body/languagerules/languagerule/rule',
      'srx/body/languagerules/languagerule/rule/beforebreak',
      'srx/body/languagerules/languagerule/rule/afterbreak',
      'srx/body/maprules',
      'srx/body/maprules/languagemap',
    ])
  })

  it('reads rules of others: cascading maps, ICU expressions, no names', () => {
    const text = `<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"/><body>
      <languagerules>
        <languagerule languagerulename="English"><rule break="no"><beforebreak>\\b(?>Dr|Mr)\\.</beforebreak><afterbreak>\\s++</afterbreak></rule></languagerule>
        <languagerule languagerulename="Default"><rule break="yes"><beforebreak>[\\.\\?\\!]+</beforebreak><afterbreak>\\s</afterbreak></rule>
          <rule break="yes"><beforebreak>[a-z&amp;&amp;[^b]]</beforebreak><afterbreak>#</afterbreak></rule></languagerule>
      </languagerules>
      <maprules><languagemap languagepattern="EN.*" languagerulename="English"/><languagemap languagepattern=".*" languagerulename="Default"/></maprules></body></srx>`
    const read = readSrx(text)
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const { rules } = read.value
    expect(Object.keys(rules)).toEqual(['en', '*'])
    const cut = (language: string) =>
      segmentParagraph('I saw Dr. Who. He left! Bye.', language, rules[language] ?? rules['*']).map(
        (s) => s.text,
      )
    expect(cut('en')).toEqual(['I saw Dr. Who.', 'He left!', 'Bye.'])
    expect(cut('de')).toEqual(['I saw Dr.', 'Who.', 'He left!', 'Bye.'])
  })

  it.each([
    ['no xml', 'not-xml'],
    ['<tmx version="1.4"/>', 'not-srx'],
    ['<srx xmlns="http://www.lisa.org/srx20" version="2.0"><body/></srx>', 'no-rules'],
    ['<srx><body>', 'not-xml'],
  ])('says what is wrong with %s', (text, code) => {
    expect(readSrx(text)).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    ['\\Qa.b\\E', 'a\\.b'],
    ['(?i)ab\\.', '[Aa][Bb]\\.'],
    ['\\x{1F600}\\pL\\h', '\\u{1F600}\\p{L}[ \\t\\u00a0]'],
    ['a*+b{2,}+', 'a*b{2,}'],
    ['\\!\\"[\\!\\-]', '!"[!\\-]'],
  ])('turns %s of ICU into %s', (icu, own) => {
    expect(fromIcu(icu)).toBe(own)
  })
})

const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  srx: ['version'],
  header: ['segmentsubflows', 'cascade'],
  formathandle: ['include', 'type'],
  languagerule: ['languagerulename'],
  languagemap: ['languagepattern', 'languagerulename'],
  rule: ['break'],
}
