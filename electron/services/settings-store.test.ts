import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openTestHost } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

it('begins with defaults and keeps what was chosen', async () => {
  const folder = await temporaryFolder()
  const { page } = openTestHost(folder, { startWith: '/x/a.taraz.json', menuBar: true })
  const described = await page.call('host.describe', {})
  expect(described).toMatchObject({
    version: '1.2.3',
    capabilities: { nativeDialogs: false, menuBar: true },
    settings: { language: null, theme: 'system', author: 'Tester', zoom: 1 },
  })
  expect(described.startWith).toBeTypeOf('string')
  await page.call('settings.write', { language: 'fa', zoom: 1.5 })
  await Promise.all([
    page.call('settings.write', { theme: 'dark' }),
    page.call('settings.write', { keys: { 'editor.split': 'Alt+S' } }),
  ])
  const again = await openTestHost(folder).page.call('host.describe', {})
  expect(again.settings).toMatchObject({ language: 'fa', zoom: 1.5, theme: 'dark' })
  expect(again.settings.keys).toEqual({ 'editor.split': 'Alt+S' })
  expect(again.startWith).toBeNull()
})

it('takes the user of the system for the author', async () => {
  const { page } = openTestHost(await temporaryFolder(), { author: undefined })
  expect((await page.call('host.describe', {})).settings.author).not.toBe('Tester')
})

it('gives a field that makes no sense its default and keeps one that it does not know', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'data', 'settings.json')
  await mkdir(join(folder, 'data'))
  await writeFile(path, '{"theme":"plaid","language":"fa","later":1}')
  const { page } = openTestHost(folder)
  expect(await page.call('settings.write', { zoom: 2 })).toMatchObject({ theme: 'system', language: 'fa' })
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ later: 1, zoom: 2 })
})

it('sets damaged settings aside', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'data'))
  await writeFile(join(folder, 'data', 'settings.json'), '{"theme":')
  const { page } = openTestHost(folder)
  expect((await page.call('host.describe', {})).settings.theme).toBe('system')
  await page.call('settings.write', { theme: 'dark' })
  const names = await readdir(join(folder, 'data'))
  expect(names.filter((name) => name.startsWith('settings.json.damaged-'))).toHaveLength(1)
})

it('lists the projects opened last, the latest first, and forgets them when told', async () => {
  const folder = await temporaryFolder()
  const { page } = openTestHost(folder)
  const first = await page.call('projects.openSample', {})
  const second = await page.call('projects.openSample', {})
  expect(first.fileName).not.toBe(second.fileName)
  const recent = await page.call('recent.list', {})
  expect(recent.map(({ name, exists, title }) => [name, exists, title])).toEqual([
    [second.fileName, true, first.header.title],
    [first.fileName, true, first.header.title],
  ])
  await rm(join(folder, 'projects', first.fileName))
  await page.call('recent.forget', { file: recent[0]!.handle })
  const left = await page.call('recent.list', {})
  expect(left.map(({ name, exists }) => [name, exists])).toEqual([[first.fileName, false]])
})
