import type { Translate } from '../../shared/i18n/create-translator.ts'
import type { Language } from '../../shared/i18n/languages.ts'
import type { FileSystem } from '../services/file-system.ts'

/** 0: done. 1: done, and something was found that is not as it should be. 2: bad use or bad input. */
export type ExitCode = 0 | 1 | 2

/** Where a command reads from and writes to. */
export type Terminal = {
  readonly t: Translate
  readonly language: Language
  readonly files: FileSystem
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array<ArrayBuffer>>
  /** Standard output: what was asked for, and nothing else. */
  readonly write: (text: string) => Promise<void>
  /** A line on standard error: everything else. */
  readonly say: (line: string) => void
  /** Kept when the user asks the program to stop (Ctrl+C). Who has not asked for it is stopped there and then. */
  readonly untilStopped: () => Promise<void>
}

export type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitCode>

/** What stands for standard input or output in the place of a file. */
export const STANDARD = '-'
