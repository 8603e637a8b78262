import type { ExportOptions, FormatWriter, RowOutcome } from '../export-format.ts'
import type { ExportRow, SideText } from '../export-row.ts'
import { languageKeys } from '../language-keys.ts'
import { missingSide, RowNotes } from '../row-notes.ts'
import { CODE_CHARACTER } from '../../model/fixed-values.ts'
import type { Header, InlineCode } from '../../model/records.ts'
import { escapeAttribute, escapeText } from './escape-xml.ts'

type Languages = ReturnType<typeof languageKeys>
type CodePlaces = ReadonlyMap<string, number>

/**
 * TMX 1.4, valid against tmx14.dtd: one `tu` a row, its `tuid` the link's id, what else is known of the row as `prop`
 * before the texts, an inline code as `ph` with the same `x` on both sides. A row without a source or a target is
 * left out: the DTD would allow a `tu` of one `tuv`, but a memory has no use for it and importers drop it silently.
 */
export function tmxWriter(header: Header, options: ExportOptions): FormatWriter {
  const languages = languageKeys(header)
  return {
    files: [{ name: `${options.baseName}.tmx`, head: head(languages, options), tail: '</body>\n</tmx>\n' }],
    says: ['documents', 'state', 'lock', 'confidence'],
    writeRow: (row) => writeUnit(row, languages),
  }
}

function head(languages: Languages, options: ExportOptions): string {
  const attributes = {
    creationtool: 'Taraz',
    creationtoolversion: options.toolVersion,
    segtype: 'sentence',
    'o-tmf': 'Taraz',
    adminlang: 'en',
    srclang: languages.source,
    datatype: 'plaintext',
    creationdate: tmxDate(options.created),
  }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escapeAttribute(value)}"`)
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n' +
    `<header ${written.join(' ')}/>\n<body>\n`
  )
}

/** ISO 8601 to YYYYMMDDThhmmssZ, in UTC. Throws RangeError where it is no date. */
function tmxDate(time: string): string {
  return new Date(time).toISOString().replace(/[-:]|\.\d+/g, '')
}

function writeUnit(row: ExportRow, languages: Languages): RowOutcome {
  const notes = new RowNotes()
  const places = codePlaces(row)
  const [source, target] = [notes.removeIllegal(row.source.text), notes.removeIllegal(row.target.text)]
  const missing = missingSide(source, target)
  if (missing) return missing
  const text =
    `<tu tuid="${escapeAttribute(notes.removeIllegal(row.link.id))}">\n` +
    properties(row, notes) +
    `<tuv xml:lang="${languages.source}"><seg>${segment(source, row.source.codes, places, notes)}</seg></tuv>\n` +
    `<tuv xml:lang="${languages.target}"><seg>${segment(target, row.target.codes, places, notes)}</seg></tuv>\n</tu>\n`
  return { texts: [text], notes: notes.list }
}

function properties({ link, document }: ExportRow, notes: RowNotes): string {
  const values = {
    'x-state': link.state,
    'x-alignment': link.alignment,
    'x-confidence': link.confidence?.toString(),
    'x-locked': link.locked && 'yes',
    'x-document': document.title || document.id,
  }
  let text = ''
  for (const [type, value] of Object.entries(values)) {
    if (value !== undefined) text += `<prop type="${type}">${escapeText(notes.removeIllegal(value))}</prop>\n`
  }
  return text
}

/** A number for each inline code of a row, the same for the same code on the other side. */
function codePlaces(row: ExportRow): CodePlaces {
  const ids = new Set([...row.source.codes, ...row.target.codes].map(({ id }) => id))
  return new Map([...ids].map((id, index) => [id, index + 1]))
}

function segment(text: string, codes: SideText['codes'], places: CodePlaces, notes: RowNotes): string {
  if (codes.length === 0) return escapeText(text)
  const parts = text.split(CODE_CHARACTER)
  return parts
    .map((part, index) => {
      const code = index < parts.length - 1 ? codes[index] : undefined
      return escapeText(part) + (code ? placeholder(code, places, notes) : '')
    })
    .join('')
}

function placeholder(code: InlineCode, places: CodePlaces, notes: RowNotes): string {
  const content = escapeText(notes.removeIllegal(code.display ?? code.id))
  return `<ph x="${places.get(code.id)}">${content}</ph>`
}
