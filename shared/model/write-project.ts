import { KEY_ORDER } from './validators.ts'
import { COLLECTIONS, type ProjectRecords } from './collections.ts'

/**
 * A project as the lines of its file, each without its line end: header fields first, then the arrays, one record a
 * line, so that a changed sentence is one changed line to git and a reader can stream it. The same records give the
 * same bytes. The lines are made as they are asked for: a caller may pause between any two.
 */
export function* projectLines(records: ProjectRecords): Generator<string> {
  yield '{'
  const known = new Set(KEY_ORDER.header)
  const others = Object.keys(records.header).filter((key) => !known.has(key))
  for (const key of [...KEY_ORDER.header, ...others])
    if (records.header[key] !== undefined) yield fieldLine(key, records.header[key])
  for (const collection of COLLECTIONS) yield* arrayLines(collection, records[collection])
  yield '}'
}

function fieldLine(key: string, value: unknown): string {
  return `${JSON.stringify(key)}:${JSON.stringify(value)},`
}

function* arrayLines(
  collection: (typeof COLLECTIONS)[number],
  records: readonly object[],
): Generator<string> {
  const end = collection === COLLECTIONS.at(-1) ? ']' : '],'
  if (records.length === 0) {
    yield `"${collection}":[${end}`
    return
  }
  yield `"${collection}":[`
  const order = KEY_ORDER[collection]
  for (const [index, record] of records.entries()) {
    yield JSON.stringify(inOrder(record, order)) + (index < records.length - 1 ? ',' : '')
  }
  yield end
}

function inOrder(record: object, order: readonly string[]): object {
  const from = record as Readonly<Record<string, unknown>>
  const sorted: Record<string, unknown> = {}
  for (const key of order) if (from[key] !== undefined) sorted[key] = from[key]
  for (const key of Object.keys(from)) if (!(key in sorted)) sorted[key] = from[key]
  return sorted
}

/** The whole file as one string, with a line end after the last line. */
export function writeProject(records: ProjectRecords): string {
  let text = ''
  for (const line of projectLines(records)) text += line + '\n'
  return text
}
