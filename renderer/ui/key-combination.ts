/** What of a keyboard event says which keys were pressed. */
export type KeyPress = Pick<
  KeyboardEvent,
  'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey' | 'isComposing' | 'getModifierState'
>

const MODIFIER_CODE = /^(?:Control|Alt|Shift|Meta|OS|CapsLock|NumLock|Fn)/

/**
 * The combination that was pressed, such as `Ctrl+Shift+KeyP`: modifiers in this order, then the place of the key on
 * the keyboard, so that it is the same under a Persian layout. Null for a modifier alone, for AltGr, which types
 * characters, and inside an input method.
 */
export function keysOfPress(event: KeyPress): string | null {
  if (event.isComposing || event.code === '' || MODIFIER_CODE.test(event.code)) return null
  if (event.getModifierState('AltGraph')) return null
  const modifiers = [
    event.ctrlKey && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
    event.metaKey && 'Meta',
  ]
  return [...modifiers.filter(Boolean), event.code].join('+')
}

export type KeyObjection = 'needsModifier' | 'typesZwnj' | 'system'

/** Both type a zero-width non-joiner on Persian keyboards. */
const TYPE_ZWNJ = ['Shift+Space', 'Ctrl+Shift+Digit2']

/** Taken by systems or browsers before a page sees them, or what everybody's hands expect of every program. */
const SYSTEM =
  'Ctrl+KeyC Ctrl+KeyV Ctrl+KeyX Ctrl+KeyA Ctrl+KeyW Ctrl+KeyT Ctrl+Shift+KeyT Ctrl+Shift+KeyN Ctrl+Shift+KeyW ' +
  'Ctrl+Tab Ctrl+Shift+Tab Alt+Tab Alt+Shift+Tab Alt+F4 F11 F12 Escape Alt+Escape Ctrl+Alt+Delete ' +
  'Meta+KeyC Meta+KeyV Meta+KeyX Meta+KeyA Meta+KeyQ Meta+KeyW Meta+KeyH Meta+KeyM Meta+KeyT Meta+Tab Meta+Space'

/** Why a combination can't be a shortcut; null: it can. */
export function objectionTo(keys: string): KeyObjection | null {
  if (TYPE_ZWNJ.includes(keys)) return 'typesZwnj'
  if (SYSTEM.split(' ').includes(keys)) return 'system'
  const code = keys.split('+').at(-1) ?? ''
  const isBare = !/(?:Ctrl|Alt|Meta)\+/.test(keys)
  return isBare && !/^(?:F\d{1,2}|Page(?:Up|Down))$/.test(code) ? 'needsModifier' : null
}
