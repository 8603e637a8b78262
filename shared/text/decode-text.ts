export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256'

export type DecodedText = { ok: true; text: string; encoding: TextEncoding; hadBom: boolean }

/**
 * Why bytes are not the text asked for. `offset`: the byte where it shows, from 0. `line`: the line it stands in,
 * from 1. `looksLike`: the kind of file, where its first bytes tell ("PDF", "DOCX", "PNG", "UTF-16", …).
 */
export type DecodeProblem = {
  ok: false
  problem: 'binary' | 'nul' | 'not-utf8' | 'empty'
  offset?: number
  line?: number
  looksLike?: string
}

/**
 * The text in `bytes`: by its byte order mark if it has one, else in `encoding`, else in UTF-8. The mark is no part
 * of the text. Nothing is guessed and nothing replaced: bytes that are not valid, and NULs, are refused. An
 * `encoding` that contradicts a byte order mark loses to it.
 */
export function decodeText(bytes: Uint8Array, encoding?: TextEncoding): DecodedText | DecodeProblem {
  if (bytes.length === 0) return { ok: false, problem: 'empty' }
  const looksLike = fileKind(bytes)
  if (looksLike !== undefined) return { ok: false, problem: 'binary', looksLike }
  const mark = byteOrderMark(bytes)
  const chosen = mark?.encoding ?? encoding ?? 'utf-8'
  const body = bytes.subarray(mark?.length ?? 0)
  const nul = chosen.startsWith('utf-16') ? -1 : body.indexOf(0)
  if (nul >= 0) return nulProblem(body, nul, bytes.length - body.length)
  return decodeBody(body, chosen, mark !== undefined)
}

function decodeBody(body: Uint8Array, encoding: TextEncoding, hadBom: boolean): DecodedText | DecodeProblem {
  const text = decodeAs(body, encoding)
  const skipped = hadBom ? (encoding === 'utf-8' ? 3 : 2) : 0
  if (text === undefined) return invalidProblem(body, encoding, skipped)
  const nul = text.indexOf('\0')
  if (nul >= 0) return { ok: false, problem: 'nul', offset: skipped + nul * 2, line: lineAt(text, nul) }
  if (text === '') return { ok: false, problem: 'empty' }
  return { ok: true, text, encoding, hadBom }
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A byte order mark; UTF-16 without one is read only when it is asked for. */
function byteOrderMark(bytes: Uint8Array): { encoding: TextEncoding; length: number } | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', length: 3 }
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', length: 2 }
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', length: 2 }
  return undefined
}

/** Many NULs are the mark of a binary file, or of UTF-16 without its mark; a few are damage that a line can name. */
function nulProblem(body: Uint8Array, nul: number, skipped: number): DecodeProblem {
  const sample = body.subarray(0, 4096)
  const offset = skipped + nul
  const [even, odd] = nulsByParity(sample)
  if (even + odd <= 3 || even + odd <= sample.length / 50) {
    return { ok: false, problem: 'nul', offset, line: lineOfByte(body, nul) }
  }
  const looksLike = Math.min(even, odd) * 20 < Math.max(even, odd) ? { looksLike: 'UTF-16' } : {}
  return { ok: false, problem: 'binary', offset, ...looksLike }
}

function nulsByParity(bytes: Uint8Array): [even: number, odd: number] {
  const counts: [number, number] = [0, 0]
  bytes.forEach((byte, index) => {
    if (byte === 0) counts[index % 2 === 0 ? 0 : 1]++
  })
  return counts
}

function invalidProblem(body: Uint8Array, encoding: TextEncoding, skipped: number): DecodeProblem {
  if (encoding !== 'utf-8') return { ok: false, problem: 'binary' }
  const at = firstInvalidUtf8(body)
  return { ok: false, problem: 'not-utf8', offset: skipped + at, line: lineOfByte(body, at) }
}

/** The longest prefix that decodes, by halving: where the invalid sequence starts. */
function firstInvalidUtf8(bytes: Uint8Array): number {
  let valid = 0
  let invalid = bytes.length
  while (valid + 1 < invalid) {
    const middle = (valid + invalid) >> 1
    if (isValidStart(bytes.subarray(0, middle))) valid = middle
    else invalid = middle
  }
  return startOfSequence(bytes, invalid - 1)
}

function isValidStart(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** The lead byte of the sequence that `at` broke off: an invalid sequence is named by where it starts. */
function startOfSequence(bytes: Uint8Array, at: number): number {
  for (let back = 1; back <= 3; back++) {
    const byte = bytes[at - back] ?? 0
    if ((byte & 0xc0) !== 0x80) return sequenceLength(byte) > back ? at - back : at
  }
  return at
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0 && lead <= 0xf7) return 4
  if (lead >= 0xe0) return 3
  return lead >= 0xc0 ? 2 : 1
}

function lineOfByte(bytes: Uint8Array, at: number): number {
  return lineAt(new TextDecoder('latin1').decode(bytes.subarray(0, at)), at)
}

/** The line, from 1, of an offset in a text; \r\n, \n and \r end a line. */
function lineAt(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\n|\r/).length
}

/** First bytes, from the formats' own definitions; files people take for text. */
const signatures: readonly { kind: string; bytes: readonly number[]; at?: number }[] = [
  { kind: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'ZIP', bytes: [0x50, 0x4b, 0x05, 0x06] },
  { kind: 'DOC', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
  { kind: 'RTF', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { kind: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'TIFF', bytes: [0x49, 0x49, 0x2a, 0x00] },
  { kind: 'TIFF', bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { kind: 'WebP', bytes: [0x57, 0x45, 0x42, 0x50], at: 8 },
  { kind: 'DjVu', bytes: [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d] },
  { kind: 'GZIP', bytes: [0x1f, 0x8b] },
  { kind: 'BZIP2', bytes: [0x42, 0x5a, 0x68, 0x39] },
  { kind: 'XZ', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00] },
  { kind: '7-Zip', bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c] },
  { kind: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07] },
  { kind: 'MP4', bytes: [0x66, 0x74, 0x79, 0x70], at: 4 },
  { kind: 'MP3', bytes: [0x49, 0x44, 0x33, 0x03] },
  { kind: 'MP3', bytes: [0x49, 0x44, 0x33, 0x04] },
  { kind: 'OGG', bytes: [0x4f, 0x67, 0x67, 0x53] },
  { kind: 'SQLite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
  { kind: 'ELF', bytes: [0x7f, 0x45, 0x4c, 0x46] },
]

function fileKind(bytes: Uint8Array): string | undefined {
  const found = signatures.find(({ bytes: expected, at }) => startsWith(bytes.subarray(at ?? 0), expected))
  return found ? (found.kind === 'ZIP' ? zipKind(bytes) : found.kind) : undefined
}

/** Office documents are ZIP archives that name their parts near the start. */
function zipKind(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  if (/word\//.test(start)) return 'DOCX'
  if (/xl\//.test(start)) return 'XLSX'
  if (/ppt\//.test(start)) return 'PPTX'
  if (/application\/vnd\.oasis\.opendocument/.test(start)) return 'ODF'
  return /application\/epub\+zip/.test(start) ? 'EPUB' : 'ZIP'
}

function startsWith(bytes: Uint8Array, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[index] === byte)
}
