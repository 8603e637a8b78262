import { FORMAT_WARNINGS, type FormatWarning, type FormatWarningCode } from '../model/format-warning.ts'
import type { Note } from './export-format.ts'

/** Adds up notes to warnings, one for each code. */
export class WarningTally {
  private readonly found = new Map<FormatWarningCode, FormatWarning>()

  add({ code, count }: Note, example?: string): void {
    const before = this.found.get(code)
    if (before) this.found.set(code, { ...before, count: before.count + count })
    else this.found.set(code, { code, count, ...(example !== undefined && { example }) })
  }

  /** In the order in which they are shown. */
  list(): FormatWarning[] {
    return FORMAT_WARNINGS.flatMap((code) => this.found.get(code) ?? [])
  }
}
