/** How often a letter is typed and a line appended. */
export const APPENDS = 200

export type ServiceNumbers = {
  /** projects.open: read, parse, validate, build the state, look for a journal, lock. */
  readonly openMs: number
  /** Every part of the project asked for, one after another, as a page does. */
  readonly partsMs: number
  readonly firstPartMs: number
  /** projects.save after a change: capture, write, sync, read back, verify, keep a copy of the old, rename. */
  readonly saveMs: number
  /** The longest that the host answered nobody while it saved. */
  readonly saveStallMs: number
  /** projects.apply of one key: check, apply, journal, sync. */
  readonly applyP50Ms: number
  readonly applyP95Ms: number
  readonly rssMB: number
}

export type BareNumbers = {
  /** readFile and JSON.parse of the same bytes. */
  readonly bareOpenMs: number
  /** JSON.stringify of what was parsed, write and fsync. */
  readonly bareSaveMs: number
  /** Append of as many bytes as a key makes, and fdatasync. */
  readonly bareAppendP50Ms: number
  readonly bareAppendP95Ms: number
}

/** What one run measured at one size. */
export type HostNumbers = ServiceNumbers & BareNumbers
