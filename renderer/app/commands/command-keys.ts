import type { CommandId } from '../../../shared/i18n/command-id.ts'

export type CommandCategory =
  'file' | 'editing' | 'alignment' | 'rows' | 'find' | 'claims' | 'review' | 'view'
/** In the order in which they are shown. */
export const CATEGORIES: readonly CommandCategory[] = [
  'editing',
  'alignment',
  'rows',
  'find',
  'claims',
  'review',
  'file',
  'view',
]

export type CommandKeys = {
  readonly category: CommandCategory
  /** The keys it comes with: the first is shown, the others work too. Ctrl is ⌘ on a Mac. */
  readonly keys: readonly string[]
  /** On a Mac, where ⌘ with the same key is the system's. */
  readonly macKeys?: readonly string[]
}

/**
 * The keyboard as it comes. `Ctrl+N` is the browser's own in a page, so new projects have a second combination that
 * works everywhere. None of these types ZWNJ on a Persian keyboard, and none is AltGr.
 */
export const COMMAND_KEYS: Readonly<Record<CommandId, CommandKeys>> = {
  'file.new': { category: 'file', keys: ['Ctrl+Alt+KeyN', 'Ctrl+KeyN'] },
  'file.newFromTwo': { category: 'file', keys: ['Ctrl+Alt+Shift+KeyN'] },
  'file.addTexts': { category: 'file', keys: ['Ctrl+Alt+Shift+KeyA'] },
  'file.open': { category: 'file', keys: ['Ctrl+KeyO'] },
  'file.openSample': { category: 'file', keys: [] },
  'file.save': { category: 'file', keys: ['Ctrl+KeyS'] },
  'file.saveAs': { category: 'file', keys: ['Ctrl+Shift+KeyS'] },
  'file.export': { category: 'file', keys: ['Ctrl+KeyE'] },
  'file.importClaims': { category: 'file', keys: [] },
  'file.compare': { category: 'file', keys: ['Ctrl+Alt+KeyD'] },
  'file.merge': { category: 'file', keys: [] },
  'file.agreement': { category: 'file', keys: [] },
  'file.adjudicate': { category: 'file', keys: [] },
  'file.importRevision': { category: 'file', keys: [] },
  'file.close': { category: 'file', keys: [] },

  'view.palette': { category: 'view', keys: ['Ctrl+Shift+KeyP'] },
  'view.goToRow': { category: 'rows', keys: ['Ctrl+KeyG'] },
  'view.shortcuts': { category: 'view', keys: ['Ctrl+Slash', 'F1'] },
  'view.segmentation': { category: 'file', keys: [] },
  'view.settings': { category: 'view', keys: ['Ctrl+Comma'] },
  'view.toggleOverview': { category: 'view', keys: ['Ctrl+KeyB'] },
  'view.toggleAside': { category: 'view', keys: ['Ctrl+Alt+KeyB'] },
  'view.nextPane': { category: 'view', keys: ['F6'] },
  'view.previousPane': { category: 'view', keys: ['Shift+F6'] },
  'view.nextTab': { category: 'view', keys: ['Ctrl+Alt+PageDown'] },
  'view.previousTab': { category: 'view', keys: ['Ctrl+Alt+PageUp'] },
  'view.zoomIn': { category: 'view', keys: ['Ctrl+Equal', 'Ctrl+NumpadAdd', 'Ctrl+Shift+Equal'] },
  'view.zoomOut': { category: 'view', keys: ['Ctrl+Minus', 'Ctrl+NumpadSubtract'] },
  'view.zoomReset': { category: 'view', keys: ['Ctrl+Digit0', 'Ctrl+Numpad0'] },
  'view.themeLight': { category: 'view', keys: [] },
  'view.themeDark': { category: 'view', keys: [] },
  'view.themeSystem': { category: 'view', keys: [] },
  'view.toggleTheme': { category: 'view', keys: [] },
  'view.languageEnglish': { category: 'view', keys: [] },
  'view.languagePersian': { category: 'view', keys: [] },
  'view.toggleLanguage': { category: 'view', keys: [] },
  'view.focusMode': { category: 'view', keys: ['Ctrl+Shift+Period'] },
  'view.toggleDensity': { category: 'view', keys: [] },
  'view.swapSides': { category: 'view', keys: [] },

  'tabs.claims': { category: 'view', keys: [] },
  'tabs.fidelity': { category: 'view', keys: [] },
  'tabs.find': { category: 'view', keys: [] },
  'tabs.review': { category: 'view', keys: [] },
  'tabs.history': { category: 'view', keys: ['Ctrl+Alt+KeyH'] },
  'tabs.conflicts': { category: 'view', keys: [] },
  'tabs.comparison': { category: 'view', keys: [] },

  'editor.confirmNext': { category: 'editing', keys: ['Ctrl+Enter', 'Ctrl+NumpadEnter'] },
  'editor.confirmNextUnconfirmed': { category: 'editing', keys: ['Ctrl+Shift+Enter'] },
  'editor.confirm': { category: 'editing', keys: ['Ctrl+Alt+Enter'] },
  'editor.unconfirm': { category: 'editing', keys: ['Alt+Shift+Enter'] },
  'editor.markTranslated': { category: 'editing', keys: [] },
  'editor.markReviewed': { category: 'editing', keys: ['F9'] },
  'editor.markFinal': { category: 'editing', keys: ['Shift+F9'] },
  'editor.copySource': { category: 'editing', keys: ['Ctrl+Insert', 'Ctrl+Shift+KeyI'] },
  'editor.insertZwnj': { category: 'editing', keys: ['Ctrl+Alt+Space'], macKeys: ['Ctrl+Shift+Space'] },
  'editor.unlockSource': { category: 'editing', keys: ['F2'] },
  'editor.lock': { category: 'editing', keys: ['F4'] },
  'editor.undo': { category: 'editing', keys: ['Ctrl+KeyZ'] },
  'editor.redo': { category: 'editing', keys: ['Ctrl+KeyY', 'Ctrl+Shift+KeyZ'] },
  'editor.toggleHidden': { category: 'view', keys: ['Ctrl+Shift+Digit8'] },

  'editor.split': { category: 'alignment', keys: ['Ctrl+KeyH'], macKeys: ['Ctrl+KeyH'] },
  'editor.join': { category: 'alignment', keys: ['Ctrl+KeyJ'] },
  'editor.moveUp': { category: 'alignment', keys: ['Alt+Shift+ArrowUp'] },
  'editor.moveDown': { category: 'alignment', keys: ['Alt+Shift+ArrowDown'] },
  'editor.linkNext': { category: 'alignment', keys: ['Ctrl+KeyL'] },
  'editor.unlink': { category: 'alignment', keys: ['Ctrl+Shift+KeyL'] },
  'editor.linkFar': { category: 'alignment', keys: ['Alt+KeyL'], macKeys: ['Ctrl+KeyL'] },
  'editor.shiftDown': { category: 'alignment', keys: ['Alt+Shift+PageDown'] },
  'editor.shiftUp': { category: 'alignment', keys: ['Alt+Shift+PageUp'] },
  'editor.insertSentence': {
    category: 'alignment',
    keys: ['Alt+Shift+KeyI', 'Alt+Shift+Insert'],
    macKeys: ['Ctrl+Shift+KeyI'],
  },
  'editor.insertRow': {
    category: 'alignment',
    keys: ['Alt+KeyI', 'Alt+Insert'],
    macKeys: ['Ctrl+KeyI'],
  },
  'editor.insertRowAbove': { category: 'alignment', keys: [] },
  'editor.removeSentence': {
    category: 'alignment',
    keys: ['Alt+Delete'],
    macKeys: ['Ctrl+Shift+Backspace'],
  },
  'editor.removeRow': {
    category: 'alignment',
    keys: ['Alt+Shift+Delete'],
    macKeys: ['Ctrl+Shift+Meta+Backspace'],
  },

  'alignment.realignBetween': { category: 'alignment', keys: ['Ctrl+Backslash'] },
  'alignment.realignBelow': { category: 'alignment', keys: ['Ctrl+Shift+Backslash'] },
  'alignment.realignAll': { category: 'alignment', keys: ['Ctrl+Alt+Backslash'] },

  'editor.nextRow': { category: 'rows', keys: ['Alt+ArrowDown'] },
  'editor.previousRow': { category: 'rows', keys: ['Alt+ArrowUp'] },
  'editor.otherSide': { category: 'rows', keys: ['Ctrl+Semicolon'] },
  'editor.nextUnconfirmed': { category: 'rows', keys: ['Ctrl+KeyU'] },
  'editor.previousUnconfirmed': { category: 'rows', keys: ['Ctrl+Shift+KeyU'] },
  'editor.nextDoubtful': { category: 'rows', keys: ['Ctrl+KeyD'] },
  'editor.previousDoubtful': { category: 'rows', keys: ['Ctrl+Shift+KeyD'] },
  'editor.nextNotOneToOne': { category: 'rows', keys: [] },
  'editor.previousNotOneToOne': { category: 'rows', keys: [] },
  'editor.nextEmptyTarget': { category: 'rows', keys: [] },
  'editor.previousEmptyTarget': { category: 'rows', keys: [] },
  'editor.nextWithClaims': { category: 'rows', keys: [] },
  'editor.previousWithClaims': { category: 'rows', keys: [] },
  'editor.nextWithComments': { category: 'rows', keys: [] },
  'editor.previousWithComments': { category: 'rows', keys: [] },
  'editor.nextLocked': { category: 'rows', keys: [] },
  'editor.previousLocked': { category: 'rows', keys: [] },
  'editor.filterRows': { category: 'rows', keys: ['Ctrl+Shift+KeyF'] },
  'editor.showAllRows': { category: 'rows', keys: ['Ctrl+Shift+KeyA'] },

  'find.open': { category: 'find', keys: ['Ctrl+KeyF'] },
  'find.replace': { category: 'find', keys: ['Ctrl+Shift+KeyH'] },
  'find.next': { category: 'find', keys: ['F3'] },
  'find.previous': { category: 'find', keys: ['Shift+F3'] },
  'find.replaceOne': { category: 'find', keys: [] },
  'find.replaceAll': { category: 'find', keys: [] },
  'find.direction': { category: 'find', keys: [] },

  'review.comment': { category: 'review', keys: ['Ctrl+KeyM'], macKeys: ['Ctrl+Alt+KeyM'] },
  'review.next': { category: 'review', keys: ['F7'] },
  'review.approveNext': { category: 'review', keys: ['Ctrl+F7'] },
  'review.nextComment': { category: 'review', keys: ['Alt+KeyM'] },
  'review.previousComment': { category: 'review', keys: ['Alt+Shift+KeyM'] },
  'review.resolve': { category: 'review', keys: ['Ctrl+Alt+KeyM'], macKeys: ['Ctrl+Shift+KeyM'] },
  'review.toggleSuggesting': { category: 'review', keys: ['Ctrl+Alt+KeyS', 'Alt+Shift+KeyS'] },
  'review.nextSuggestion': { category: 'review', keys: ['Alt+F7'] },
  'review.accept': { category: 'review', keys: ['Ctrl+Alt+KeyY'] },
  'review.refuse': { category: 'review', keys: ['Ctrl+Alt+KeyX'] },
  'review.acceptAll': { category: 'review', keys: [] },
  'review.refuseAll': { category: 'review', keys: [] },

  'conflicts.next': { category: 'file', keys: ['Ctrl+Alt+KeyK'] },
  'conflicts.previous': { category: 'file', keys: ['Ctrl+Alt+Shift+KeyK'] },
  'conflicts.takeOurs': { category: 'file', keys: ['Ctrl+Alt+Digit1'] },
  'conflicts.takeTheirs': { category: 'file', keys: ['Ctrl+Alt+Digit2'] },
  'conflicts.takeBoth': { category: 'file', keys: ['Ctrl+Alt+Digit3'] },
  'conflicts.takeNeither': { category: 'file', keys: ['Ctrl+Alt+Digit4'] },
  'conflicts.makeOwn': { category: 'file', keys: ['Ctrl+Alt+Digit5'] },
  'conflicts.makeNew': { category: 'file', keys: ['Ctrl+Alt+Digit6'] },

  'comparison.next': { category: 'file', keys: ['Alt+F8'] },
  'comparison.previous': { category: 'file', keys: ['Alt+Shift+F8'] },

  'claims.tag': { category: 'claims', keys: ['F8', 'Ctrl+Alt+KeyC'] },
  'claims.addWords': { category: 'claims', keys: ['Shift+F8'] },
  'claims.tagCue': { category: 'claims', keys: ['Ctrl+F8'] },
  'claims.tagClaimant': { category: 'claims', keys: ['Ctrl+Shift+F8'] },
  'claims.accept': { category: 'claims', keys: ['Alt+Enter'] },
  'claims.cancel': { category: 'claims', keys: ['Escape'] },
  'claims.edit': { category: 'claims', keys: ['Ctrl+Shift+KeyE'] },
  'claims.remove': { category: 'claims', keys: [] },
  'claims.acceptWords': { category: 'claims', keys: [] },
  'claims.next': { category: 'claims', keys: ['Alt+PageDown'] },
  'claims.previous': { category: 'claims', keys: ['Alt+PageUp'] },
  'claims.nextStale': { category: 'claims', keys: [] },
  'claims.nextUnderCaret': { category: 'claims', keys: ['Ctrl+Period'] },
  'claims.chooseUnderCaret': { category: 'claims', keys: ['Alt+Period'] },
  'claims.focusList': { category: 'claims', keys: [] },
  'claims.claimants': { category: 'claims', keys: [] },
  'claims.schema': { category: 'claims', keys: [] },
  'claims.dashboard': { category: 'claims', keys: [] },
  'claims.pretag': { category: 'claims', keys: [] },
  'claims.decide': { category: 'claims', keys: [] },
  'claims.nextShifted': { category: 'claims', keys: ['Ctrl+Alt+Period'] },
  'claims.markIntended': { category: 'claims', keys: [] },
}

/** The keys a command comes with on this keyboard. */
export function defaultKeys(id: CommandId, isMac: boolean): readonly string[] {
  const { keys, macKeys } = COMMAND_KEYS[id]
  if (!isMac) return keys
  return macKeys ?? keys.map(toMac)
}

/** ⌘ in the place of Ctrl, modifiers in their order. */
export function toMac(keys: string): string {
  if (!keys.startsWith('Ctrl+')) return keys
  const parts = keys.slice('Ctrl+'.length).split('+')
  return [...parts.slice(0, -1), 'Meta', parts.at(-1)].join('+')
}
