import type { CommandId } from '../../../shared/i18n/command-id.ts'

/** Something the user can have done: by keys, in the palette, from a button or a menu of the shell. */
export type Command = {
  readonly id: CommandId
  isEnabled(): boolean
  run(): void
}
