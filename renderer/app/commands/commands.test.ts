// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { COMMAND_IDS } from '../../../shared/i18n/command-id.ts'
import { createTranslator } from '../../../shared/i18n/create-translator.ts'
import { connectChannel } from '../../../shared/rpc/connect-channel.ts'
import type { HostDescription } from '../../../shared/rpc/contract.ts'
import { channelPair } from '../../../shared/testing/channel-pair.ts'
import { bringLaterParts, loadLaterParts } from '../later.ts'
import { Workspace } from '../workspace.ts'
import { commandsOf, isField, runCommand } from './run-command.ts'

const DESCRIPTION: HostDescription = {
  version: '1.2.3',
  capabilities: { nativeDialogs: false, menuBar: false },
  settings: {
    language: null,
    theme: 'system',
    firstSide: 'source',
    showHidden: false,
    density: 'comfortable',
    sideTab: 'claims',
    zoom: 1,
    author: '',
    keyPreset: 'taraz',
    keys: {},
    segmentation: {},
  },
  startWith: null,
}

/** A window whose host never answers. */
function startWindow(): Workspace {
  return new Workspace(connectChannel(channelPair()[0]), DESCRIPTION, createTranslator('en').t)
}

it('has a command for every name and a name for every command', async () => {
  bringLaterParts(() => import('../later-parts.ts'))
  const { createLaterCommands } = await loadLaterParts()
  const workspace = startWindow()
  const commands = commandsOf(workspace)
  expect([...commands.keys()].toSorted()).toEqual([...COMMAND_IDS].toSorted())
  expect(createLaterCommands(workspace).filter(({ id }) => !commands.has(id))).toEqual([])
  // One whose code is nowhere throws.
  for (const { isEnabled } of commands.values()) isEnabled()
})

it('names every command in every language, each differently', () => {
  for (const language of ['en', 'fa'] as const) {
    const { t } = createTranslator(language)
    const names = COMMAND_IDS.map((id): string => t(`commands.${id}`))
    expect(names.filter((name) => name === '' || name.startsWith('commands.'))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  }
})

it('does not run what can’t be run now', () => {
  const workspace = startWindow()
  expect(runCommand(workspace, 'file.save')).toBe(false)
  expect(runCommand(workspace, 'editor.split')).toBe(false)
  expect(runCommand(workspace, 'view.settings')).toBe(true)
  expect(workspace.state.dialog).toEqual({ kind: 'settings', tab: 'window' })
})

it('leaves undo to the field that is typed in', () => {
  const fields = ['text', 'search', 'checkbox'].map((type) =>
    Object.assign(document.createElement('input'), { type }),
  )
  expect(fields.map(isField)).toEqual([true, true, false])
  expect(isField(document.createElement('textarea'))).toBe(true)
  expect(isField(document.createElement('button'))).toBe(false)
  expect(isField(null)).toBe(false)
})
