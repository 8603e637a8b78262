import type { Language } from './languages.ts'

/** What i18next asks of Intl.PluralRules. */
export type PluralRule = {
  select(count: number): Intl.LDMLPluralRule
  resolvedOptions(): { pluralCategories: Intl.LDMLPluralRule[] }
}

/** CLDR 48, cardinal numbers. Not by Intl.PluralRules: what it loads for its first number is 2 MB of a page. */
const IS_ONE: Readonly<Record<Language, (count: number) => boolean>> = {
  en: (count) => Math.abs(count) === 1,
  fa: (count) => Math.abs(count) <= 1,
}

export function pluralRule(language: string): PluralRule {
  const isOne = language === 'fa' ? IS_ONE.fa : IS_ONE.en
  return {
    select: (count) => (isOne(count) ? 'one' : 'other'),
    resolvedOptions: () => ({ pluralCategories: ['one', 'other'] }),
  }
}
