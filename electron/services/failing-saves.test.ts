import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readProject } from '../../shared/model/read-project.ts'
import { writeProject } from '../../shared/model/write-project.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import type { HostErrorData } from '../../shared/rpc/host-error.ts'
import { nodeFileSystem, type FileSystem } from './file-system.ts'
import { inspectSnapshot, SnapshotMismatch } from './inspect-snapshot.ts'
import { runJob } from './jobs/run-job.ts'
import { startSession } from './start-session.ts'
import { keystroke, keystrokesIn } from './testing/edits.ts'
import { faultyFiles, type Fault, type Step } from './testing/faulty-files.ts'
import { openTestHost } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const RECORDS = buildRecords(['سلام. | Hello.', 'دو / سه | two'])
const TEXT = writeProject(RECORDS)

/** A project open on a disk whose steps fail as `fault` says at the moment. */
async function onFaultyDisk(autosaveIdleMs = 100_000) {
  const folder = await temporaryFolder()
  const place = join(folder, 'projects')
  await mkdir(place)
  const path = join(place, 'report.taraz.json')
  await writeFile(path, TEXT)
  let fault: (step: Step) => Fault = () => undefined
  const files = faultyFiles(nodeFileSystem, (step) => fault(step))
  const test = openTestHost(folder, {}, { files, autosaveIdleMs })
  const { session } = await test.page.call('projects.open', { file: test.host.handleOf(path) })
  let revision = 0
  return {
    ...test,
    session,
    path,
    place,
    break: (next: typeof fault) => void (fault = next),
    mend: () => void (fault = () => undefined),
    async type(number: number) {
      const transactions = [keystroke('s1', number)]
      ;({ revision } = await test.page.call('projects.apply', { session, revision, transactions }))
    },
    revision: () => revision,
    states: () =>
      test.page.told.flatMap(({ event, payload }) =>
        event === 'projects.saveStateChanged' ? [payload.saveState] : [],
      ),
  }
}

async function typedIn(path: string): Promise<number[]> {
  const read = readProject(await readFile(path, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return keystrokesIn(read.value.sentences[0]!.text)
}

const inWork = (name: string, code: string) => (step: Step) =>
  step.name === name && step.path.includes('/projects/') ? code : undefined

it.each<[string, (step: Step) => Fault, HostErrorData]>([
  ['the disk is full', inWork('file.write', 'ENOSPC'), { code: 'disk-full', name: 'report.taraz.json' }],
  [
    'there is no more room for this user',
    inWork('file.sync', 'EDQUOT'),
    { code: 'disk-full', name: 'report.taraz.json' },
  ],
  [
    'the folder may only be read',
    inWork('open.create', 'EACCES'),
    { code: 'no-permission', name: 'report.taraz.json', folder: 'projects' },
  ],
  [
    'the disk may only be read',
    inWork('open.create', 'EROFS'),
    { code: 'no-permission', name: 'report.taraz.json', folder: 'projects' },
  ],
  [
    'another program holds the file',
    inWork('rename', 'EBUSY'),
    { code: 'file-busy', name: 'report.taraz.json' },
  ],
  [
    'the disk fails',
    inWork('file.sync', 'EIO'),
    { code: 'input-output', name: 'report.taraz.json', detail: 'EIO' },
  ],
  [
    'there are too many open files',
    inWork('open.create', 'EMFILE'),
    { code: 'input-output', name: 'report.taraz.json', detail: 'EMFILE' },
  ],
])('says that %s, keeps the file and the work, and saves when it can', async (_what, fault, error) => {
  const test = await onFaultyDisk()
  await test.type(1)
  test.break(fault)
  expect(await test.page.failure('projects.save', { session: test.session })).toEqual(error)
  expect(await readFile(test.path, 'utf8')).toBe(TEXT)
  expect(test.states().at(-1)).toMatchObject({ phase: 'failed', error })
  await test.type(2)
  expect(test.states().at(-1)).toMatchObject({ phase: 'failed' })
  test.mend()
  expect(await test.page.call('projects.save', { session: test.session })).toMatchObject({ phase: 'saved' })
  expect(await typedIn(test.path)).toEqual([1, 2])
})

it('says that the folder is gone', async () => {
  const test = await onFaultyDisk()
  await test.type(1)
  await rm(test.place, { recursive: true })
  expect(await test.page.failure('projects.save', { session: test.session })).toEqual({
    code: 'not-found',
    name: 'projects',
  })
  const to = { folder: test.host.handleOf(test.folder), name: 'rescued', replace: false }
  await test.page.call('projects.saveAs', { session: test.session, to })
  expect(await typedIn(join(test.folder, 'rescued.taraz.json'))).toEqual([1])
})

it('saves by itself again after it could not, and says both', async () => {
  const test = await onFaultyDisk(10)
  test.break(inWork('file.write', 'ENOSPC'))
  await test.type(1)
  await expect
    .poll(() => test.states().at(-1))
    .toMatchObject({ phase: 'failed', error: { code: 'disk-full' } })
  test.mend()
  await test.type(2)
  await expect.poll(() => test.states().at(-1)?.phase).toBe('saved')
  expect(test.states().at(-1)?.error).toBeUndefined()
  expect(await typedIn(test.path)).toEqual([1, 2])
})

it('does not take what it cannot journal, and takes it again when it can', async () => {
  const test = await onFaultyDisk()
  await test.type(1)
  test.break(({ name, path }) =>
    /write|create/.test(name) && path.includes('/data/') ? 'ENOSPC' : undefined,
  )
  await expect(test.type(2)).rejects.toMatchObject({ data: { code: 'disk-full', name: 'report.taraz.json' } })
  expect(test.states().at(-1)).toMatchObject({ phase: 'failed', error: { code: 'disk-full' } })
  test.mend()
  await test.type(2)
  expect([test.revision(), test.states().at(-1)?.phase]).toEqual([2, 'journaled'])
  await test.page.call('projects.save', { session: test.session })
  expect(await typedIn(test.path)).toEqual([1, 2])
})

it('saves as well where no backup can be kept, but replaces nobody else’s file without one', async () => {
  const test = await onFaultyDisk()
  const noBackups = (step: Step) => (step.name === 'copy' ? 'ENOSPC' : undefined)
  test.break(noBackups)
  await test.type(1)
  await test.page.call('projects.save', { session: test.session })
  expect(await typedIn(test.path)).toEqual([1])
  await test.type(2)
  const foreign = writeProject(buildRecords(['دیگر | other']))
  await writeFile(test.path, foreign)
  const overwriting = { session: test.session, overwrite: true }
  expect(await test.page.failure('projects.save', overwriting)).toMatchObject({ code: 'disk-full' })
  expect(await readFile(test.path, 'utf8')).toBe(foreign)
  test.mend()
  await test.page.call('projects.save', overwriting)
  expect(await typedIn(test.path)).toEqual([1, 2])
})

it('loses nothing where it cannot save on closing', async () => {
  const test = await onFaultyDisk()
  await test.type(1)
  test.break(inWork('open.create', 'EROFS'))
  await test.page.call('projects.close', { session: test.session })
  test.mend()
  const again = await test.page.call('projects.open', { file: test.host.handleOf(test.path) })
  expect(again.recovered).toMatchObject({ transactions: 1 })
})

/** The session alone, for what no page can do to it. */
async function sessionOf(folder: string, path: string) {
  const options = {
    files: nodeFileSystem,
    dataFolder: join(folder, 'data'),
    projectsFolder: folder,
    runJob,
    autosaveIdleMs: 100_000,
    log: () => undefined,
  }
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const session = await startSession(options, path, () => undefined, context)
  onTestFinished(() => session.close())
  return session
}

it('makes no snapshot of a state that a fault of the program has broken', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'report.taraz.json')
  await writeFile(path, TEXT)
  const session = await sessionOf(folder, path)
  await session.apply(0, [keystroke('s1', 1)])
  const { state } = session.live
  state.putSentence = () => {
    throw new TypeError('a fault')
  }
  await expect(session.apply(1, [keystroke('s1', 2)])).rejects.toThrow('a fault')
  await expect(session.apply(1, [keystroke('s1', 3)])).rejects.toThrow('a fault')
  await expect(session.save(false)).rejects.toMatchObject({ data: { code: 'internal' } })
  await session.close()
  expect(await readFile(path, 'utf8')).toBe(TEXT)
  const { recovered } = (await sessionOf(folder, path)).describe()
  expect(recovered).toMatchObject({ transactions: 1 })
})

it('writes no file that would hold fewer sentences than there must be', async () => {
  const folder = await temporaryFolder()
  const path = join(folder, 'report.taraz.json')
  await writeFile(path, TEXT)
  const session = await sessionOf(folder, path)
  await session.apply(0, [keystroke('s1', 1)])
  const { state } = session.live
  state.removeSentence(state.sentence('s3' as never)!)
  state.putLink({ ...state.link('l2' as never)!, source: ['s2' as never] })
  await expect(session.save(false)).rejects.toMatchObject({
    data: { code: 'fewer-sentences', name: 'report.taraz.json', expected: 5, found: 4 },
  })
  expect(await readFile(path, 'utf8')).toBe(TEXT)
})

it('does not put a snapshot in place that does not read back as it should', async () => {
  const inspect = async (text: string) => {
    async function* chunks() {
      const bytes = Buffer.from(text)
      for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7)
    }
    return inspectSnapshot(chunks(), RECORDS)
  }
  await inspect(TEXT)
  const lines = TEXT.split('\n')
  const record = lines.findIndex((line) => line.startsWith('{"id":"l1"'))
  const damaged = [
    '',
    TEXT.slice(0, -1),
    TEXT.slice(0, TEXT.length >> 1),
    `${TEXT}x\n`,
    lines.toSpliced(record, 1).join('\n'),
    lines.toSpliced(record, 0, lines[record]!).join('\n'),
    lines.with(record, lines[record]!.replace('"l1"', '"l9"')).join('\n'),
    lines.with(record, lines[record]!.replace('"l1"', '"l1')).join('\n'),
    TEXT.replace('"claims":[],', ''),
    TEXT.replace('{\n', ''),
  ]
  for (const text of damaged) await expect(inspect(text), text).rejects.toThrow(SnapshotMismatch)
})

it('reads back what the disk has, not what was sent to it', async () => {
  const test = await onFaultyDisk()
  await test.page.call('projects.close', { session: test.session })
  const lying: FileSystem = {
    ...nodeFileSystem,
    async open(path, how, mode) {
      const file = await nodeFileSystem.open(path, how, mode)
      const isSnapshot = how === 'create' && path.includes('/projects/.report')
      return isSnapshot ? { ...file, write: async (bytes) => file.write(new Uint8Array(bytes.length)) } : file
    },
  }
  const { host, page } = openTestHost(test.folder, {}, { files: lying })
  const { session } = await page.call('projects.open', { file: host.handleOf(test.path) })
  await page.call('projects.apply', { session, revision: 0, transactions: [keystroke('s1', 1)] })
  expect(await page.failure('projects.save', { session })).toEqual({
    code: 'not-verified',
    name: 'report.taraz.json',
  })
  expect(await readFile(test.path, 'utf8')).toBe(TEXT)
})
