import { COMMAND_IDS, type CommandId } from '../../../shared/i18n/command-id.ts'
import { defaultKeys, toMac } from './command-keys.ts'
import { KEY_PRESETS, type KeyPreset } from './key-presets.ts'

/** Which keys run which command now: those it comes with, but for what the user changed. */
export class KeyBindings {
  private readonly byKeys = new Map<string, CommandId>()
  private readonly byCommand = new Map<CommandId, string[]>()

  /** `chosen`: command -> keys, an empty string for none. What the user chose is nobody else's any more. */
  constructor(chosen: Readonly<Record<string, string>>, isMac: boolean, preset: KeyPreset = 'taraz') {
    for (const id of COMMAND_IDS) {
      const keys = chosen[id]
      if (keys) this.bind(id, [keys])
    }
    const unchosen = COMMAND_IDS.filter((id) => chosen[id] === undefined)
    const habits = KEY_PRESETS[preset]
    for (const id of unchosen) {
      const keys = habits[id] ?? []
      this.bind(id, isMac ? keys.map(toMac) : keys)
    }
    for (const id of unchosen) if (!habits[id]) this.bind(id, defaultKeys(id, isMac))
  }

  commandOf(keys: string): CommandId | undefined {
    return this.byKeys.get(keys)
  }

  /** The combination to be shown. */
  keysOf(id: CommandId): string | undefined {
    return this.byCommand.get(id)?.[0]
  }

  /** All that run it, the one to be shown first. */
  allKeysOf(id: CommandId): readonly string[] {
    return this.byCommand.get(id) ?? []
  }

  private bind(id: CommandId, combinations: readonly string[]): void {
    for (const keys of combinations) {
      if (this.byKeys.has(keys)) continue
      this.byKeys.set(keys, id)
      this.byCommand.set(id, [...this.allKeysOf(id), keys])
    }
  }
}
