/** What one run measured at one size; `bare` beside it is the least that the same data costs without the program. */
export type HostNumbers = {
  readonly fileMB: number
  /** projects.open: read, parse, validate, build the state, look for a journal, lock. */
  readonly openMs: number
  /** readFile and JSON.parse of the same bytes. */
  readonly bareOpenMs: number
  /** Every part of the project asked for, one after another, as a page does. */
  readonly partsMs: number
  readonly firstPartMs: number
  /** projects.save after a change: capture, write, sync, read back, verify, keep a copy of the old, rename. */
  readonly saveMs: number
  /** JSON.stringify of the same records, write and fsync. */
  readonly bareSaveMs: number
  /** The longest that the host answered nobody while it saved. */
  readonly saveStallMs: number
  /** projects.apply of one key: check, apply, journal, sync. */
  readonly applyP50Ms: number
  readonly applyP95Ms: number
  /** Append of as many bytes, and fdatasync. */
  readonly bareAppendP50Ms: number
  readonly bareAppendP95Ms: number
  readonly rssMB: number
}
