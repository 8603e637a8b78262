import type { JournalWriter } from './journal-writer.ts'

/** A snapshot is made when nothing was changed for so long, or when the journal has grown so far. */
export const AUTOSAVE_IDLE_MS = 30_000
const MOST_RECORDS = 2_000
const MOST_BYTES = 1024 * 1024

type Size = JournalWriter['size']

/** When to save without being asked. After a failure it waits for the next pause, or for twice as much. */
export class Autosave {
  private readonly idleMs: number
  private readonly save: () => Promise<boolean>
  private timer: NodeJS.Timeout | undefined
  private limit: Size = { records: MOST_RECORDS, bytes: MOST_BYTES }
  private isSaving = false

  /** `save` never rejects; false: it failed. */
  constructor(idleMs: number, save: () => Promise<boolean>) {
    this.idleMs = idleMs
    this.save = save
  }

  changed(size: Size): void {
    clearTimeout(this.timer)
    if (size.records > this.limit.records || size.bytes > this.limit.bytes) void this.run(size)
    this.timer = setTimeout(() => void this.run(size), this.idleMs)
    this.timer.unref()
  }

  /** Saved by somebody else, or closed. */
  stop(): void {
    clearTimeout(this.timer)
  }

  private async run(size: Size): Promise<void> {
    clearTimeout(this.timer)
    if (this.isSaving) return
    this.isSaving = true
    const isSaved = await this.save()
    this.isSaving = false
    this.limit = isSaved
      ? { records: MOST_RECORDS, bytes: MOST_BYTES }
      : {
          records: Math.max(MOST_RECORDS, size.records * 2),
          bytes: Math.max(MOST_BYTES, size.bytes * 2),
        }
  }
}
