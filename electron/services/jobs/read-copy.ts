import type { ProjectRecords } from '../../../shared/model/collections.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import type { Progress } from '../../../shared/rpc/contract.ts'
import { readAllRecords } from '../read-records.ts'
import type { CopyProblem, RecordsPiece } from './job.ts'
import { PiecedRecords } from './records-pieces.ts'

/** The project that a job is fed, and another copy of it. */
export type Copies = { readonly ours: ProjectRecords; readonly theirs: ProjectRecords }

export function readCopies(
  feed: Iterable<RecordsPiece>,
  bytes: Uint8Array<ArrayBuffer>,
): Result<Copies, CopyProblem> {
  const pieces = new PiecedRecords()
  for (const piece of feed) pieces.add(piece)
  const ours = pieces.records
  const theirs = readCopy(bytes, ours, 'theirs')
  return theirs.ok ? ok({ ours, theirs: theirs.value }) : theirs
}

/** What there is to say of the two, piece by piece, or why the file is no copy. */
export function* fromCopies<Piece>(
  bytes: Uint8Array<ArrayBuffer>,
  report: (progress: Progress) => void,
  feed: Iterable<RecordsPiece>,
  piecesOf: (copies: Copies) => Iterable<Piece>,
): Generator<Piece, CopyProblem | null> {
  report({ stage: 'reading', done: 0, total: 2 })
  const copies = readCopies(feed, bytes)
  if (!copies.ok) return copies.error
  report({ stage: 'comparing', done: 1, total: 2 })
  yield* piecesOf(copies.value)
  return null
}

/** A file that is to be a copy of the project. */
export function readCopy(
  bytes: Uint8Array<ArrayBuffer>,
  ours: ProjectRecords,
  copy: 'theirs' | 'base',
): Result<ProjectRecords, CopyProblem> {
  const read = readAllRecords(bytes)
  if (!read.ok) return fail({ code: 'bad-project', copy, problems: read.error })
  const isCopy = read.value.header.id === ours.header.id
  return isCopy ? ok(read.value) : fail({ code: 'other-project', copy })
}
