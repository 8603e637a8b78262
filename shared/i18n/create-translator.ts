import i18next, { type i18n, type TFunction } from 'i18next'
import { displayName } from '../text/escape-display.ts'
import { en } from './en.ts'
import { fa } from './fa.ts'
import { formatBytes } from './format-bytes.ts'
import { isolate, isolateFileName } from './isolate.ts'
import { LANGUAGES, type Language } from './languages.ts'
import { formatNumber, PERCENT, type NumberStyle } from './number-format.ts'
import { pluralRule, type PluralRule } from './plural-rules.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en }
    interpolationFormatTypeMap: {
      foreign: string
      file: string
      percent: number
      bytes: number
      list: readonly string[]
    }
  }
}

/** Puts a key into words: `t('errors.notFound', { name })`. Keys, and what each must be given, are typed. */
export type Translate = TFunction
export type Translator = i18n

/**
 * The words of the program in one language; `changeLanguage` switches. Beside i18next's own formats there are
 * `{{words, foreign}}` for texts from outside and `{{name, file}}` for names of files, made safe to show and isolated
 * (not where `isolates` is false: some terminals draw a box for an isolate), `{{share, percent}}`, where 1 is 100 %,
 * and `{{size, bytes}}`.
 */
export function createTranslator(language: Language, options: { isolates?: boolean } = {}): Translator {
  const translator = i18next.createInstance()
  void translator.init({
    lng: language,
    supportedLngs: LANGUAGES,
    fallbackLng: false,
    nsSeparator: false,
    initAsync: false,
    resources: { en: { translation: en }, fa: { translation: fa } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  const hasIsolates = options.isolates !== false
  const add = (name: string, isolated: (text: string) => string) =>
    translator.services.formatter?.add(name, (value) => {
      const shown = displayName(String(value))
      return hasIsolates ? isolated(shown) : shown
    })
  add('foreign', isolate)
  add('file', isolateFileName)
  translator.services.formatter?.add('bytes', (value, locale) =>
    formatBytes(locale ?? language, Number(value)),
  )
  translator.services.formatter?.add('percent', (value, locale) =>
    formatNumber(locale ?? language, Number(value), PERCENT),
  )
  translator.services.formatter?.add('number', (value, locale, given: NumberStyle) => {
    const { maximumFractionDigits, useGrouping } = given
    return formatNumber(locale ?? language, Number(value), { maximumFractionDigits, useGrouping })
  })
  // i18next has no other place for rules of one's own than that which makes its.
  const plurals: { getRule(code: string): PluralRule } = translator.services.pluralResolver
  plurals.getRule = pluralRule
  return translator
}
