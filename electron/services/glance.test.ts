import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import { writeProject } from '../../shared/model/write-project.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { glanceAt } from './glance.ts'
import { ProjectReading } from './project-parts.ts'
import { keystroke } from './testing/edits.ts'
import { openTestHost } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const long = (count: number) =>
  buildRecords(
    Array.from({ length: count }, (_, row) => `[a:گفت ${row}] که سطر است. | [a:Row ${row}] is there.`),
  )

const glanceOf = (text: string) => glanceAt(new TextEncoder().encode(text))

it('sees the very part that reading the whole project gives first', () => {
  const records = long(1200)
  const glance = glanceOf(writeProject(records))
  expect(glance).toEqual({ header: records.header, part: new ProjectReading(records).part(0), links: 1200 })
})

it('sees it where links cross as well, and where sentences stand in an order of their own', () => {
  const records = long(1200)
  const links = [...records.links]
  ;[links[3], links[90]] = [links[90]!, links[3]!]
  const crossed: ProjectRecords = { ...records, links, sentences: [...records.sentences].reverse() }
  expect(glanceOf(writeProject(crossed))?.part).toEqual(new ProjectReading(crossed).part(0))
})

it('waits for the whole where a file is small, laid out otherwise, or strange at its start', () => {
  const text = writeProject(long(1200))
  expect(glanceOf(writeProject(long(400)))).toBeUndefined()
  expect(glanceOf(JSON.stringify(JSON.parse(text)))).toBeUndefined()
  expect(glanceOf(JSON.stringify(JSON.parse(text), null, 2))).toBeUndefined()
  expect(glanceOf(text.slice(0, 20_000))).toBeUndefined()
  expect(glanceOf(text.replace('"state":"', '"state":"no'))).toBeUndefined()
  expect(glanceOf(text.replace('"version":1', '"version":2'))).toBeUndefined()
  expect(glanceOf(text.replace('"source":["', '"source":["s999999'))).toBeUndefined()
})

async function lay(text: string) {
  const folder = await temporaryFolder()
  const path = join(folder, 'long.taraz.json')
  await writeFile(path, text)
  return { folder, path }
}

it('opens a large project by its first rows, takes letters meanwhile, and gives all of it', async () => {
  const records = long(2600)
  const { folder, path } = await lay(writeProject(records))
  const { page, host } = openTestHost(folder)
  const { session, counts } = await page.call('projects.open', { file: host.handleOf(path) })
  expect(counts).toEqual({ links: 2600 })
  const parts = [await page.call('projects.read', { session, part: 0 })]
  const transactions = [keystroke(parts[0]!.sentences![0]!.id, 1)]
  expect(await page.call('projects.apply', { session, revision: 0, transactions })).toEqual({ revision: 1 })
  while (!parts.at(-1)!.isLast) parts.push(await page.call('projects.read', { session, part: parts.length }))
  for (const collection of ['links', 'sentences', 'claimants', 'claims'] as const) {
    expect(parts.flatMap((part): unknown[] => part[collection] ?? [])).toEqual(records[collection])
  }
  expect((await page.call('projects.save', { session })).phase).toBe('saved')
})

it('refuses all that is asked of a file that turns out not to be whole, and lets go of it', async () => {
  const text = writeProject(long(2600))
  const { folder, path } = await lay(text.slice(0, -2000))
  const { page, host } = openTestHost(folder)
  const file = host.handleOf(path)
  const { session } = await page.call('projects.open', { file })
  expect((await page.call('projects.read', { session, part: 0 })).links).toHaveLength(200)
  expect(await page.failure('projects.read', { session, part: 1 })).toMatchObject({ code: 'bad-project' })
  expect(await page.failure('projects.save', { session })).toMatchObject({ code: 'bad-project' })
  expect(await readFile(path, 'utf8')).toBe(text.slice(0, -2000))
  await writeFile(path, text)
  const again = await page.call('projects.open', { file })
  expect((await page.call('projects.read', { session: again.session, part: 1 })).links).toHaveLength(2000)
})

it('waits for the whole where a journal may hold work to bring back', async () => {
  const { folder, path } = await lay(writeProject(long(2600)))
  const first = openTestHost(folder)
  const opened = await first.page.call('projects.open', { file: first.host.handleOf(path) })
  const { session } = opened
  await first.page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s1', 1)] })
  const journals = await first.host.close().then(() => openTestHost(folder))
  const again = await journals.page.call('projects.open', { file: journals.host.handleOf(path) })
  const part = await journals.page.call('projects.read', { session: again.session, part: 0 })
  expect(part.sentences?.find(({ id }) => id === 's1')?.text.startsWith('[1]')).toBe(true)
})
