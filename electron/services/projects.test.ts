import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readProject } from '../../shared/model/read-project.ts'
import { writeProject } from '../../shared/model/write-project.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { keystroke, typing } from './testing/edits.ts'
import { openTestHost, TestPage, type TestHost } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const ROWS = ['سلام دنیا. | Hello world.', 'دو / سه | two', '| alone']

/** A host, and a project of three rows in the folder `projects`. */
async function withProject(options: Parameters<typeof openTestHost>[1] = {}) {
  const folder = await temporaryFolder()
  const path = join(folder, 'projects', 'report.taraz.json')
  await mkdir(join(folder, 'projects'))
  await writeFile(path, writeProject(buildRecords(ROWS)))
  const test = openTestHost(folder, options)
  return { ...test, path, file: test.host.handleOf(path) }
}

async function textIn(path: string, sentence: string): Promise<string | undefined> {
  const read = readProject(await readFile(path, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value.sentences.find(({ id }) => id === sentence)?.text
}

const phases = ({ page }: Pick<TestHost, 'page'>) =>
  page.told.flatMap(({ event, payload }) =>
    event === 'projects.saveStateChanged' ? [payload.saveState.phase] : [],
  )

it('opens a project and gives all of it', async () => {
  const { page, file } = await withProject()
  const opened = await page.call('projects.open', { file })
  expect(opened).toMatchObject({
    fileName: 'report.taraz.json',
    revision: 0,
    counts: { links: 3, sentences: 6, claims: 0 },
    saveState: { phase: 'saved' },
  })
  expect(opened.recovered).toBeUndefined()
  const part = await page.call('projects.read', { session: opened.session, part: 0 })
  expect(part.isLast).toBe(true)
  expect(part.sentences?.map(({ id }) => id)).toEqual(['s1', 't1', 's2', 's3', 't2', 't3'])
})

it('journals what was done before it answers, and saves it when asked', async () => {
  const test = await withProject()
  const { page, file, path } = test
  const { session } = await page.call('projects.open', { file })
  const before = await readFile(path, 'utf8')
  expect(
    await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s1', 1)] }),
  ).toEqual({ revision: 1 })
  expect(phases(test)).toEqual(['pending', 'journaled'])
  expect(await readFile(path, 'utf8')).toBe(before)
  const state = await page.call('projects.save', { session })
  expect(state).toMatchObject({ phase: 'saved', fileName: 'report.taraz.json' })
  expect(await textIn(path, 's1')).toBe('[1]سلام دنیا.')
  expect(phases(test)).toEqual(['pending', 'journaled', 'saved'])
  expect((await readdir(join(test.folder, 'projects'))).sort()).toEqual(['report.taraz.json'])
})

it('refuses a revision that is not the present one, and a transaction of which one operation cannot be done', async () => {
  const { page, file, path } = await withProject()
  const { session } = await page.call('projects.open', { file })
  const apply = (revision: number, ...transactions: ReturnType<typeof typing>[]) =>
    page.failure('projects.apply', { session, revision, transactions })
  expect(await apply(1, keystroke('s1', 1))).toEqual({ code: 'stale-revision', revision: 0 })
  expect(await apply(0, keystroke('s1', 1), typing('s9', 0, 'x'))).toMatchObject({
    code: 'refused',
    refusal: { code: 'missing', id: 's9' },
  })
  expect(
    await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('t1', 2)] }),
  ).toEqual({ revision: 1 })
  await page.call('projects.save', { session })
  expect(await textIn(path, 's1')).toBe('سلام دنیا.')
  expect(await textIn(path, 't1')).toBe('[2]Hello world.')
})

it('saves by itself after a pause, after many changes, when closed and when the page goes', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'report.taraz.json')
  const open = async (autosaveIdleMs: number) => {
    await writeFile(path, writeProject(buildRecords(ROWS)))
    const test = openTestHost(folder, {}, { autosaveIdleMs })
    const { session } = await test.page.call('projects.open', { file: test.host.handleOf(path) })
    return { ...test, session }
  }
  const soon = async (text: string) => expect.poll(() => textIn(path, 's1')).toBe(text)

  const idle = await open(20)
  await idle.page.call('projects.apply', { ...idle, revision: 0, transactions: [keystroke('s1', 1)] })
  await soon('[1]سلام دنیا.')
  await idle.page.call('projects.close', { session: idle.session })

  const many = await open(100_000)
  const transactions = Array.from({ length: 2001 }, (_, index) => keystroke('s1', index))
  await many.page.call('projects.apply', { ...many, revision: 0, transactions })
  await soon(
    [...transactions.keys()]
      .map((n) => `[${n}]`)
      .reverse()
      .join('') + 'سلام دنیا.',
  )
  await many.page.call('projects.close', { session: many.session })

  const closed = await open(100_000)
  await closed.page.call('projects.apply', { ...closed, revision: 0, transactions: [keystroke('s1', 3)] })
  await closed.page.call('projects.close', { session: closed.session })
  expect(await textIn(path, 's1')).toBe('[3]سلام دنیا.')

  const gone = await open(100_000)
  await gone.page.call('projects.apply', { ...gone, revision: 0, transactions: [keystroke('s1', 4)] })
  await gone.page.close()
  expect(await textIn(path, 's1')).toBe('[4]سلام دنیا.')
})

it('leaves nothing of its own beside the file, and nothing in the journal, once all is saved', async () => {
  const { page, file, folder } = await withProject()
  const { session } = await page.call('projects.open', { file })
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s1', 1)] })
  await page.call('projects.close', { session })
  const names = await readdir(folder, { recursive: true })
  expect(names.filter((name) => /\.tmp$|\.journal$|\.lock$/.test(name))).toEqual([])
  expect(names.filter((name) => name.includes('backups/'))).toHaveLength(1)
})

it('keeps unknown fields, the mode of the file, and the link that led to it', async () => {
  const { page, folder, host, path } = await withProject()
  const records = buildRecords(ROWS)
  const marked = { ...records, header: { ...records.header, extra: { deep: [1] } } }
  await writeFile(path, writeProject(marked), { mode: 0o640 })
  await rm(path)
  await writeFile(path, writeProject(marked), { mode: 0o640 })
  const link = join(folder, 'link.taraz.json')
  await symlink(path, link)
  const { session, fileName } = await page.call('projects.open', { file: host.handleOf(link) })
  expect(fileName).toBe('report.taraz.json')
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s1', 1)] })
  await page.call('projects.save', { session })
  expect((await stat(path)).mode & 0o777).toBe(0o640)
  expect(JSON.parse(await readFile(link, 'utf8'))).toMatchObject({ extra: { deep: [1] } })
})

it('gives a reading as it was opened, whatever is done meanwhile, and the next as it is then', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'long.taraz.json')
  const rows = Array.from({ length: 3000 }, (_, index) => `جمله ${index} | sentence ${index}`)
  await writeFile(path, writeProject(buildRecords(rows)))
  const { page, host } = openTestHost(folder)
  const { session, counts } = await page.call('projects.open', { file: host.handleOf(path) })
  const read = async (from: number) => {
    const parts = []
    for (let part = from; ; part++) {
      parts.push(await page.call('projects.read', { session, part }))
      if (parts.at(-1)?.isLast) return parts
    }
  }
  const first = await page.call('projects.read', { session, part: 0 })
  expect(first.links).toHaveLength(200)
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s3000', 1)] })
  const rest = await read(1)
  const sentences = [first, ...rest].flatMap((part) => part.sentences ?? [])
  expect(counts).toEqual({ links: 3000 })
  expect(sentences).toHaveLength(6000)
  expect(sentences.find(({ id }) => id === 's3000')?.text).toBe('جمله 2999')
  const again = (await read(0)).flatMap((part) => part.sentences ?? [])
  expect(again.find(({ id }) => id === 's3000')?.text).toBe('[1]جمله 2999')
  expect(await page.failure('projects.read', { session, part: 9 })).toMatchObject({ code: 'bad-request' })
})

it('lets one page at a time have a project, and waits for one that is going', async () => {
  const { page, host, file, path } = await withProject()
  const { session } = await page.call('projects.open', { file })
  const other = new TestPage(host)
  expect(await other.failure('projects.open', { file })).toMatchObject({
    code: 'open-elsewhere',
    name: 'report.taraz.json',
  })
  expect(await other.failure('projects.save', { session })).toEqual({ code: 'no-session' })
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s1', 1)] })
  const leaving = page.close()
  await other.call('projects.open', { file })
  await leaving
  expect(await textIn(path, 's1')).toBe('[1]سلام دنیا.')
  const again = await other.call('projects.open', { file })
  expect(again.revision).toBe(0)
})

it('does not replace a file that something else has changed, unless it is told to', async () => {
  const { page, folder, file, path } = await withProject()
  const { session } = await page.call('projects.open', { file })
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s1', 1)] })
  const foreign = writeProject(buildRecords(['ناگهان | suddenly']))
  await writeFile(path, foreign)
  expect(await page.failure('projects.save', { session })).toEqual({
    code: 'changed-on-disk',
    name: 'report.taraz.json',
  })
  expect(await readFile(path, 'utf8')).toBe(foreign)
  const state = await page.call('projects.save', { session, overwrite: true })
  expect(state.phase).toBe('saved')
  expect(await textIn(path, 's1')).toBe('[1]سلام دنیا.')
  const backups = (await readdir(join(folder, 'data'), { recursive: true })).filter((name) =>
    name.endsWith('.taraz.json'),
  )
  const contents = await Promise.all(backups.map((name) => readFile(join(folder, 'data', name), 'utf8')))
  expect(contents).toContain(foreign)
})

it('does not mind a file that was only touched, and writes again one that was deleted', async () => {
  const { page, file, path } = await withProject()
  const { session } = await page.call('projects.open', { file })
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s1', 1)] })
  await writeFile(path, await readFile(path))
  await page.call('projects.save', { session })
  await page.call('projects.apply', { session, revision: 1, transactions: [keystroke('s1', 2)] })
  await rm(path)
  await page.call('projects.save', { session })
  expect(await textIn(path, 's1')).toBe('[2][1]سلام دنیا.')
})

it('goes on under another name and leaves the old file as it was saved', async () => {
  const { page, host, folder, file, path } = await withProject()
  const { session, header } = await page.call('projects.open', { file })
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s1', 1)] })
  const projects = host.handleOf(join(folder, 'projects'))
  const to = { folder: projects, name: 'copy', replace: false }
  expect(await page.call('projects.saveAs', { session, to })).toMatchObject({
    fileName: 'copy.taraz.json',
    saveState: { phase: 'saved', fileName: 'copy.taraz.json' },
  })
  await page.call('projects.apply', { session, revision: 1, transactions: [keystroke('s1', 2)] })
  await page.call('projects.save', { session })
  const copy = join(folder, 'projects', 'copy.taraz.json')
  expect(await textIn(copy, 's1')).toBe('[2][1]سلام دنیا.')
  expect(await textIn(path, 's1')).toBe('سلام دنیا.')
  expect(JSON.parse(await readFile(copy, 'utf8'))).toMatchObject({ id: header.id })
  const other = new TestPage(host)
  await other.call('projects.open', { file })
  expect(await other.failure('projects.open', { file: host.handleOf(copy) })).toMatchObject({
    code: 'open-elsewhere',
  })
  expect(await page.failure('projects.saveAs', { session, to: { ...to, name: 'report' } })).toMatchObject({
    code: 'open-elsewhere',
  })
  await other.close()
  expect(await page.failure('projects.saveAs', { session, to: { ...to, name: 'report' } })).toEqual({
    code: 'exists',
    name: 'report.taraz.json',
  })
  await page.call('projects.saveAs', { session, to: { ...to, name: 'report', replace: true } })
  expect(await textIn(path, 's1')).toBe('[2][1]سلام دنیا.')
  const recent = await page.call('recent.list', {})
  expect(recent.map(({ name }) => name)).toEqual(['report.taraz.json', 'copy.taraz.json'])
})

it('says what is wrong with a file that is no project, and touches nothing', async () => {
  const { page, host, folder } = await withProject()
  const whole = writeProject(buildRecords(ROWS))
  const problemsOf = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    await writeFile(path, content)
    const failure = await page.failure('projects.open', { file: host.handleOf(path) })
    expect(Buffer.from(content).equals(await readFile(path))).toBe(true)
    return failure
  }
  const bad = (code: string) => ({ code: 'bad-project', problems: [{ code }] })
  expect(await problemsOf('cut', whole.slice(0, whole.length >> 1))).toMatchObject(bad('truncated'))
  expect(await problemsOf('other', '{"a":1}')).toMatchObject(bad('not-a-project'))
  expect(await problemsOf('text', 'hello')).toMatchObject(bad('not-json'))
  expect(await problemsOf('bytes', new Uint8Array([123, 255, 254]))).toMatchObject(bad('not-json'))
  expect(await problemsOf('new', whole.replace('"version":1', '"version":99'))).toMatchObject(
    bad('newer-version'),
  )
  expect(await page.failure('projects.open', { file: host.handleOf(join(folder, 'no')) })).toEqual({
    code: 'not-found',
    name: 'no',
  })
  expect(await page.failure('projects.open', { file: host.handleOf(folder) })).toMatchObject({
    code: 'not-found',
  })
  expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.lock'))).toEqual([])
})

/** A host that was started with the project of three rows, before any page asks for it. */
async function startedWith(name = 'report.taraz.json', text = writeProject(buildRecords(ROWS))) {
  const folder = await temporaryFolder()
  const project = join(folder, 'projects', 'report.taraz.json')
  await mkdir(join(folder, 'projects'))
  await writeFile(project, text)
  const path = join(folder, 'projects', name)
  const test = openTestHost(folder, { startWith: path })
  return { ...test, path, file: test.host.handleOf(path) }
}

it('gives the page that comes first the project that the program was started with, to work in as in any', async () => {
  const test = await startedWith()
  const { page, file, path } = test
  const { session } = await page.call('projects.open', { file })
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s1', 1)] })
  expect(phases(test)).toEqual(['pending', 'journaled'])
  await page.call('projects.save', { session })
  expect(await textIn(path, 's1')).toBe('[1]سلام دنیا.')
  expect((await new TestPage(test.host).failure('projects.open', { file })).code).toBe('open-elsewhere')
  await page.close()
  const other = new TestPage(test.host)
  expect((await other.call('projects.open', { file })).counts).toMatchObject({ links: 3 })
})

it('lets go of what it was started with where the page asks for something else, or none comes', async () => {
  const { page, path, host } = await startedWith()
  const other = join(path, '..', 'other.taraz.json')
  await writeFile(other, writeProject(buildRecords(ROWS)))
  await page.call('projects.open', { file: host.handleOf(other) })
  const second = new TestPage(host)
  expect((await second.call('projects.open', { file: host.handleOf(path) })).fileName).toBe(
    'report.taraz.json',
  )
  const alone = await startedWith()
  await alone.host.close()
  const locks = join(alone.folder, 'data', 'locks')
  expect(await readdir(locks).catch(() => [])).toEqual([])
})

it('tells the page that asks why what it was started with cannot be opened', async () => {
  const gone = await startedWith('gone.taraz.json')
  expect((await gone.page.failure('projects.open', { file: gone.file })).code).toBe('not-found')
  const damaged = await startedWith('report.taraz.json', '{"format":"taraz"')
  expect((await damaged.page.failure('projects.open', { file: damaged.file })).code).toBe('bad-project')
})
