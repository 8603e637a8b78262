import { ZodError } from 'zod'
import { chunkRows, type RowChunk } from '../../shared/model/chunk-records.ts'
import { VALIDATORS } from '../../shared/model/validators.ts'
import {
  noRecords,
  type Collection,
  type ProjectRecords,
  type RecordOf,
} from '../../shared/model/collections.ts'
import { header, type Header, type Sentence } from '../../shared/model/records.ts'
import type { ProjectPart } from '../../shared/rpc/contract.ts'
import { ALL_AT_ONCE, FIRST } from './project-parts.ts'

/** What can be shown of a large project before all of it is read: the same first part that reading it all gives. */
export type Glance = { readonly header: Header; readonly part: ProjectPart; readonly links: number }

/**
 * The first rows out of the bytes of a project file, found by its lines: one record a line, links before sentences. A
 * promise of nothing: whether the file is whole is known when all of it is read. Undefined where the project is small,
 * is not laid out so, or holds anything unusual near its start; then one waits for the whole.
 */
export function glanceAt(bytes: Uint8Array<ArrayBuffer>): Glance | undefined {
  try {
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  } catch (cause) {
    if (cause instanceof SyntaxError || cause instanceof ZodError || cause instanceof NotSo) return undefined
    throw cause
  }
}

/** The file is not as it would have to be. */
class NotSo extends Error {}

function read(file: Buffer): Glance | undefined {
  const documents = startOf(file, 'documents', 0)
  const links = startOf(file, 'links', documents)
  const sentences = startOf(file, 'sentences', links)
  const count = countLines(file, links, sentences) - 2
  if (count <= ALL_AT_ONCE) return undefined
  const records = {
    header: readHeader(file.subarray(0, documents).toString()),
    ...noRecords(),
    documents: [...recordsFrom(file, 'documents', documents)],
    links: take(recordsFrom(file, 'links', links), FIRST + 1),
  }
  const rows = rowsOf(records, recordsFrom(file, 'sentences', sentences))
  return {
    header: records.header,
    part: { documents: records.documents, ...rows, isLast: false },
    links: count,
  }
}

/** Sentences are read until the first rows have theirs. */
function rowsOf(records: ProjectRecords, sentences: Iterable<Sentence>): RowChunk {
  const wanted = new Set(
    records.links.slice(0, FIRST).flatMap(({ source, target }) => [...source, ...target]),
  )
  for (const sentence of sentences) {
    records.sentences.push(sentence)
    wanted.delete(sentence.id)
    if (wanted.size === 0) break
  }
  if (wanted.size > 0) throw new NotSo()
  return chunkRows(records, () => FIRST).next().value as RowChunk
}

/** Where the first record of an array stands. */
function startOf(file: Buffer, collection: Collection, from: number): number {
  const opening = `\n"${collection}":[\n`
  const at = file.indexOf(opening, Math.max(0, from - 1))
  if (at < 0) throw new NotSo()
  return at + opening.length
}

function countLines(file: Buffer, from: number, to: number): number {
  let count = 0
  for (let at = file.indexOf(10, from); at >= 0 && at < to; at = file.indexOf(10, at + 1)) count++
  return count
}

/** Of the present version alone; what stands above the records ends with the opening of their first array. */
function readHeader(text: string): Header {
  const fields = text.replace(/,?\s*"documents":\[\s*$/, '}')
  return header.parse(JSON.parse(fields))
}

function* recordsFrom<C extends Collection>(
  file: Buffer,
  collection: C,
  from: number,
): Generator<RecordOf[C]> {
  for (let at = from; ;) {
    const end = file.indexOf(10, at)
    if (end < 0) throw new NotSo()
    const line = file.subarray(at, end).toString()
    if (line.startsWith(']')) return
    const record = VALIDATORS[collection].parse(JSON.parse(line.endsWith(',') ? line.slice(0, -1) : line))
    yield record as RecordOf[C]
    at = end + 1
  }
}

function take<T>(items: Iterator<T>, most: number): T[] {
  const taken: T[] = []
  while (taken.length < most) {
    const next = items.next()
    if (next.done) break
    taken.push(next.value)
  }
  return taken
}
