import { expect, it } from 'vitest'
import { isMacKeyboard, keySigns } from './format-keys.ts'

it('writes a combination as it is printed on the keys', () => {
  expect(keySigns('Ctrl+Shift+KeyP', false)).toEqual(['Ctrl', 'Shift', 'P'])
  expect(keySigns('Alt+Shift+ArrowUp', false)).toEqual(['Alt', 'Shift', '↑'])
  expect(keySigns('Ctrl+Digit0', false)).toEqual(['Ctrl', '0'])
  expect(keySigns('Ctrl+Comma', false)).toEqual(['Ctrl', ','])
  expect(keySigns('Ctrl+NumpadAdd', false)).toEqual(['Ctrl', '+'])
  expect(keySigns('F8', false)).toEqual(['F8'])
})

it('uses the signs of a Mac on a Mac', () => {
  expect(keySigns('Alt+Shift+Meta+KeyS', true)).toEqual(['⌥', '⇧', '⌘', 'S'])
  expect(isMacKeyboard('MacIntel')).toBe(true)
  expect(isMacKeyboard('Linux x86_64')).toBe(false)
})
