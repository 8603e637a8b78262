import type { CommandId } from '../../../shared/i18n/command-id.ts'
import type { Settings } from '../../../shared/rpc/contract.ts'

export type KeyPreset = Settings['keyPreset']

type Keys = Readonly<Partial<Record<CommandId, readonly string[]>>>

/**
 * The keys that hands know from other programs, where these differ from those that Taraz comes with. A command whose
 * keys go to another here has new ones beside it. Only what the programs' own documents or menus say stands here.
 */
export const KEY_PRESETS: Readonly<Record<KeyPreset, Keys>> = {
  taraz: {},
  omegat: {
    'editor.confirmNext': ['Enter', 'Ctrl+Enter', 'NumpadEnter'],
    'editor.nextRow': ['Alt+ArrowDown', 'Ctrl+KeyN'],
    'editor.previousRow': ['Ctrl+KeyP', 'Alt+ArrowUp'],
    'view.goToRow': ['Ctrl+KeyJ', 'Ctrl+KeyG'],
    'editor.join': ['Ctrl+Shift+KeyJ'],
    'editor.copySource': ['Ctrl+Shift+KeyR', 'Ctrl+Shift+KeyI'],
  },
  trados: {
    'editor.confirmNextUnconfirmed': ['Ctrl+Alt+Enter', 'Ctrl+Shift+Enter'],
    'editor.confirm': ['Alt+Shift+KeyC'],
    'editor.nextUnconfirmed': ['Ctrl+Alt+ArrowDown', 'Ctrl+KeyU'],
    'editor.split': ['Alt+Shift+KeyT'],
    'editor.join': ['Ctrl+Alt+KeyS', 'Ctrl+KeyJ'],
    'editor.unlockSource': ['Alt+F2', 'F2'],
    'editor.lock': ['Ctrl+KeyL', 'F4'],
    'editor.linkNext': ['Ctrl+Alt+KeyL'],
  },
  memoq: {
    'editor.nextUnconfirmed': ['Ctrl+KeyG', 'Ctrl+KeyU'],
    'view.goToRow': ['Ctrl+Shift+KeyJ'],
    'editor.copySource': ['Ctrl+Shift+KeyS', 'Ctrl+Insert'],
    'file.saveAs': ['Ctrl+Alt+KeyS'],
    'editor.split': ['Ctrl+KeyH', 'Ctrl+KeyT'],
    'editor.lock': ['Ctrl+Shift+KeyL', 'F4'],
    'editor.unlink': ['Ctrl+Alt+KeyL'],
  },
}
