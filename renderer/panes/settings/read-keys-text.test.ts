import fc from 'fast-check'
import { expect, it } from 'vitest'
import { COMMAND_IDS } from '../../../shared/i18n/command-id.ts'
import { readKeysText, writeKeysText } from './read-keys-text.ts'

const combination = fc.constantFrom(
  '',
  'Ctrl+KeyQ',
  'Ctrl+Alt+Shift+F5',
  'F7',
  'Alt+Shift+ArrowUp',
  'Meta+Digit1',
)
const choice = fc.record({
  keyPreset: fc.constantFrom(...(['taraz', 'omegat', 'trados', 'memoq'] as const)),
  keys: fc.dictionary(fc.constantFrom(...COMMAND_IDS), combination),
})

it('reads what it wrote', () => {
  fc.assert(
    fc.property(choice, (keys) => {
      expect(readKeysText(writeKeysText(keys))).toEqual({
        ok: true,
        value: { ...keys, keys: { ...keys.keys } },
      })
    }),
  )
})

it.each([
  ['', 'notKeys'],
  ['[]', 'notKeys'],
  ['{"keyPreset":"other","keys":{}}', 'notKeys'],
  ['{"keyPreset":"taraz","keys":{"editor.nothing":"F7"}}', 'badEntry'],
  ['{"keyPreset":"taraz","keys":{"editor.split":"Shift+Space"}}', 'badEntry'],
  ['{"keyPreset":"taraz","keys":{"editor.split":"Strg+S"}}', 'badEntry'],
])('tells what is wrong with %s', (text, code) => {
  expect(readKeysText(text)).toMatchObject({ ok: false, error: { code } })
})
