import { Direction } from 'radix-ui'
import { useLayoutEffect, type ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import type { Translator } from '../../shared/i18n/create-translator.ts'
import { windowDirection, type Language } from '../../shared/i18n/languages.ts'

type LanguageProviderProps = {
  /** From createTranslator. */
  readonly translator: Translator
  readonly language: Language
  readonly children: ReactNode
}

/** Puts the whole window into a language and its direction, without a restart. */
export function LanguageProvider({ translator, language, children }: LanguageProviderProps) {
  const direction = windowDirection(language)
  if (translator.language !== language) void translator.changeLanguage(language)
  useLayoutEffect(() => {
    document.documentElement.lang = language
    document.documentElement.dir = direction
  }, [language, direction])
  return (
    <I18nextProvider i18n={translator}>
      <Direction.Provider dir={direction}>{children}</Direction.Provider>
    </I18nextProvider>
  )
}
