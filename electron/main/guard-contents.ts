import type { App, WebContents } from 'electron'
import { pageUrl } from './page-scheme.ts'

/** No page leaves the program, opens a window, or holds another page. */
export function guardContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => guard(contents))
}

function guard(contents: WebContents): void {
  contents.on('will-navigate', denyLeaving)
  contents.on('will-redirect', denyLeaving)
  contents.on('will-frame-navigate', (details) => {
    if (!details.isMainFrame) details.preventDefault()
    else denyLeaving(details)
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

/** The page may load itself again, and move within itself. */
function denyLeaving(details: { readonly url: string; preventDefault(): void }): void {
  if (details.url.replace(/#.*$/, '') !== pageUrl) details.preventDefault()
}
