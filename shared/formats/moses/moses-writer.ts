import type { Header } from '../../model/records.ts'
import type { ExportOptions, FormatWriter, RowOutcome } from '../export-format.ts'
import type { ExportRow } from '../export-row.ts'
import { languageKeys } from '../language-keys.ts'
import { missingSide, RowNotes } from '../row-notes.ts'

/**
 * The line pairs of Moses and OPUS: `name.fa-en.fa` and `name.fa-en.en`, line for line, none of them empty, and the
 * ids of the rows, line for line, in `name.fa-en.ids`. A row without a source or a target is left out.
 */
export function mosesWriter(header: Header, options: ExportOptions): FormatWriter {
  const { source, target } = languageKeys(header)
  const endings = [source, target, 'ids']
  return {
    files: endings.map((ending) => ({
      name: `${options.baseName}.${source}-${target}.${ending}`,
      head: '',
      tail: '',
    })),
    says: [],
    writeRow,
  }
}

function writeRow(row: ExportRow): RowOutcome {
  const notes = new RowNotes()
  const source = notes.toLine(notes.withoutCodes(row.source))
  const target = notes.toLine(notes.withoutCodes(row.target))
  const missing = missingSide(source, target)
  if (missing) return missing
  const texts = [source, target, notes.toLine(row.link.id)].map((line) => `${line}\n`)
  return { texts, notes: notes.list }
}
