import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { SentenceId } from '../../shared/model/id.ts'
import { writeProject } from '../../shared/model/write-project.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { keystroke } from './testing/edits.ts'
import { openTestHost } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const S1 = 's1' as SentenceId

async function open(folder: string) {
  const { page, host } = openTestHost(folder)
  const { session } = await page.call('projects.open', {
    file: host.handleOf(join(folder, 'p.taraz.json')),
  })
  const textNow = async () =>
    (await page.call('projects.read', { session, part: 0 })).sentences?.find(({ id }) => id === S1)?.text
  return { page, host, session, textNow }
}

it('tells what was done, of all and of one sentence, over a save and a new start, and leads back', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'p.taraz.json'), writeProject(buildRecords(['یک | one', 'دو | two'])))
  const first = await open(folder)
  for (const number of [1, 2]) {
    const transactions = [keystroke(S1, number)]
    await first.page.call('projects.apply', { session: first.session, revision: number - 1, transactions })
  }
  await first.page.call('projects.save', { session: first.session })
  await first.host.close()

  const { page, session } = await open(folder)
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke(S1, 3)] })
  const all = await page.call('projects.history', {
    session,
    sentence: null,
    author: null,
    before: null,
    limit: 2,
  })
  expect(all.items.map(({ number, canRestore }) => [number, canRestore])).toEqual([
    [2, true],
    [1, true],
  ])
  expect(all.hasMore).toBe(true)
  const older = await page.call('projects.history', {
    session,
    sentence: null,
    author: null,
    before: 1,
    limit: 2,
  })
  expect(older.items.map(({ number, changes, canRestore }) => [number, changes, canRestore])).toEqual([
    [0, 1, true],
    [-1, 0, true],
  ])
  const begun = await page.call('projects.planRestore', { session, number: -1 })
  expect(begun.operations).toHaveLength(3)
  const own = await page.call('projects.history', {
    session,
    sentence: S1,
    author: null,
    before: null,
    limit: 9,
  })
  const texts = own.items.map(({ text }) => text)
  expect(texts).toHaveLength(4)
  expect(texts.at(-1)).toBe('یک')

  const { operations } = await page.call('projects.planRestore', { session, number: 0 })
  const back = { ...keystroke(S1, 4), command: 'history.restore', operations: operations! }
  await page.call('projects.apply', { session, revision: 1, transactions: [back] })
  const after = await page.call('projects.history', {
    session,
    sentence: S1,
    author: null,
    before: null,
    limit: 9,
  })
  expect(after.items[0]?.text).toBe(texts.at(-2))
})

it('leads back no further than to where something else changed the file', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'p.taraz.json')
  await writeFile(path, writeProject(buildRecords(['یک | one'])))
  const first = await open(folder)
  await first.page.call('projects.apply', {
    session: first.session,
    revision: 0,
    transactions: [keystroke(S1, 1)],
  })
  await first.page.call('projects.save', { session: first.session })
  await first.host.close()
  await writeFile(path, writeProject(buildRecords(['سه | three'])))
  const { page, session } = await open(folder)
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke(S1, 1)] })
  const { items } = await page.call('projects.history', {
    session,
    sentence: null,
    author: null,
    before: null,
    limit: 9,
  })
  expect(items.map(({ canRestore }) => canRestore)).toEqual([true, false, false])
  expect((await page.call('projects.planRestore', { session, number: 0 })).operations).toBeNull()
})

it('tells of one author alone what he did, and who there are', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'p.taraz.json'), writeProject(buildRecords(['یک | one', 'دو | two'])))
  const { page, session } = await open(folder)
  const by = ['Sara', 'Ali', 'Sara', 'Ali']
  const transactions = by.map((author, index) => ({ ...keystroke(S1, index + 1), author }))
  await page.call('projects.apply', { session, revision: 0, transactions })
  const list = (sentence: SentenceId | null, author: string | null, before: number | null = null) =>
    page.call('projects.history', { session, sentence, author, before, limit: 1 })
  const latest = await list(null, 'Sara')
  expect(latest.items).toMatchObject([{ number: 2, author: 'Sara', isNow: false }])
  expect([latest.hasMore, latest.authors]).toEqual([true, ['Ali', 'Sara']])
  const older = await list(null, 'Sara', 2)
  expect([older.items.map(({ number }) => number), older.hasMore]).toEqual([[0], false])
  expect((await list(null, 'Ali')).items).toMatchObject([{ number: 3, isNow: true }])
  const own = await list(S1, 'Ali')
  expect(own.items.map(({ number, isNow }) => [number, isNow])).toEqual([
    [3, true],
    [1, false],
  ])
  expect((await list('t2' as SentenceId, null)).authors).toEqual([])
})
