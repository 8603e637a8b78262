/** The languages that the window can be read in. */
export const LANGUAGES = ['en', 'fa'] as const
export type Language = (typeof LANGUAGES)[number]

/** The direction that the window itself has in a language. */
export function windowDirection(language: Language): 'ltr' | 'rtl' {
  return language === 'fa' ? 'rtl' : 'ltr'
}

/**
 * The window's language where the user has not chosen one: the first of the system's languages that there is,
 * English if there is none. `preferred`: BCP 47 tags, the best first.
 */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().split('-')[0] === language)
    if (found) return found
  }
  return 'en'
}
