import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { numberLinks, writeLinks } from '../../shared/formats/links/write-links.ts'
import { readProject } from '../../shared/model/read-project.ts'
import { createProject } from './create-project.ts'
import { nodeFileSystem } from './file-system.ts'
import { Handles } from './handles.ts'
import { runJob as runHere, type JobRunner } from './jobs/run-job.ts'
import { openTestHost, type TestPage } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const sample = (name: string) => new URL(`../../shared/testing/samples/${name}`, import.meta.url)

async function withTexts(texts: Record<string, string | Uint8Array>) {
  const folder = await temporaryFolder()
  for (const [name, content] of Object.entries(texts)) await writeFile(join(folder, name), content)
  const test = openTestHost(folder)
  const file = (name: string) => ({ file: test.host.handleOf(join(folder, name)) })
  const inspect = (name: string, more: { encoding?: 'windows-1256' | 'utf-16le' } = {}) => ({
    ...file(name),
    ...more,
    language: 'fa',
    presegmented: false,
  })
  return { ...test, file, inspect, to: { folder: test.host.handleOf(folder), replace: false } }
}

async function projectIn(path: string) {
  const read = readProject(await readFile(path, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

const languages = { sourceLanguage: 'fa', targetLanguage: 'en', presegmented: false }

it('makes a project of two texts, aligned, under a free name', async () => {
  const { page, folder, file } = await withTexts({
    'meeting.fa.txt': await readFile(sample('meeting.fa.txt')),
    'meeting.en.txt': await readFile(sample('meeting.en.txt')),
  })
  const request = {
    title: 'دیدار: ۱',
    ...languages,
    source: file('meeting.fa.txt'),
    target: file('meeting.en.txt'),
  }
  const opened = await page.call('projects.create', request)
  expect(opened).toMatchObject({ fileName: 'دیدار ۱.taraz.json', header: { title: 'دیدار: ۱' } })
  expect((await page.call('projects.create', request)).fileName).toBe('دیدار ۱ 2.taraz.json')
  const records = await projectIn(join(folder, 'projects', opened.fileName))
  const links = writeLinks(numberLinks(records, records.documents[0]!.id))
  expect(links.trim()).toBe((await readFile(sample('meeting.gold.tsv'), 'utf8')).trim())
  expect(records.documents[0]).toMatchObject({
    files: { source: 'meeting.fa.txt', target: 'meeting.en.txt' },
  })
  expect(records.links.every(({ confidence, reasons }) => confidence !== undefined && reasons?.length)).toBe(
    true,
  )
  expect(new Set(page.progress.map(({ stage }) => stage))).toEqual(
    new Set(['reading', 'segmenting', 'aligning', 'writing']),
  )
})

it('makes a project where it is told to, and replaces a file only when told', async () => {
  const { page, folder, file, to } = await withTexts({ 'a.txt': 'یک\nدو\n\nسه' })
  const create = { title: 'x', ...languages, presegmented: true, source: file('a.txt') }
  const saveTo = { ...to, name: 'mine' }
  const first = await page.call('projects.create', { ...create, saveTo })
  expect(first.counts).toEqual({ links: 3, sentences: 3, claims: 0 })
  const { sentences } = await projectIn(join(folder, 'mine.taraz.json'))
  expect(sentences.map(({ text, paragraphStart }) => [text, paragraphStart ?? false])).toEqual([
    ['یک', true],
    ['دو', false],
    ['سه', true],
  ])
  const replacing = { ...create, saveTo: { ...saveTo, replace: true } }
  expect(await page.failure('projects.create', replacing)).toMatchObject({ code: 'open-elsewhere' })
  await page.call('projects.close', { session: first.session })
  expect(await page.failure('projects.create', { ...create, saveTo })).toMatchObject({ code: 'exists' })
  const second = await page.call('projects.create', replacing)
  expect(second.header.id).not.toBe(first.header.id)
  const backups = await readdir(join(folder, 'data', second.header.id, 'backups'))
  expect((await projectIn(join(folder, 'data', second.header.id, 'backups', backups[0]!))).header.id).toBe(
    first.header.id,
  )
  expect(
    await page.failure('projects.create', { ...create, saveTo: { ...saveTo, name: 'a/b' } }),
  ).toMatchObject({
    code: 'bad-name',
  })
})

it('looks at a text: what it is in, how much there is, how it begins', async () => {
  const { page, inspect } = await withTexts({
    'fa.txt': 'می‌روم. آمدی؟\nپایان',
    'bom.txt': Buffer.from('\ufeffسلام', 'utf16le'),
    'win.txt': new Uint8Array([0xd3, 0xe1, 0xc7, 0xe3]),
  })
  expect(await page.call('texts.inspect', inspect('fa.txt'))).toEqual({
    name: 'fa.txt',
    encoding: 'utf-8',
    paragraphs: 2,
    sentences: 3,
    words: 3,
    preview: ['می‌روم.', 'آمدی؟', 'پایان'],
  })
  expect(await page.call('texts.inspect', inspect('bom.txt'))).toMatchObject({
    encoding: 'utf-16le',
    preview: ['سلام'],
  })
  expect(await page.call('texts.inspect', inspect('win.txt', { encoding: 'windows-1256' }))).toMatchObject({
    preview: ['سلام'],
  })
})

it('refuses what is no text, and says where', async () => {
  const { page, inspect, folder } = await withTexts({
    'empty.txt': '',
    'nul.txt': 'one line of words\nand a second\0\nand a third',
    'bytes.txt': Buffer.concat([Buffer.from('one\ntwo\n'), new Uint8Array([0xd3, 0xe1])]),
    'picture.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    'huge.txt': 'x',
  })
  await truncate(join(folder, 'huge.txt'), 101 * 1024 * 1024)
  const failure = (name: string) => page.failure('texts.inspect', inspect(name))
  expect(await failure('empty.txt')).toMatchObject({ code: 'not-text', problem: 'empty' })
  expect(await failure('nul.txt')).toMatchObject({ code: 'not-text', problem: 'nul', line: 2 })
  expect(await failure('bytes.txt')).toMatchObject({ code: 'not-text', problem: 'not-utf8', line: 3 })
  expect(await failure('picture.txt')).toMatchObject({
    code: 'not-text',
    problem: 'binary',
    looksLike: 'PNG',
  })
  expect(await failure('huge.txt')).toEqual({
    code: 'too-large',
    name: 'huge.txt',
    limitBytes: 100 * 1024 * 1024,
  })
  expect(await failure('none.txt')).toEqual({ code: 'not-found', name: 'none.txt' })
})

it('takes files that a page sends, and gives a project among them a place', async () => {
  const { page, folder } = await withTexts({})
  const send = (name: string, content: string) =>
    page.call('files.receive', { name, base64: Buffer.from(content).toString('base64') })
  const text = await send('متن.txt', 'یک. دو.')
  expect(text).toMatchObject({ name: 'متن.txt', sizeBytes: 11 })
  const source = { file: text.handle }
  const made = await page.call('projects.create', { title: 'x', ...languages, source })
  const content = await readFile(join(folder, 'projects', made.fileName), 'utf8')
  const sent = await send('../sent.taraz.json', content)
  expect(await page.call('projects.open', { file: sent.handle })).toMatchObject({
    fileName: 'sent.taraz.json',
  })
  const broken = await send('b.taraz.json', content.slice(0, 100))
  expect(await page.failure('projects.open', { file: broken.handle })).toMatchObject({
    code: 'bad-project',
    name: 'b.taraz.json',
  })
})

it('shows the dialogs of the system where there are some', async () => {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'in'))
  await writeFile(join(folder, 'in', 'a.txt'), 'یک')
  const { page } = openTestHost(folder, {
    dialogs: {
      open: async (purpose) => (purpose === 'text' ? join(folder, 'in', 'a.txt') : null),
      save: async (_purpose, name) => ({ folder: join(folder, 'in'), name }),
    },
  })
  expect(await page.call('dialogs.open', { purpose: 'project' })).toBeNull()
  const text = await page.call('dialogs.open', { purpose: 'text' })
  const saveTo = await page.call('dialogs.save', { purpose: 'project', name: 'b' })
  await page.call('projects.create', {
    title: 'x',
    ...languages,
    source: { file: text!.handle },
    saveTo: { ...saveTo!, replace: false },
  })
  expect(await readdir(join(folder, 'in'))).toEqual(['a.txt', 'b.taraz.json'])
  const without = openTestHost(folder)
  expect(await without.page.failure('dialogs.open', { purpose: 'text' })).toMatchObject({
    code: 'bad-request',
  })
})

it('writes nothing where it is cancelled', async () => {
  const { page, folder, file } = await withTexts({ 'a.txt': 'یک. دو.' })
  const controller = new AbortController()
  controller.abort()
  const request = { title: 'x', ...languages, source: file('a.txt') }
  await expect(page.call('projects.create', request, controller.signal)).rejects.toMatchObject({
    data: { code: 'cancelled' },
  })
  expect(await readdir(folder)).toEqual(['a.txt'])
})

it('asks before it makes a project of a text and something else', async () => {
  const { host, folder } = await withTexts({ 'a.txt': 'یک.', 'b.txt': 'Zebra.' })
  const handles = new Handles()
  const file = (name: string) => ({ file: handles.ofPath(join(folder, name)) })
  /** An aligner that finds that the two have nothing to do with one another. */
  const runJob: JobRunner = async function* (name, input, options) {
    const running = runHere(name, input, options)
    for (;;) {
      const step = await running.next()
      if (step.done) return 'unrelated' as never
      yield step.value
    }
  }
  const request = { title: 'T', ...languages, source: file('a.txt'), target: file('b.txt') }
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const create = (more: { evenIfUnrelated?: boolean }) =>
    createProject({ files: nodeFileSystem, handles, runJob }, { ...request, ...more }, {}, context)
  await expect(create({})).rejects.toMatchObject({ data: { code: 'not-a-translation' } })
  expect((await create({ evenIfUnrelated: true })).records.links).toHaveLength(1)
  await host.close()
})

describe('a project of two long texts', () => {
  const SENTENCES = 1600
  const words = (n: number) =>
    Array.from({ length: 7 }, (_, k) => `longer-word${(n * 7919 + k * 104729) % 900}`).join(' ')
  const text = Array.from({ length: SENTENCES }, (_, n) => `${words(n)} ${n}`).join('\n')
  const request = async () => {
    const { file, ...test } = await withTexts({ 'a.txt': text, 'b.txt': text })
    const params = {
      title: 'long',
      ...languages,
      presegmented: true,
      source: file('a.txt'),
      target: file('b.txt'),
    }
    return { ...test, params }
  }

  it('is open when its first rows are there, takes changes, and gives the rest as it comes', async () => {
    const { page, folder, params } = await request()
    const opened = await page.call('projects.create', params)
    const { session } = opened
    expect(opened).toMatchObject({ isGrowing: true, saveState: { phase: 'pending' } })
    expect(await readdir(folder)).not.toContain('projects')
    const first = await page.call('projects.read', { session, part: 0 })
    expect(first.documents).toHaveLength(1)
    expect(first.links!.length).toBeLessThan(SENTENCES / 2)
    const operations = [
      {
        kind: 'sentence.replaceText',
        sentence: first.sentences![0]!.id,
        from: 0,
        insert: 'X',
        removed: '',
      },
    ]
    const step = { id: 't1', author: 'a', time: new Date(0).toISOString(), command: 'c', operations }
    const applied = page.call('projects.apply', { session, revision: 0, transactions: [step] } as never)
    const records = { links: [...first.links!], sentences: [...first.sentences!] }
    for (let part = 1, isLast = false; !isLast; part++) {
      const next = await page.call('projects.read', { session, part })
      records.links.push(...(next.links ?? []))
      records.sentences.push(...(next.sentences ?? []))
      isLast = next.isLast
      if (isLast) expect(next.verdict).toBe('translation')
    }
    expect(await applied).toEqual({ revision: 1 })
    await page.call('projects.save', { session })
    const saved = await projectIn(join(folder, 'projects', opened.fileName))
    expect(saved.links).toEqual(records.links)
    expect(saved.sentences.slice(1)).toEqual(records.sentences.slice(1))
    expect(saved.sentences[0]!.text).toBe(`X${records.sentences[0]!.text}`)
    const again = await page.call('projects.read', { session, part: 0 })
    expect(again.sentences![0]!.text).toBe(saved.sentences[0]!.text)
  })

  it('is none when it is closed before all of it is there', async () => {
    const { page, folder, params } = await request()
    const { session } = await page.call('projects.create', params)
    await page.call('projects.read', { session, part: 0 })
    const [rest] = await Promise.all([
      page.failure('projects.read', { session, part: 30 }),
      page.call('projects.close', { session }),
    ])
    expect(rest).toMatchObject({ code: 'cancelled' })
    expect(await readdir(folder)).not.toContain('projects')
    expect(await page.failure('projects.save', { session })).toMatchObject({ code: 'no-session' })
  })

  /** Has all of it, but for what the page does then. */
  const readToEnd = async (page: TestPage, session: string) => {
    for (let part = 0; !(await page.call('projects.read', { session, part })).isLast; part++);
  }

  it('is none either where its file was written in the moment in which it was abandoned', async () => {
    const { page, folder, params } = await request()
    const { session } = await page.call('projects.create', params)
    const projects = join(folder, 'projects')
    await expect.poll(() => readdir(projects).catch(() => []), { interval: 1 }).toContain('long.taraz.json')
    expect(await page.call('projects.abandon', { session })).toEqual({ left: null })
    expect(await readdir(projects)).toEqual([])
    expect(await page.call('recent.list', {})).toEqual([])
    expect(await page.failure('projects.save', { session })).toMatchObject({ code: 'no-session' })
  })

  it('is none either where the page was told of its last row in that moment', async () => {
    const { page, folder, params } = await request()
    const { session } = await page.call('projects.create', params)
    await readToEnd(page, session)
    expect(await page.call('projects.abandon', { session })).toEqual({ left: null })
    expect(await readdir(join(folder, 'projects'))).toEqual([])
  })

  it('stays where it took the place of another file', async () => {
    const { page, folder, params, to } = await request()
    await writeFile(join(folder, 'mine.taraz.json'), 'mine')
    const saveTo = { ...to, name: 'mine', replace: true }
    const { session, header } = await page.call('projects.create', { ...params, saveTo })
    await readToEnd(page, session)
    expect(await page.call('projects.abandon', { session })).toEqual({ left: 'mine.taraz.json' })
    expect((await projectIn(join(folder, 'mine.taraz.json'))).header.id).toBe(header.id)
  })

  it('stays where it was worked in', async () => {
    const { page, folder, params } = await request()
    const { session } = await page.call('projects.create', params)
    const { sentences } = await page.call('projects.read', { session, part: 0 })
    await readToEnd(page, session)
    const operations = [
      { kind: 'sentence.replaceText', sentence: sentences![0]!.id, from: 0, insert: 'X', removed: '' },
    ]
    const step = { id: 't1', author: 'a', time: new Date(0).toISOString(), command: 'c', operations }
    await page.call('projects.apply', { session, revision: 0, transactions: [step] } as never)
    expect(await page.call('projects.abandon', { session })).toEqual({ left: 'long.taraz.json' })
    expect(await readdir(join(folder, 'projects'))).toEqual(['long.taraz.json'])
  })
})
