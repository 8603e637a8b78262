import { describe, expect, it } from 'vitest'
import { COMMAND_IDS } from '../../../shared/i18n/command-id.ts'
import { objectionTo } from '../../ui/key-combination.ts'
import { KeyBindings } from './key-bindings.ts'
import { KEY_PRESETS, type KeyPreset } from './key-presets.ts'

const PRESETS = Object.keys(KEY_PRESETS) as KeyPreset[]

describe.each(PRESETS)('the keys of %s', (preset) => {
  const bindings = new KeyBindings({}, false, preset)

  it('are those that it says, the first of each to be shown', () => {
    for (const id of COMMAND_IDS) {
      const [first] = KEY_PRESETS[preset][id] ?? []
      if (first === undefined) continue
      expect(bindings.keysOf(id)).toBe(first)
      expect(bindings.commandOf(first)).toBe(id)
    }
  })

  it('leave no command without keys that has some in Taraz', () => {
    const own = new KeyBindings({}, false, 'taraz')
    const lost = COMMAND_IDS.filter((id) => own.keysOf(id) && !bindings.keysOf(id))
    expect(lost).toEqual([])
  })

  it('give each combination to one command, and none that types or belongs to the system', () => {
    const all = Object.values(KEY_PRESETS[preset]).flatMap((keys) => keys ?? [])
    expect(new Set(all).size).toBe(all.length)
    // OmegaT confirms with Enter, which is taken in the text alone; the browser may keep Ctrl+T to itself.
    const known = ['Enter', 'NumpadEnter', 'Ctrl+KeyT']
    expect(all.filter((keys) => objectionTo(keys) !== null && !known.includes(keys))).toEqual([])
  })

  it('yield to what the user chose', () => {
    const chosen = new KeyBindings({ 'editor.lock': 'Ctrl+Enter' }, false, preset)
    expect(chosen.commandOf('Ctrl+Enter')).toBe('editor.lock')
    expect(chosen.keysOf('editor.confirmNext')).not.toBe('Ctrl+Enter')
  })
})
