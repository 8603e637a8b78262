import type { Language } from './languages.ts'
import { formatNumber } from './number-format.ts'

/** What i18next asks of Intl.PluralRules. */
export type PluralRule = {
  select(count: number): Intl.LDMLPluralRule
  resolvedOptions(): { pluralCategories: Intl.LDMLPluralRule[] }
}

/** CLDR 48, cardinal numbers. Not by Intl.PluralRules: what it loads for its first number is 2 MB of a page. */
const IS_ONE: Readonly<Record<Language, (count: number) => boolean>> = {
  en: (count) => asWritten(count) === 1,
  fa: (count) => asWritten(count) <= 1,
}

/** Of a count without its sign, to the three decimals that are written: 1.0001 is one. */
function asWritten(count: number): number {
  return Number(formatNumber('en', Math.abs(count), { useGrouping: false }))
}

export function pluralRule(language: string): PluralRule {
  const isOne = language === 'fa' ? IS_ONE.fa : IS_ONE.en
  return {
    select: (count) => (isOne(count) ? 'one' : 'other'),
    resolvedOptions: () => ({ pluralCategories: ['one', 'other'] }),
  }
}
