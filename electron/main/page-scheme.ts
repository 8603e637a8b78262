import { protocol, type Protocol } from 'electron'
import { securityHeaders } from '../services/content-policy.ts'
import { answerStatic, type StaticFiles } from '../services/static-files.ts'

export const pageUrl = 'app://taraz/'

/** Electron wants this before it is ready. What was compiled of the page once is kept for the next start. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Whether an address is one of the program's own. Scheme and host are compared, not `origin`: that is the
 * text "null" for every scheme that the URL standard does not know.
 */
export function isPageUrl(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol: scheme, host } = new URL(address)
  return scheme === 'app:' && host === 'taraz'
}

/** Serves the page from memory; no request reaches the disk. */
export function servePage(to: Pick<Protocol, 'handle'>, files: StaticFiles): void {
  to.handle('app', (request) => {
    const headers = securityHeaders()
    if (!isPageUrl(request.url)) return new Response(null, { status: 404, headers })
    const answer = answerStatic(files, request.method, new URL(request.url).pathname, headers)
    return new Response(answer.body ?? null, { status: answer.status, headers: answer.headers })
  })
}
