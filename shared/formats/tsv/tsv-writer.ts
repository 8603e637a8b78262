import type { ExportOptions, FormatWriter, RowOutcome } from '../export-format.ts'
import type { ExportRow } from '../export-row.ts'
import { RowNotes } from '../row-notes.ts'

/**
 * A table with a header line, its cells parted by tabs and never quoted (the IANA text/tab-separated-values), UTF-8
 * without a byte order mark. Every row is in it: a missing side is an empty cell.
 */
export function tsvWriter(options: ExportOptions): FormatWriter {
  return {
    files: [{ name: `${options.baseName}.tsv`, head: 'id\tstate\tsource\ttarget\n', tail: '' }],
    says: ['state'],
    writeRow,
  }
}

function writeRow({ link, source, target }: ExportRow): RowOutcome {
  const notes = new RowNotes()
  const cells = [link.id, link.state, notes.withoutCodes(source), notes.withoutCodes(target)]
  const line = cells.map((cell) => notes.toCell(cell)).join('\t')
  return { texts: [`${line}\n`], notes: notes.list }
}
