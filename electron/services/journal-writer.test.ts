import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { ProjectId } from '../../shared/model/id.ts'
import { nodeFileSystem, type FileSystem } from './file-system.ts'
import { JournalWriter } from './journal-writer.ts'
import { readJournal } from './read-journal.ts'
import { keystroke } from './testing/edits.ts'
import { faultyFiles, type Step, type Fault } from './testing/faulty-files.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const A = 'a'.repeat(64)
const B = 'b'.repeat(64)
const entry = (seq: number) => ({ seq, transaction: keystroke('s1', seq) })
const nothing = () => undefined

function writerIn(folder: string, files: FileSystem = nodeFileSystem, number = 0): JournalWriter {
  const base = { path: '/x.taraz.json', sha256: A }
  const writer = new JournalWriter(files, folder, 'p1' as ProjectId, base, number)
  onTestFinished(() => writer.close())
  return writer
}

async function journalsIn(folder: string) {
  const names = await readdir(folder)
  const bytes = await Promise.all(names.map((name) => readFile(join(folder, name))))
  return bytes.map((content) => readJournal(content)!)
}

const seqsIn = async (folder: string) =>
  (await journalsIn(folder)).map(({ entries }) => entries.map(({ seq }) => seq))

/** Fails the nth sync of a journal that is open. */
function failingSync(fails: (count: number) => boolean): FileSystem {
  let syncs = 0
  return faultyFiles(nodeFileSystem, ({ name }) =>
    name === 'file.syncData' && fails(++syncs) ? 'EIO' : undefined,
  )
}

it('makes no file before there is something to write', async () => {
  const folder = await temporaryFolder()
  const writer = writerIn(folder)
  await writer.checkpoint({ snapshot: B, upTo: 0 })
  await writer.rebase({ path: '/x.taraz.json', sha256: B }, 0)
  await writer.close()
  expect(await readdir(folder)).toEqual([])
})

it('has on the disk what it answered, and syncs once for all that came meanwhile', async () => {
  const folder = await temporaryFolder()
  let syncs = 0
  const files = faultyFiles(nodeFileSystem, ({ name }) => {
    if (name === 'file.syncData') syncs++
    return undefined
  })
  const writer = writerIn(folder, files)
  await writer.append([entry(1)], nothing)
  expect(await seqsIn(folder)).toEqual([[1]])
  await Promise.all([2, 3, 4, 5, 6, 7, 8, 9].map((seq) => writer.append([entry(seq)], nothing)))
  expect(await seqsIn(folder)).toEqual([[1, 2, 3, 4, 5, 6, 7, 8, 9]])
  expect(syncs).toBeLessThanOrEqual(2)
  expect(writer.size.records).toBe(9)
})

it('begins a new file after a failed sync and never touches the old one again', async () => {
  const folder = await temporaryFolder()
  const steps: Step[] = []
  let syncs = 0
  const files = faultyFiles(nodeFileSystem, (step): Fault => {
    steps.push(step)
    return step.name === 'file.syncData' && ++syncs === 2 ? 'EIO' : undefined
  })
  const writer = writerIn(folder, files)
  for (const seq of [1, 2, 3, 4]) await writer.append([entry(seq)], nothing)
  expect(await seqsIn(folder)).toEqual([[1, 2, 3, 4]])
  const failed = steps.findIndex(({ name }, index) => name === 'file.syncData' && index > 0)
  const [first] = steps.filter(({ name }) => name === 'open.append').map(({ path }) => path)
  const second = steps.filter(({ name }) => name === 'file.syncData')[1]!
  expect(second.path).toBe(first)
  const after = steps.slice(steps.indexOf(second) + 1).filter(({ path }) => path === first)
  expect(failed).toBeGreaterThan(0)
  expect(after.map(({ name }) => name)).toEqual(['remove'])
})

it('undoes, the latest first, all that cannot be journaled, and goes on afterwards', async () => {
  const folder = await temporaryFolder()
  let isFull = false
  const files = faultyFiles(nodeFileSystem, ({ name }) =>
    isFull && name.startsWith('file.write') ? 'ENOSPC' : undefined,
  )
  const writer = writerIn(folder, files)
  await writer.append([entry(1)], nothing)
  isFull = true
  const undone: number[] = []
  const outcomes = await Promise.allSettled(
    [2, 3, 4].map((seq) => writer.append([entry(seq)], () => void undone.push(seq))),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected'])
  expect(outcomes[0]).toMatchObject({ reason: { data: { code: 'disk-full', name: 'x.taraz.json' } } })
  expect(undone).toEqual([4, 3, 2])
  isFull = false
  await writer.append([entry(2)], nothing)
  expect(await seqsIn(folder)).toEqual([[1, 2]])
})

it('goes on in a new journal with what the snapshot does not hold', async () => {
  const folder = await temporaryFolder()
  const writer = writerIn(folder)
  for (const seq of [1, 2, 3]) await writer.append([entry(seq)], nothing)
  await writer.checkpoint({ snapshot: B, upTo: 2 })
  const [before] = await journalsIn(folder)
  expect(before).toMatchObject({ header: { base: A }, checkpoints: [{ snapshot: B, upTo: 2 }] })
  await writer.rebase({ path: '/x.taraz.json', sha256: B }, 2)
  await writer.append([entry(4)], nothing)
  const [after, ...others] = await journalsIn(folder)
  expect(others).toEqual([])
  expect(after).toMatchObject({ header: { base: B }, entries: [{ seq: 3 }, { seq: 4 }], checkpoints: [] })
})

it('deletes the journal when the snapshot holds everything', async () => {
  const folder = await temporaryFolder()
  const writer = writerIn(folder)
  await writer.append([entry(1)], nothing)
  await writer.rebase({ path: '/x.taraz.json', sha256: B }, 1)
  expect(await readdir(folder)).toEqual([])
})

it('deletes nothing where a new journal cannot be begun', async () => {
  const folder = await temporaryFolder()
  let isReadOnly = false
  const files = faultyFiles(nodeFileSystem, ({ name }) =>
    isReadOnly && name === 'open.create' ? 'EROFS' : undefined,
  )
  const writer = writerIn(folder, files)
  for (const seq of [1, 2]) await writer.append([entry(seq)], nothing)
  await writer.checkpoint({ snapshot: B, upTo: 1 })
  isReadOnly = true
  await expect(writer.rebase({ path: '/x.taraz.json', sha256: B }, 1)).rejects.toThrow('no-permission')
  expect(await seqsIn(folder)).toEqual([[1, 2]])
  isReadOnly = false
  await writer.append([entry(3)], nothing)
  expect(await seqsIn(folder)).toEqual([[2, 3]])
})

it('does not stop at one failure of a sync, nor at every other', async () => {
  const folder = await temporaryFolder()
  const writer = writerIn(
    folder,
    failingSync((count) => count % 2 === 0),
  )
  for (let seq = 1; seq <= 20; seq++) await writer.append([entry(seq)], nothing)
  expect(await seqsIn(folder)).toEqual([Array.from({ length: 20 }, (_, index) => index + 1)])
})

it('numbers its files on from those that are there', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'other'), '')
  const writer = writerIn(folder, nodeFileSystem, 41)
  await writer.append([entry(1)], nothing)
  expect((await readdir(folder)).some((name) => name.endsWith('-42.journal'))).toBe(true)
})
