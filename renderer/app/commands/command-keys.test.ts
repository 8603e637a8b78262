import { describe, expect, it } from 'vitest'
import { COMMAND_IDS } from '../../../shared/i18n/command-id.ts'
import { objectionTo } from '../../ui/key-combination.ts'
import { COMMAND_KEYS, defaultKeys } from './command-keys.ts'
import { KeyBindings } from './key-bindings.ts'

describe.each([
  ['a Mac', true],
  ['other keyboards', false],
])('the keys that commands come with on %s', (_where, isMac) => {
  const all = COMMAND_IDS.flatMap((id) => defaultKeys(id, isMac).map((keys) => ({ id, keys })))

  it('belong to one command each', () => {
    const seen = new Map<string, string>()
    for (const { id, keys } of all) {
      expect(seen.get(keys), `${keys} of ${id}`).toBeUndefined()
      seen.set(keys, id)
    }
  })

  it('are none that anybody else needs', () => {
    // Ctrl+H is free on a Mac, where the system has ⌘H. Escape lets go of a claim when nothing else wants it.
    for (const { id, keys } of all.filter((one) => one.id !== 'claims.cancel'))
      expect(objectionTo(keys), `${keys} of ${id}`).toBeNull()
  })

  it('name their modifiers in the order in which presses do', () => {
    for (const { keys } of all) {
      const order = keys.split('+').slice(0, -1)
      expect(order).toEqual(['Ctrl', 'Alt', 'Shift', 'Meta'].filter((name) => order.includes(name)))
    }
  })
})

it('puts ⌘ in the place of Ctrl on a Mac, but where the system has it', () => {
  expect(defaultKeys('view.palette', true)).toEqual(['Shift+Meta+KeyP'])
  expect(defaultKeys('editor.moveUp', true)).toEqual(['Alt+Shift+ArrowUp'])
  expect(defaultKeys('editor.split', true)).toEqual(['Ctrl+KeyH'])
})

it('has the keys that the field has', () => {
  const wanted = {
    'editor.confirmNext': 'Ctrl+Enter',
    'editor.confirmNextUnconfirmed': 'Ctrl+Shift+Enter',
    'editor.split': 'Ctrl+KeyH',
    'editor.join': 'Ctrl+KeyJ',
    'editor.linkNext': 'Ctrl+KeyL',
    'editor.unlockSource': 'F2',
    'editor.lock': 'F4',
    'editor.nextUnconfirmed': 'Ctrl+KeyU',
    'file.save': 'Ctrl+KeyS',
  } as const
  const bindings = new KeyBindings({}, false)
  for (const [id, keys] of Object.entries(wanted))
    expect(bindings.keysOf(id as keyof typeof wanted)).toBe(keys)
})

describe('bindings', () => {
  it('find a command by any of its keys and show the first', () => {
    const bindings = new KeyBindings({}, false)
    expect(bindings.commandOf('Ctrl+KeyN')).toBe('file.new')
    expect(bindings.commandOf('Ctrl+Alt+KeyN')).toBe('file.new')
    expect(bindings.keysOf('file.new')).toBe('Ctrl+Alt+KeyN')
  })

  it('give what the user chose to that command alone', () => {
    const bindings = new KeyBindings({ 'editor.join': 'Ctrl+KeyH' }, false)
    expect(bindings.commandOf('Ctrl+KeyH')).toBe('editor.join')
    expect(bindings.keysOf('editor.join')).toBe('Ctrl+KeyH')
    expect(bindings.keysOf('editor.split')).toBeUndefined()
    expect(bindings.commandOf('Ctrl+KeyJ')).toBeUndefined()
  })

  it('take the keys away where the user wants none', () => {
    const bindings = new KeyBindings({ 'file.save': '' }, false)
    expect(bindings.keysOf('file.save')).toBeUndefined()
    expect(bindings.commandOf('Ctrl+KeyS')).toBeUndefined()
  })

  it('live with settings of a command that no longer is', () => {
    expect(new KeyBindings({ 'old.command': 'Ctrl+KeyH' }, false).commandOf('Ctrl+KeyH')).toBe('editor.split')
  })
})

it('puts every command into a category', () => {
  expect(Object.keys(COMMAND_KEYS).toSorted()).toEqual([...COMMAND_IDS].toSorted())
})
