import { COLLECTIONS } from '../../shared/model/collections.ts'

/**
 * The line, from 1, of what a path such as `sentences/12/text` leads to, in a file with one record a line as this
 * program writes it; undefined in a file that is laid out otherwise.
 */
export function lineOfPath(text: string, path: string): number | undefined {
  const [first = '', index] = path.split('/')
  const lines = text.split('\n')
  const isArray = (COLLECTIONS as readonly string[]).includes(first)
  const start = lines.findIndex((line) => line.startsWith(`"${first}":`))
  if (start < 0) return undefined
  if (!isArray || index === undefined) return start + 1
  const place = start + 1 + Number(index)
  return lines[place]?.startsWith('{') ? place + 1 : undefined
}
