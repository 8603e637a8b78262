import type { Header } from '../../model/records.ts'
import type { ExportOptions, FormatWriter, RowOutcome } from '../export-format.ts'
import type { ExportRow } from '../export-row.ts'
import { languageKeys } from '../language-keys.ts'
import { missingSide, RowNotes } from '../row-notes.ts'

/** Legal in JSON, but some readers of lines end one there. */
const lineBreakInJson = /[\u0085\u2028\u2029]/g

/**
 * JSON lines as Hugging Face's translation scripts read them: `{"translation":{"fa":…,"en":…}}`. The id and state
 * stand beside it, always both and always strings, so that every line has the columns of the first; a row without a
 * source or a target is left out, for a model would learn it as a pair.
 */
export function jsonlWriter(header: Header, options: ExportOptions): FormatWriter {
  const keys = languageKeys(header)
  return {
    files: [{ name: `${options.baseName}.jsonl`, head: '', tail: '' }],
    says: ['state'],
    writeRow: (row) => writeRow(row, keys),
  }
}

function writeRow(row: ExportRow, keys: ReturnType<typeof languageKeys>): RowOutcome {
  const notes = new RowNotes()
  const source = notes.removeLoneSurrogates(notes.withoutCodes(row.source))
  const target = notes.removeLoneSurrogates(notes.withoutCodes(row.target))
  const missing = missingSide(source, target)
  if (missing) return missing
  const translation = { [keys.source]: source, [keys.target]: target }
  const id = notes.removeLoneSurrogates(row.link.id)
  const line = JSON.stringify({ translation, id, state: row.link.state }).replace(lineBreakInJson, escape)
  return { texts: [`${line}\n`], notes: notes.list }
}

function escape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
