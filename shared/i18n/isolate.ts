const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_DIRECTIONAL_ISOLATE = '\u2069'

/**
 * Foreign text inside a sentence, for where markup is impossible: it takes its own direction and leaves that of the
 * sentence alone. Only after displayName, which leaves nothing in it that could close the isolate.
 */
export function isolate(text: string): string {
  return FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
}

/**
 * The name of a file or folder inside a sentence: never mirrored, its ending on the right, whatever the letters
 * before it. Only after displayName.
 */
export function isolateFileName(name: string): string {
  const ending = /(?:\.taraz\.json|\.[A-Za-z0-9]{1,6})$/.exec(name)?.[0] ?? ''
  const base = isolate(name.slice(0, name.length - ending.length))
  return ending === '' ? base : LEFT_TO_RIGHT_ISOLATE + base + ending + POP_DIRECTIONAL_ISOLATE
}
