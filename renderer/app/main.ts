import { begin } from './begin.ts'

// The smallest part of the page comes first, and has the host at work while the rest is loaded.
const beginning = begin()
beginning.catch(() => undefined)
void import('./show-page.tsx').then(({ showPage }) => showPage(beginning))
