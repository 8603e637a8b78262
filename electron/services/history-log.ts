import { join } from 'node:path'
import { z } from 'zod'
import { operation, type Operation } from '../../shared/operations/operation.ts'
import { transaction, type Transaction } from '../../shared/operations/transaction.ts'
import type { FileSystem } from './file-system.ts'
import { journalKey } from './journal-folder.ts'
import { ifThere } from './system-error.ts'
import { writeAll } from './write-all.ts'

/** What was done, and what takes it back when everything after it has been taken back. */
export type HistoryEntry = {
  readonly transaction: Transaction
  readonly inverse: readonly Operation[]
  /** Something else changed the project right before: what is older can be read, not restored. */
  readonly isAfterGap: boolean
}

/** What was done since something else changed the project last, the oldest first. */
export type KnownPast = {
  readonly entries: readonly HistoryEntry[]
  /** The project was made right before the first of it: there is nothing older. */
  readonly isWhole: boolean
}

const done = z.object({ transaction, inverse: z.array(operation) })
const mark = z.object({ file: z.string(), isStart: z.boolean(), isNew: z.boolean().optional() })
const line = z.union([done, mark])

/** From this size the log begins anew, and the one before it is kept beside it; the one before that goes. */
const LARGEST_BYTES = 16 * 1024 * 1024

/**
 * The history of one project file on this machine, oldest first, a JSON line a transaction. It is a comfort and no
 * safety: nothing waits for it, what can't be written is missing from it, and it is not needed to open anything.
 */
export class HistoryLog {
  private readonly files: FileSystem
  private readonly folder: string
  private readonly name: string
  private last: Promise<unknown> = Promise.resolve()

  /** Beside the folders of projects, not in them: what is synced there is the journal's alone. */
  constructor(files: FileSystem, dataFolder: string, path: string) {
    this.files = files
    this.folder = join(dataFolder, 'history')
    this.name = journalKey(path)
  }

  note(transactions: readonly Transaction[], inverses: readonly (readonly Operation[])[]): void {
    this.write(transactions.map((one, index) => ({ transaction: one, inverse: inverses[index]! })))
  }

  /**
   * The project was opened from the bytes with this hash: where those are not the last known, there is a gap. `isNew`:
   * it has only just been made.
   */
  opened(sha256: string, isNew: boolean): void {
    this.write([{ file: sha256, isStart: true, ...(isNew && { isNew }) }])
  }

  saved(sha256: string): void {
    this.write([{ file: sha256, isStart: false }])
  }

  /** All that is known, the oldest first. Lines that can't be read are left out, and count as a gap. */
  async read(): Promise<HistoryEntry[]> {
    return (await this.readLines()).entries
  }

  async readPast(): Promise<KnownPast> {
    const { entries, isGap, isNew } = await this.readLines()
    const since = isGap
      ? []
      : entries.slice(
          Math.max(
            0,
            entries.findLastIndex((entry) => entry.isAfterGap),
          ),
        )
    return { entries: since, isWhole: isNew }
  }

  /** `isGap`: something else changed the project after all of it; `isNew`: it was made after the last gap. */
  private async readLines(): Promise<{ entries: HistoryEntry[]; isGap: boolean; isNew: boolean }> {
    await this.last
    const entries: HistoryEntry[] = []
    let known: string | undefined
    let isGap = false
    let isNew = false
    for (const text of [await this.text('-before'), await this.text('')].join('').split('\n')) {
      if (text === '') continue
      const parsed = parse(text)
      if (!parsed) [isGap, isNew] = [true, false]
      else if ('file' in parsed) {
        const isOther = parsed.isStart && parsed.file !== known
        if (isOther) [isGap, isNew] = [true, parsed.isNew ?? false]
        known = parsed.file
      } else {
        entries.push({ ...parsed, isAfterGap: isGap })
        isGap = false
      }
    }
    return { entries, isGap, isNew }
  }

  /** Kept when all that was noted so far is written, or is known not to be. */
  settled(): Promise<unknown> {
    return this.last
  }

  private write(lines: readonly object[]): void {
    const bytes = Buffer.from(lines.map((one) => `${JSON.stringify(one)}\n`).join(''))
    this.last = this.last.then(() => this.append(bytes)).catch(() => undefined)
  }

  private async append(bytes: Uint8Array): Promise<void> {
    await this.files.makeFolder(this.folder)
    const path = this.path('')
    const facts = await ifThere(this.files.facts(path))
    if (facts && facts.size > LARGEST_BYTES) await this.files.rename(path, this.path('-before'))
    const isThere = facts !== undefined && facts.size <= LARGEST_BYTES
    const file = await this.files.open(path, isThere ? 'append' : 'create')
    try {
      await writeAll(file, bytes)
    } finally {
      await file.close()
    }
  }

  private async text(part: '' | '-before'): Promise<string> {
    const bytes = await ifThere(this.files.readFile(this.path(part)))
    return bytes ? new TextDecoder().decode(bytes) : ''
  }

  private path(part: '' | '-before'): string {
    return join(this.folder, `${this.name}${part}.jsonl`)
  }
}

function parse(text: string): z.infer<typeof line> | undefined {
  try {
    return line.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
