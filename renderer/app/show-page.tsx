import './without-eval.ts'
import { createRoot } from 'react-dom/client'
import { createTranslator } from '../../shared/i18n/create-translator.ts'
import { pickLanguage } from '../../shared/i18n/languages.ts'
import { App } from './app.tsx'
import { applyAppearance } from './appearance.ts'
import type { Beginning } from './begin.ts'
import './fonts.css'
import '../ui/theme.css'
import '../ui/base.css'

/** `beginning`: what the host was asked already. */
export function showPage(beginning: Promise<Beginning>): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no root')
  applyAppearance({ theme: 'system', zoom: 1, density: 'comfortable' })
  const translator = createTranslator(pickLanguage(navigator.languages))
  createRoot(root).render(<App translator={translator} beginning={beginning} />)
}
