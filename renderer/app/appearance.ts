import { pickLanguage, type Language } from '../../shared/i18n/languages.ts'
import type { Settings } from '../../shared/rpc/contract.ts'

const DARK = '(prefers-color-scheme: dark)'

/** The language of the window: the user's choice, else the system's. */
export function shownLanguage({ language }: Pick<Settings, 'language'>): Language {
  return language ?? pickLanguage(navigator.languages)
}

export function shownTheme({ theme }: Pick<Settings, 'theme'>): 'light' | 'dark' {
  if (theme !== 'system') return theme
  return matchMedia(DARK).matches ? 'dark' : 'light'
}

/** Puts theme, size and density on the document, and follows the system's theme. Returns the function that ends that. */
export function applyAppearance(settings: Pick<Settings, 'theme' | 'zoom' | 'density'>): () => void {
  const root = document.documentElement
  const show = () => (root.dataset.theme = shownTheme(settings))
  show()
  root.dataset.density = settings.density
  // All lengths are in rem (build/px-to-rem.mjs).
  root.style.fontSize = `${settings.zoom * 100}%`
  const system = matchMedia(DARK)
  system.addEventListener('change', show)
  return () => system.removeEventListener('change', show)
}
