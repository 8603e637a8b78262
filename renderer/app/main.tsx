import './without-eval.ts'
import { createRoot } from 'react-dom/client'
import { createTranslator } from '../../shared/i18n/create-translator.ts'
import { pickLanguage } from '../../shared/i18n/languages.ts'
import { App } from './app.tsx'
import { applyAppearance } from './appearance.ts'
import './fonts.css'
import '../ui/theme.css'
import '../ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
applyAppearance({ theme: 'system', zoom: 1 })
createRoot(root).render(<App translator={createTranslator(pickLanguage(navigator.languages))} />)
