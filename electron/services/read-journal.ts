import type { ProjectId } from '../../shared/model/id.ts'
import { countFrames, decodeFrames } from './journal-frames.ts'
import {
  journalCheckpoint,
  journalEntry,
  journalHeader,
  type JournalCheckpoint,
  type JournalEntry,
  type JournalHeader,
} from './journal-records.ts'

export type ReadJournal = {
  readonly header: JournalHeader
  readonly entries: readonly JournalEntry[]
  readonly checkpoints: readonly JournalCheckpoint[]
  /** What follows the last good record: cut off by a crash, or damaged. Empty where all is well. */
  readonly tail: Uint8Array
  /** How many records the tail seems to hold. */
  readonly damaged: number
}

/** A journal's records as far as they are good, or undefined where not even the first is. Never throws. */
export function readJournal(bytes: Uint8Array): ReadJournal | undefined {
  const { values, ends } = decodeFrames(bytes)
  const header = journalHeader.safeParse(values[0])
  if (!header.success) return undefined
  const entries: JournalEntry[] = []
  const checkpoints: JournalCheckpoint[] = []
  let good = 1
  for (; good < values.length; good++) if (!take(values[good], entries, checkpoints)) break
  const tail = bytes.subarray(ends[good - 1])
  return { header: header.data, entries, checkpoints, tail, damaged: countFrames(tail) }
}

/** False for a record that is whole but cannot be what was written there. */
function take(value: unknown, entries: JournalEntry[], checkpoints: JournalCheckpoint[]): boolean {
  const checkpoint = journalCheckpoint.safeParse(value)
  if (checkpoint.success) {
    checkpoints.push(checkpoint.data)
    return true
  }
  const entry = journalEntry.safeParse(value)
  const last = entries.at(-1)
  if (!entry.success || (last && entry.data.seq !== last.seq + 1)) return false
  entries.push(entry.data)
  return true
}

/**
 * The transactions that a file does not hold yet, by its hash: those since its base, or since the snapshot that it
 * has become. Undefined where the journal goes on from some other file.
 */
export function entriesSince(journal: ReadJournal, sha256: string): readonly JournalEntry[] | undefined {
  const checkpoint = journal.checkpoints.findLast(({ snapshot }) => snapshot === sha256)
  if (checkpoint) return journal.entries.filter(({ seq }) => seq > checkpoint.upTo)
  return journal.header.base === sha256 ? journal.entries : undefined
}

export function belongsTo(journal: ReadJournal, project: ProjectId): boolean {
  return journal.header.project === project
}
