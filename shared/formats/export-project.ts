import type { ProjectRecords } from '../model/collections.ts'
import type { FormatWarning } from '../model/format-warning.ts'
import type { Header, Link, LinkState } from '../model/records.ts'
import { unreachable } from '../model/result.ts'
import type { ExportFormat, ExportOptions, FormatWriter } from './export-format.ts'
import { RowReader, type ExportRow } from './export-row.ts'
import { jsonlWriter } from './jsonl/jsonl-writer.ts'
import { findCrossingRows, projectLosses, rowLosses } from './list-losses.ts'
import { mosesWriter } from './moses/moses-writer.ts'
import { tmxWriter } from './tmx/tmx-writer.ts'
import { tsvWriter } from './tsv/tsv-writer.ts'
import { WarningTally } from './warning-tally.ts'

/** A file to be written in UTF-8, its text in parts made as they are asked for. It may be read more than once. */
export type ExportedFile = { readonly name: string; readonly chunks: Iterable<string> }

export type ProjectExport = {
  readonly files: readonly ExportedFile[]
  /** Rows that are in the files. */
  readonly rows: number
  /** Rows of the states asked for that the format could not take; the warnings say why. */
  readonly rowsLeftOut: number
  /** Whole before any file is read. */
  readonly warnings: readonly FormatWarning[]
}

/** About so many UTF-16 code units go into one part of a file. */
const CHUNK = 64 * 1024

/**
 * A project in the files of another format, and all that they do not say. Takes records that readProject found
 * whole. Throws RangeError where `created` is no date.
 */
export function exportProject(
  records: ProjectRecords,
  format: ExportFormat,
  options: ExportOptions,
): ProjectExport {
  const writer = writerOf(format, records.header, options)
  const reader = new RowReader(records)
  const links = linksOf(records, options.states)
  const tally = new WarningTally()
  for (const note of projectLosses(records, links, writer.says)) tally.add(note)
  const crossing = findCrossingRows(records)
  let rows = 0
  for (const link of links) if (countRow(reader.read(link), writer, crossing, tally)) rows++
  const files = writer.files.map((file, index) => ({
    name: file.name,
    chunks: chunksOf(() => fileTexts(writer, index, reader, links)),
  }))
  return { files, rows, rowsLeftOut: links.length - rows, warnings: tally.list() }
}

function writerOf(format: ExportFormat, header: Header, options: ExportOptions): FormatWriter {
  switch (format) {
    case 'tmx':
      return tmxWriter(header, options)
    case 'tsv':
      return tsvWriter(options)
    case 'jsonl':
      return jsonlWriter(header, options)
    case 'moses':
      return mosesWriter(header, options)
    default:
      return unreachable(format)
  }
}

function linksOf(records: ProjectRecords, states: readonly LinkState[] | undefined): readonly Link[] {
  return states ? records.links.filter((link) => states.includes(link.state)) : records.links
}

/** Whether the row gets into the files; what becomes of it goes into the tally. */
function countRow(
  row: ExportRow,
  writer: FormatWriter,
  crossing: Parameters<typeof rowLosses>[2],
  tally: WarningTally,
): boolean {
  const outcome = writer.writeRow(row)
  if ('leftOut' in outcome) {
    tally.add({ code: outcome.leftOut, count: 1 }, row.link.id)
    return false
  }
  for (const note of outcome.notes) tally.add(note, row.link.id)
  for (const note of rowLosses(row, writer.says, crossing)) tally.add(note, row.link.id)
  return true
}

/** The text of one file. Each row is written anew: to keep 100,000 of them would hold the project in memory twice. */
function* fileTexts(
  writer: FormatWriter,
  index: number,
  reader: RowReader,
  links: readonly Link[],
): Generator<string> {
  const { head, tail } = writer.files[index]!
  yield head
  for (const link of links) {
    const outcome = writer.writeRow(reader.read(link))
    if ('texts' in outcome) yield outcome.texts[index]!
  }
  yield tail
}

function chunksOf(texts: () => Iterable<string>): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      let chunk = ''
      for (const text of texts()) {
        chunk += text
        if (chunk.length < CHUNK) continue
        yield chunk
        chunk = ''
      }
      if (chunk !== '') yield chunk
    },
  }
}
