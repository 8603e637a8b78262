import { COLLECTIONS } from '../../shared/model/collections.ts'

/**
 * The line, from 1, of what a path such as `sentences/12/text` leads to, in a file with one record a line as this
 * program writes it; undefined in a file that is laid out otherwise.
 */
export function lineOfPath(bytes: Uint8Array, path: string): number | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [first = '', index] = path.split('/')
  const isArray = (COLLECTIONS as readonly string[]).includes(first)
  const start = file.indexOf(`\n"${first}":`) + 1
  if (start === 0) return undefined
  const line = countLines(file, start) + 1
  if (!isArray || index === undefined) return line
  const place = startOfLine(file, start, Number(index) + 1)
  return file[place] === OPENING_BRACE ? line + 1 + Number(index) : undefined
}

const LINE_END = 0x0a
const OPENING_BRACE = 0x7b

function countLines(file: Buffer, end: number): number {
  let count = 0
  for (let at = file.indexOf(LINE_END); at >= 0 && at < end; at = file.indexOf(LINE_END, at + 1)) count++
  return count
}

/** Where the line so many lines below a place begins; the end of the file where there is none. */
function startOfLine(file: Buffer, from: number, below: number): number {
  let at = from
  for (let line = 0; line < below; line++) {
    const end = file.indexOf(LINE_END, at)
    if (end < 0) return file.length
    at = end + 1
  }
  return at
}
