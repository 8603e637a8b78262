const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/**
 * Foreign text inside a sentence, for where markup is impossible: it takes its own direction and leaves that of the
 * sentence alone. Only after displayName, which leaves nothing in it that could close the isolate.
 */
export function isolate(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
}
