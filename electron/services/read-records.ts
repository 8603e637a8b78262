import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { ProjectProblem } from '../../shared/model/problem.ts'
import { readProject } from '../../shared/model/read-project.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { RecordsPiece } from './jobs/job.ts'
import { cutRecords, PiecedRecords } from './jobs/records-pieces.ts'
import { NotByLines, readByLines } from './record-lines.ts'

/** As much as can be one string. */
export const STRING_LIMIT_BYTES = 400 * 1024 * 1024

/**
 * The bytes of a project file to its records, piece by piece, and all that is wrong with them: where that is not
 * nothing, the pieces count for nothing. A piece with a header begins anew. A file that is laid out in another way than
 * this program does it is read as a whole, up to `limitBytes`.
 */
export function* readRecords(
  bytes: Uint8Array,
  limitBytes = STRING_LIMIT_BYTES,
): Generator<RecordsPiece, readonly ProjectProblem[]> {
  try {
    return yield* readByLines(bytes)
  } catch (cause) {
    if (!(cause instanceof NotByLines)) throw cause
    if (bytes.length > limitBytes) return [atTheEnd(cause.problem, bytes)]
  }
  return yield* readWhole(bytes)
}

/** The same at once. */
export function readAllRecords(bytes: Uint8Array): Result<ProjectRecords, readonly ProjectProblem[]> {
  const pieces = new PiecedRecords()
  const reading = readRecords(bytes)
  for (let step = reading.next(); ; step = reading.next()) {
    if (!step.done) pieces.add(step.value)
    else return step.value.length > 0 ? fail(step.value) : ok(pieces.records)
  }
}

function* readWhole(bytes: Uint8Array): Generator<RecordsPiece, readonly ProjectProblem[]> {
  const text = decodeProject(bytes)
  if (typeof text !== 'string') return [text]
  const read = readProject(text)
  if (!read.ok) return read.error
  yield* cutRecords(read.value)
  return []
}

/** The text of a project file, or why it is none. The byte order mark, if any, is left to readProject. */
function decodeProject(bytes: Uint8Array): string | ProjectProblem {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return { code: 'not-json', detail: 'not UTF-8' }
  }
}

const LINE_END = 0x0a
const CLOSING_BRACE = 0x7d

/** What cannot be read on the last line is cut off there, unless it looks like an end. */
function atTheEnd(problem: ProjectProblem, bytes: Uint8Array): ProjectProblem {
  if (problem.code !== 'not-by-lines') return problem
  let line = 1
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) line++
  const isWhole = bytes.at(bytes.at(-1) === LINE_END ? -2 : -1) === CLOSING_BRACE
  return problem.line === line && !isWhole ? { code: 'truncated', line } : problem
}
