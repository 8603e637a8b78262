import type { FormatWarningCode } from '../model/format-warning.ts'
import type { LinkState } from '../model/records.ts'
import type { ExportRow } from './export-row.ts'

export type ExportFormat = 'tmx' | 'tsv' | 'jsonl' | 'moses'

export type ExportOptions = {
  /** Only rows of these states; absent: all rows. */
  readonly states?: readonly LinkState[]
  /** The name of the files without what the format adds to it. */
  readonly baseName: string
  /** When the export is made, ISO 8601. */
  readonly created: string
  readonly toolVersion: string
}

/** What a format can say beside the two texts; the rest is counted as left out. */
export type Saying = 'documents' | 'state' | 'lock' | 'confidence'

/** Something that was changed or left out on the way, so many times. */
export type Note = { readonly code: FormatWarningCode; readonly count: number }

/** A row as the text that it adds to each file, in the order of the files; or why it is in none. */
export type RowOutcome =
  | { readonly texts: readonly string[]; readonly notes: readonly Note[] }
  | { readonly leftOut: 'one-sided-rows-left-out' | 'empty-rows-left-out' }

/** One format. `writeRow` is pure: asked twice for a row it gives the same. */
export type FormatWriter = {
  readonly files: readonly { readonly name: string; readonly head: string; readonly tail: string }[]
  readonly says: readonly Saying[]
  readonly writeRow: (row: ExportRow) => RowOutcome
}
