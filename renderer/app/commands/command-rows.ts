import { COMMAND_IDS } from '../../../shared/i18n/command-id.ts'
import type { Translate } from '../../../shared/i18n/create-translator.ts'
import type { CommandRow } from '../../panes/settings/command-row.ts'
import type { ShortcutGroup } from '../../panes/shortcuts/shortcuts.tsx'
import { CATEGORIES, COMMAND_KEYS } from './command-keys.ts'
import type { KeyBindings } from './key-bindings.ts'

/** Every command as the settings show it, kind by kind. */
export function commandRows(
  t: Translate,
  bindings: KeyBindings,
  chosen: Readonly<Record<string, string>>,
): CommandRow[] {
  return CATEGORIES.flatMap((category) =>
    COMMAND_IDS.filter((id) => COMMAND_KEYS[id].category === category).map((id) => ({
      id,
      name: t(`commands.${id}`),
      category: t(`app.categories.${category}`),
      keys: bindings.keysOf(id),
      allKeys: bindings.allKeysOf(id),
      isChanged: chosen[id] !== undefined,
    })),
  )
}

/** The commands that have keys, kind by kind. */
export function shortcutGroups(t: Translate, bindings: KeyBindings): ShortcutGroup[] {
  return CATEGORIES.map((category) => ({
    id: category,
    name: t(`app.categories.${category}`),
    commands: COMMAND_IDS.filter((id) => COMMAND_KEYS[id].category === category).flatMap((id) => {
      const keys = bindings.keysOf(id)
      return keys === undefined ? [] : [{ id, name: t(`commands.${id}`), keys }]
    }),
  }))
}
