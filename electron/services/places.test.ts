import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { checkName, freeNames, projectName, projectStem, stemOf } from './file-name.ts'
import { openTestHost } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

it('lists folders, then files, as a person counts, and leaves out what is hidden or leads nowhere', async () => {
  const folder = await temporaryFolder()
  for (const name of ['10.txt', '2.txt', '.hidden', 'ب.txt']) await writeFile(join(folder, name), 'abc')
  await mkdir(join(folder, 'zz'))
  await symlink(join(folder, 'zz'), join(folder, 'link'))
  await symlink(join(folder, 'nothing'), join(folder, 'broken'))
  const { host, page } = openTestHost(folder)
  const listing = await page.call('places.list', { folder: host.handleOf(folder) })
  expect(listing.entries.map(({ name, kind }) => `${kind} ${name}`)).toEqual([
    'folder link',
    'folder zz',
    'file 2.txt',
    'file 10.txt',
    'file ب.txt',
  ])
  expect(listing.entries[2]).toMatchObject({ sizeBytes: 3 })
  expect(listing.canWrite).toBe(true)
  expect(listing.parents[0]).toMatchObject({ name: '/' })
  expect(listing.parents.at(-1)).toEqual(listing.folder)
  const inner = await page.call('places.list', { folder: listing.entries[1]!.handle })
  expect(inner.parents.at(-2)).toEqual(listing.folder)
})

it('makes the projects folder when it is first needed', async () => {
  const folder = await temporaryFolder()
  const { page } = openTestHost(folder)
  expect((await page.call('places.list', {})).folder.name).toBe('projects')
})

it('makes folders, and refuses names that a system refuses', async () => {
  const folder = await temporaryFolder()
  const { host, page } = openTestHost(folder)
  const parent = host.handleOf(folder)
  expect(await page.call('places.createFolder', { folder: parent, name: 'پوشهٔ نو' })).toMatchObject({
    name: 'پوشهٔ نو',
    kind: 'folder',
  })
  expect(await page.failure('places.createFolder', { folder: parent, name: 'پوشهٔ نو' })).toMatchObject({
    code: 'exists',
  })
  for (const name of [
    '',
    '..',
    'a/b',
    'a\\b',
    'CON',
    'nul.txt',
    'a.',
    'a ',
    ' a',
    'a\0',
    'a:b',
    'ن'.repeat(128),
  ]) {
    expect(await page.failure('places.createFolder', { folder: parent, name })).toEqual({
      code: 'bad-name',
      name,
    })
  }
  expect(await page.failure('places.list', { folder: 'made up' })).toMatchObject({ code: 'bad-request' })
  const gone = host.handleOf(join(folder, 'gone'))
  expect(await page.failure('places.list', { folder: gone })).toEqual({ code: 'not-found', name: 'gone' })
})

it('makes names of titles', () => {
  expect(stemOf('  a/b: «گزارش»?\n', 'x')).toBe('a b «گزارش»')
  expect(stemOf('...', 'x')).toBe('x')
  expect(stemOf('con', 'x')).toBe('x')
  expect(Buffer.byteLength(stemOf('ن'.repeat(500), 'x'))).toBeLessThanOrEqual(120)
  for (const title of ['a', 'گزارش‌ها', '\ud800', 'ن'.repeat(500)])
    checkName(stemOf(title, 'x') + '.taraz.json')
  expect(projectName('a')).toBe('a.taraz.json')
  expect(projectName('a.JSON')).toBe('a.JSON')
  expect(projectStem('a.taraz.json')).toBe('a')
  const names = freeNames('a', '.b')
  expect([names.next().value, names.next().value, names.next().value]).toEqual(['a.b', 'a 2.b', 'a 3.b'])
})
