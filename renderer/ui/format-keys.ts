/** Names of keys by `KeyboardEvent.code`, where they are not the last letter of it; digits and letters are. */
const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  NumpadEnter: '↵',
  Escape: 'Esc',
  Backspace: '⌫',
  Delete: 'Del',
  Insert: 'Ins',
  Tab: '⇥',
  PageUp: 'PgUp',
  PageDown: 'PgDn',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Backslash: '\\',
  Semicolon: ';',
  Quote: '’',
  BracketLeft: '[',
  BracketRight: ']',
  Minus: '-',
  Equal: '=',
  Backquote: '`',
  NumpadAdd: '+',
  NumpadSubtract: '-',
}

const MAC_MODIFIERS: Readonly<Record<string, string>> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Meta: '⌘' }
const MODIFIERS: Readonly<Record<string, string>> = { Ctrl: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Meta: 'Meta' }

/**
 * A key combination (`Ctrl+Shift+KeyP`: modifiers and a KeyboardEvent.code) as the signs printed on the keys, in
 * order: `['Ctrl', 'Shift', 'P']`, or on a Mac `['⇧', '⌘', 'P']`.
 */
export function keySigns(keys: string, isMac: boolean): string[] {
  const modifiers = isMac ? MAC_MODIFIERS : MODIFIERS
  return keys.split('+').map((part) => modifiers[part] ?? keyName(part))
}

function keyName(code: string): string {
  return NAMES[code] ?? /^(?:Key|Digit|Numpad)(.)$/.exec(code)?.[1] ?? code
}

/** Whether this is a Mac, whose commands are on ⌘ and not on Ctrl. */
export function isMacKeyboard(platform: string = navigator.platform): boolean {
  return /^(?:Mac|iPhone|iPad)/.test(platform)
}
