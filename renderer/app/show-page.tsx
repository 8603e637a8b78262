import { createRoot } from './create-root.ts'
import { createTranslator } from '../../shared/i18n/create-translator.ts'
import { pickLanguage } from '../../shared/i18n/languages.ts'
import { tellRecordsBy } from '../../shared/model/record-shape.ts'
import { App } from './app.tsx'
import { applyAppearance } from './appearance.ts'
import type { Beginning } from './begin.ts'
import { bringLaterParts } from './later.ts'
import './fonts.css'
import '../ui/theme.css'
import '../ui/base.css'

/** `beginning`: what the host was asked already. */
export function showPage(beginning: Promise<Beginning>): void {
  const root = document.getElementById('root')
  if (!root) throw new Error('The page has no root')
  applyAppearance({ theme: 'system', zoom: 1, density: 'comfortable' })
  loadFonts()
  // The validators come with the later parts. What is done before them is planned by the page itself and checked by the
  // host before it is written.
  tellRecordsBy(() => undefined)
  bringLaterParts(() => import('./later-parts.ts'))
  const translator = createTranslator(pickLanguage(navigator.languages))
  createRoot(root).render(<App translator={translator} beginning={beginning} />)
}

/**
 * The fonts of the texts are there before the first rows are: none is drawn in another font first, and changes its
 * height when its own comes, under the pointer of whoever was about to press.
 */
function loadFonts(): void {
  const wanted = [
    ['--text-ltr', 'a'],
    ['--text-rtl', 'ب'],
  ] as const
  const style = getComputedStyle(document.documentElement)
  for (const [name, letter] of wanted) {
    document.fonts.load(style.getPropertyValue(name), letter).catch(() => undefined)
  }
}
