import { describe, expect, it } from 'vitest'
import { FORMAT_WARNINGS } from '../model/format-warning.ts'
import { createTranslator } from './create-translator.ts'
import { LANGUAGES } from './languages.ts'

describe.each(LANGUAGES)('the words for format warnings in %s', (language) => {
  const { t } = createTranslator(language)

  it.each(FORMAT_WARNINGS)('says %s, for one and for many', (code) => {
    const digits = new Intl.NumberFormat(language)
    for (const count of [1, 21]) {
      expect(t(`formats.warnings.${code}`, { count })).toContain(digits.format(count))
    }
  })

  it('shows what is wrong in a file of links', () => {
    const text = t('formats.linksProblems.bad-number', { line: 12, found: 'x' })
    expect(text).toContain(new Intl.NumberFormat(language).format(12))
    expect(text).toContain('\u2068x\u2069')
  })
})
