import { COLLECTIONS } from '../../shared/model/collections.ts'
import { migrate, VERSION } from '../../shared/model/migrations.ts'
import type { ProjectProblem } from '../../shared/model/problem.ts'
import { RecordsCheck } from '../../shared/model/records-check.ts'
import type { RecordsPiece } from './jobs/job.ts'

/** Little enough that what is made of it is handed to another thread without holding anything up. */
const SLICE_BYTES = 256 * 1024
/** What can be one string. */
const LONGEST_BYTES = 400 * 1024 * 1024
const LINE_END = 0x0a
const SPACE = 0x20
/** The byte order mark is left where it stands: only at the very beginning it is none of the text. */
const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The file is not laid out as this program writes it, or is damaged. `problem`: as far as that can be told. */
export class NotByLines extends Error {
  readonly problem: ProjectProblem

  constructor(problem: ProjectProblem, options?: { cause?: unknown }) {
    super(JSON.stringify(problem), options)
    this.problem = problem
  }
}

/**
 * A project file of the present version to its records, line by line as projectLines writes them, so that neither its
 * text nor its records need be in memory as a whole; gives all that is wrong with it. Pieces come while nothing is
 * found wrong. Throws NotByLines: then what was given before counts for nothing.
 */
export function* readByLines(bytes: Uint8Array): Generator<RecordsPiece, readonly ProjectProblem[]> {
  const reader = new RecordLines()
  for (const lines of slicesOf(bytes)) {
    for (const line of lines) reader.take(line)
    const piece = reader.piece()
    if (piece) yield piece
  }
  return reader.end()
}

/** The lines of a few records at a time; the last is what stands behind the last line end, if only nothing. */
function* slicesOf(bytes: Uint8Array): Generator<string[]> {
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(LINE_END, start + SLICE_BYTES)
    const end = found < 0 ? bytes.length : found
    if (end - start > LONGEST_BYTES) throw new NotByLines({ code: 'not-by-lines', line: 1 })
    const text = decode(bytes.subarray(start, end))
    yield (start === 0 && text.startsWith('\uFEFF') ? text.slice(1) : text).split('\n')
    start = end + 1
  }
}

function decode(bytes: Uint8Array): string {
  try {
    return DECODER.decode(bytes)
  } catch (cause) {
    throw new NotByLines({ code: 'not-json', detail: 'not UTF-8' }, { cause })
  }
}

/** One reading of the lines of a file. Commas stand where JSON wants them, and nowhere else. */
class RecordLines {
  private readonly check = new RecordsCheck()
  private place: 'start' | 'fields' | 'records' | 'end' = 'start'
  private line = 0
  /** Whether something may follow what was read last; before the first of a kind something always may. */
  private mayFollow = true
  private readonly headerLines: string[] = []
  /** How many of COLLECTIONS were opened or left out. */
  private opened = 0
  private isEmpty = true
  private made: Record<string, unknown[]> = {}
  private header: RecordsPiece = {}

  take(untrimmed: string): void {
    this.line++
    const line = untrimmed.charCodeAt(untrimmed.length - 1) <= SPACE ? untrimmed.trimEnd() : untrimmed
    if (line === '') return
    if (this.place === 'records') this.takeInside(line)
    else if (this.place === 'fields') this.takeField(line)
    else if (this.place === 'start' && line === '{') this.place = 'fields'
    else this.refuse()
  }

  /** What the lines since it was last asked hold; undefined where that is nothing, or something is wrong. */
  piece(): RecordsPiece | undefined {
    const piece = { ...this.header, ...this.made }
    this.header = {}
    this.made = {}
    return this.check.isSound && Object.keys(piece).length > 0 ? piece : undefined
  }

  end(): readonly ProjectProblem[] {
    if (this.place !== 'end') throw new NotByLines({ code: 'truncated', line: this.line })
    return this.check.finish()
  }

  private takeField(line: string): void {
    const array = /^"([a-z]+)":\[(\],?)?$/.exec(line)
    const place = COLLECTIONS.findIndex((name) => name === array?.[1])
    if (line === '}') this.close()
    else if (!this.mayFollow) this.refuse()
    else if (place < 0) this.takeHeaderLine(line)
    else this.open(place, array?.[2])
  }

  private takeHeaderLine(line: string): void {
    if (this.opened > 0) this.refuse()
    this.headerLines.push(line)
    this.mayFollow = line.endsWith(',')
  }

  private open(place: number, ending: string | undefined): void {
    if (place < this.opened) this.refuse()
    if (this.opened === 0) this.takeHeader()
    this.opened = place + 1
    this.isEmpty = true
    this.mayFollow = ending !== ']'
    if (ending === undefined) this.place = 'records'
  }

  private takeHeader(): void {
    const fields = this.parse(`{${withoutComma(this.headerLines.join('\n'))}}`)
    const migrated = migrate(fields as Readonly<Record<string, unknown>>)
    if (!migrated.ok) throw new NotByLines(migrated.error)
    if (migrated.value['version'] !== VERSION || migrated.value !== fields) this.refuse()
    const header = this.check.header(migrated.value)
    this.header = header ? { header } : {}
  }

  private takeInside(line: string): void {
    if (line === ']' || line === '],') return this.finish(line)
    if (!this.mayFollow) this.refuse()
    const collection = COLLECTIONS[this.opened - 1]!
    const record = this.check.record(collection, this.parse(withoutComma(line)))
    if (record) (this.made[collection] ??= []).push(record)
    this.isEmpty = false
    this.mayFollow = line.endsWith(',')
  }

  private finish(line: string): void {
    if (this.mayFollow && !this.isEmpty) this.refuse()
    this.mayFollow = line === '],'
    this.place = 'fields'
  }

  private close(): void {
    if (this.mayFollow) this.refuse()
    if (this.opened === 0) this.takeHeader()
    this.place = 'end'
  }

  private parse(json: string): unknown {
    try {
      return JSON.parse(json)
    } catch (cause) {
      return this.refuse(cause)
    }
  }

  private refuse(cause?: unknown): never {
    throw new NotByLines({ code: 'not-by-lines', line: this.line }, { cause })
  }
}

function withoutComma(line: string): string {
  return line.endsWith(',') ? line.slice(0, -1) : line
}
