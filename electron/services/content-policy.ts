/** The only policies of trusted types: the editor's paste, and the sanitiser of pasted HTML. */
const trustedTypes = 'ProseMirrorClipboard dompurify'

/**
 * The headers of every answer that the page gets, in both shells: no script, style, font, picture or request
 * from anywhere but the program itself.
 * @param socket where the page may open a WebSocket; absent: nowhere
 */
export function securityHeaders(socket?: string): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      `connect-src 'self'${socket ? ` ${socket}` : ''}`,
      "worker-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
      `trusted-types ${trustedTypes}`,
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'no-store',
  }
}
