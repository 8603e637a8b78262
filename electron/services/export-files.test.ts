import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeProject } from '../../shared/model/write-project.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { nodeFileSystem } from './file-system.ts'
import { keystroke } from './testing/edits.ts'
import { faultyFiles } from './testing/faulty-files.ts'
import { openTestHost } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

async function withProject(parts: Parameters<typeof openTestHost>[2] = {}) {
  const folder = await temporaryFolder()
  const records = buildRecords(['می‌روم [a:خانه] | I go [a:home]', 'دو | two', 'سه |'])
  const links = records.links.map((link, index) => ({
    ...link,
    ...(index === 1 && { state: 'final' as const }),
  }))
  const path = join(folder, 'p.taraz.json')
  await writeFile(path, writeProject({ ...records, links }))
  const test = openTestHost(folder, {}, parts)
  const { session } = await test.page.call('projects.open', { file: test.host.handleOf(path) })
  const to = { folder: test.host.handleOf(folder), name: 'out', replace: false }
  return { ...test, session, to }
}

it('writes what is in memory, all rows or those of some states, and lists what the format cannot say', async () => {
  const { page, folder, session, to } = await withProject()
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s2', 1)] })
  const all = await page.call('projects.export', { session, format: 'tsv', states: null, to })
  expect(all).toMatchObject({ files: ['out.tsv'], rows: 3, rowsLeftOut: 0 })
  expect(all.warnings).toContainEqual(expect.objectContaining({ code: 'claims-left-out', count: 1 }))
  const text = await readFile(join(folder, 'out.tsv'), 'utf8')
  expect(text).toContain('می‌روم خانه\tI go home')
  expect(text).toContain('[1]دو\ttwo')
  const some = {
    session,
    format: 'jsonl' as const,
    states: ['final' as const],
    to: { ...to, name: 'some.jsonl' },
  }
  expect(await page.call('projects.export', some)).toMatchObject({ files: ['some.jsonl'], rows: 1 })
  expect(JSON.parse(await readFile(join(folder, 'some.jsonl'), 'utf8'))).toMatchObject({
    translation: { fa: '[1]دو', en: 'two' },
  })
})

it('writes the files of Moses line for line, all of them or none', async () => {
  const { page, folder, session, to } = await withProject()
  const request = { session, format: 'moses' as const, states: null, to }
  const { files, rows, rowsLeftOut } = await page.call('projects.export', request)
  expect([files, rows, rowsLeftOut]).toEqual([['out.fa-en.fa', 'out.fa-en.en', 'out.fa-en.ids'], 2, 1])
  expect(await readFile(join(folder, 'out.fa-en.fa'), 'utf8')).toBe('می‌روم خانه\nدو\n')
  expect(await readFile(join(folder, 'out.fa-en.en'), 'utf8')).toBe('I go home\ntwo\n')
  expect(await page.failure('projects.export', request)).toMatchObject({ code: 'exists' })
  expect(await page.failure('projects.export', { ...request, to: { ...to, name: 'a/b' } })).toMatchObject({
    code: 'bad-name',
  })
})

it('writes the claims in a format of annotations, and finds the places of those that come back', async () => {
  const { page, folder, host, session, to } = await withProject()
  const request = { session, format: 'brat' as const, states: null, to }
  const { files, claims } = await page.call('projects.export', request)
  const names = ['source', 'target'].flatMap((side) => [`out.d1.${side}.txt`, `out.d1.${side}.ann`])
  expect([files, claims]).toEqual([names, 1])
  const handles = files.map((name) => host.handleOf(join(folder, name)))
  const read = { session, format: 'brat' as const, files: handles }
  expect(await page.call('projects.readAnnotations', read)).toEqual({
    operations: [],
    added: 0,
    changed: 1,
    unplaced: [],
  })
  await writeFile(join(folder, 'else.ann'), 'T1\tContent 0 6\tمی‌روم\nT2\tPlace 7 11\tخانه\n')
  const other = { ...read, files: [host.handleOf(join(folder, 'else.ann'))] }
  const { operations, added, unplaced } = await page.call('projects.readAnnotations', other)
  expect([added, unplaced]).toEqual([1, [{ claim: 'Place', quote: 'خانه', why: 'unknown-label' }]])
  const transaction = { id: 'x', author: 'A', time: new Date().toISOString(), command: 'c', operations }
  await page.call('projects.apply', { session, revision: 0, transactions: [transaction] })
  const csv = { ...request, format: 'claims-csv' as const, to: { ...to, name: 'claims' } }
  expect(await page.call('projects.export', csv)).toMatchObject({ files: ['claims.csv'], claims: 2 })
  expect(await page.failure('projects.readAnnotations', { ...other, format: 'doccano' })).toEqual({
    code: 'not-this-format',
    name: 'else.ann',
  })
})

it('leaves nothing half-written on a full disk', async () => {
  const files = faultyFiles(nodeFileSystem, ({ name, path }) =>
    name === 'file.write' && path.includes('fa-en.ids') ? 'ENOSPC' : undefined,
  )
  const { page, folder, session, to } = await withProject({ files })
  expect(await page.failure('projects.export', { session, format: 'moses', states: null, to })).toEqual({
    code: 'disk-full',
    name: 'out.fa-en.ids',
  })
  expect((await readdir(folder)).sort()).toEqual(['data', 'p.taraz.json'])
})
