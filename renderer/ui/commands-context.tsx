import { createContext, use } from 'react'

/** The window's commands, as panes and the editor see them: by id alone. */
export type Commands = {
  run(id: string): void
  /** The keys that run it now, such as `Ctrl+Shift+KeyP`; undefined: it has none. */
  keysOf(id: string): string | undefined
  isEnabled(id: string): boolean
}

const noCommands: Commands = {
  run: (id) => {
    throw new RangeError(`No commands here to run ${id}`)
  },
  keysOf: () => undefined,
  isEnabled: () => false,
}

export const CommandsContext = createContext<Commands>(noCommands)

export function useCommands(): Commands {
  return use(CommandsContext)
}
