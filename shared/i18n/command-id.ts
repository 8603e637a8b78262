import { commands } from './en/commands.ts'

type Named = typeof commands

/** Every command that has a name; a command without one does not exist for the window. */
export type CommandId = { [Group in keyof Named]: `${Group}.${keyof Named[Group] & string}` }[keyof Named]

/** All of them, in the order in which they are named. */
export const COMMAND_IDS: readonly CommandId[] = Object.entries(commands).flatMap(([group, names]) =>
  Object.keys(names).map((name) => `${group}.${name}` as CommandId),
)

export function isCommandId(id: string): id is CommandId {
  return COMMAND_IDS.some((known) => known === id)
}
