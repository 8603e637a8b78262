/** A command as the settings and the sheet of keys show it; its names are in the window's language. */
export type CommandRow = {
  readonly id: string
  readonly name: string
  readonly category: string
  /** Now; undefined: none. */
  readonly keys: string | undefined
  /** Those too that are not shown. */
  readonly allKeys: readonly string[]
  /** The user chose other keys than it comes with, or none. */
  readonly isChanged: boolean
}
