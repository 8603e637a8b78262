import { displayName } from '../../shared/text/escape-display.ts'
import type { Finding } from './file-error.ts'
import type { Terminal } from './terminal.ts'

/** `file:line: what is wrong`, as editors and other programs read it. */
export function sayFindings(
  path: string,
  findings: readonly Finding[],
  { t, say }: Pick<Terminal, 't' | 'say'>,
): void {
  for (const { line, sentence } of findings) {
    const place = line === undefined ? displayName(path) : `${displayName(path)}:${line}`
    say(`${place}: ${sentence(t)}`)
  }
}
