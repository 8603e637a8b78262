import type { Language } from './languages.ts'

/** Of the languages that most projects are in. CLDR 48; what it takes to ask Intl for them is 4 MB of a page. */
export const LANGUAGE_NAMES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    ar: 'Arabic',
    de: 'German',
    en: 'English',
    es: 'Spanish',
    fa: 'Persian',
    'fa-AF': 'Dari',
    fr: 'French',
    he: 'Hebrew',
    ku: 'Kurdish',
    ps: 'Pashto',
    ru: 'Russian',
    tr: 'Turkish',
    ur: 'Urdu',
  },
  fa: {
    ar: 'عربی',
    de: 'آلمانی',
    en: 'انگلیسی',
    es: 'اسپانیایی',
    fa: 'فارسی',
    'fa-AF': 'دری',
    fr: 'فرانسوی',
    he: 'عبری',
    ku: 'کردی',
    ps: 'پشتو',
    ru: 'روسی',
    tr: 'ترکی استانبولی',
    ur: 'اردو',
  },
}

/** In a language of the window; undefined: it is to be asked of Intl. */
export function languageName(language: string, tag: string): string | undefined {
  const names = LANGUAGE_NAMES[language === 'fa' ? 'fa' : 'en']
  return Object.hasOwn(names, tag) ? names[tag] : undefined
}
