import { describe, expect, it } from 'vitest'
import { keysOfPress, objectionTo, type KeyPress } from './key-combination.ts'

function press(code: string, held: Partial<KeyPress> & { altGraph?: boolean } = {}): KeyPress {
  const { altGraph = false, ...fields } = held
  return {
    code,
    ctrlKey: false,
    altKey: false,
    shiftKey: false,
    metaKey: false,
    isComposing: false,
    getModifierState: (name) => altGraph && name === 'AltGraph',
    ...fields,
  }
}

describe('keysOfPress', () => {
  it('names the place of the key, so that a Persian layout changes nothing', () => {
    const persian = { ...press('KeyH', { ctrlKey: true }), key: 'ا' }
    expect(keysOfPress(persian)).toBe('Ctrl+KeyH')
  })

  it('puts the modifiers in one order', () => {
    const all = { metaKey: true, shiftKey: true, altKey: true, ctrlKey: true }
    expect(keysOfPress(press('ArrowUp', all))).toBe('Ctrl+Alt+Shift+Meta+ArrowUp')
    expect(keysOfPress(press('F8'))).toBe('F8')
  })

  it('is nothing while only modifiers are held', () => {
    for (const code of ['ControlLeft', 'ShiftRight', 'AltLeft', 'MetaLeft', 'CapsLock', ''])
      expect(keysOfPress(press(code, { ctrlKey: true }))).toBeNull()
  })

  it('leaves alone what types characters: AltGr and input methods', () => {
    expect(keysOfPress(press('KeyC', { ctrlKey: true, altKey: true, altGraph: true }))).toBeNull()
    expect(keysOfPress(press('Enter', { ctrlKey: true, isComposing: true }))).toBeNull()
  })
})

describe('objectionTo', () => {
  it('keeps the keys that type a zero-width non-joiner', () => {
    expect(objectionTo('Shift+Space')).toBe('typesZwnj')
    expect(objectionTo('Ctrl+Shift+Digit2')).toBe('typesZwnj')
  })

  it('keeps what types letters or moves the caret', () => {
    for (const keys of ['KeyA', 'Shift+KeyA', 'Digit5', 'ArrowLeft', 'Shift+Enter', 'Tab', 'Space'])
      expect(objectionTo(keys)).toBe('needsModifier')
  })

  it('keeps what systems and browsers take, and what everybody copies and pastes with', () => {
    for (const keys of ['Ctrl+KeyC', 'Ctrl+KeyW', 'Alt+F4', 'Meta+KeyQ', 'Escape'])
      expect(objectionTo(keys)).toBe('system')
  })

  it('gives away the rest', () => {
    for (const keys of ['F8', 'Shift+F8', 'Ctrl+KeyH', 'Alt+Shift+ArrowUp', 'Ctrl+Shift+Digit8', 'PageDown'])
      expect(objectionTo(keys)).toBeNull()
  })
})
