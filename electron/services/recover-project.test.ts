import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readProject } from '../../shared/model/read-project.ts'
import { writeProject } from '../../shared/model/write-project.ts'
import { buildRecords } from '../../shared/testing/build-project.ts'
import { nodeFileSystem } from './file-system.ts'
import { decodeFrames, encodeFrame } from './journal-frames.ts'
import { hashOf } from './read-chunks.ts'
import { keystroke, keystrokesIn, typing } from './testing/edits.ts'
import { faultyFiles } from './testing/faulty-files.ts'
import { openTestHost } from './testing/open-test-host.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const TEXT = writeProject(buildRecords(['سلام. | Hello.', 'دو | two']))

async function projectFolder() {
  const folder = await temporaryFolder()
  await mkdir(join(folder, 'projects'))
  const path = join(folder, 'projects', 'report.taraz.json')
  await writeFile(path, TEXT)
  return { folder, path }
}

/** Opens the project with a new host, as after a crash: the one before is left as it is, its locks are taken away. */
async function openAgain(folder: string, path: string, parts: Parameters<typeof openTestHost>[2] = {}) {
  await rm(join(folder, 'data', 'locks'), { recursive: true, force: true })
  const test = openTestHost(folder, {}, parts)
  const opened = await test.page.call('projects.open', { file: test.host.handleOf(path) })
  const type = async (...numbers: number[]) => {
    for (const number of numbers) {
      const transactions = [keystroke('s1', number)]
      await test.page.call('projects.apply', { session: opened.session, revision: revision++, transactions })
    }
  }
  let { revision } = opened
  return { ...test, ...opened, type }
}

/** Opens the project and types, and has no time to save. */
async function crashAfter(folder: string, path: string, ...numbers: number[]) {
  const test = await openAgain(folder, path)
  await test.type(...numbers)
}

async function typedIn(path: string): Promise<number[]> {
  const read = readProject(await readFile(path, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return keystrokesIn(read.value.sentences[0]!.text)
}

const filesOf = async (folder: string, pattern: RegExp) =>
  (await readdir(folder, { recursive: true }).catch(() => [])).filter((name) => pattern.test(name))

async function journalOf(folder: string): Promise<string> {
  const [name, ...others] = await filesOf(join(folder, 'data'), /\.journal$/)
  expect(others).toEqual([])
  return join(folder, 'data', name!)
}

it('brings back what was journaled, once, and as often as it crashes before a save', async () => {
  const { folder, path } = await projectFolder()
  await crashAfter(folder, path, 1, 2, 3)
  for (let crashes = 0; crashes < 3; crashes++) {
    const { recovered, saveState, page, session } = await openAgain(folder, path)
    expect(recovered).toEqual({ transactions: 3, lastChange: keystroke('s1', 3).time, setAside: 0 })
    expect(saveState.phase).toBe('journaled')
    const { sentences } = await page.call('projects.read', { session, part: 0 })
    expect(keystrokesIn(sentences![0]!.text)).toEqual([1, 2, 3])
  }
  expect(await readFile(path, 'utf8')).toBe(TEXT)
  const last = await openAgain(folder, path)
  await last.type(4)
  await last.page.call('projects.save', { session: last.session })
  expect(await typedIn(path)).toEqual([1, 2, 3, 4])
  expect((await openAgain(folder, path)).recovered).toBeUndefined()
})

it('saves what it brought back when the project is closed', async () => {
  const { folder, path } = await projectFolder()
  await crashAfter(folder, path, 1)
  const { page } = await openAgain(folder, path)
  await page.close()
  expect(await typedIn(path)).toEqual([1])
  expect(await filesOf(join(folder, 'data'), /journal/)).toEqual([])
})

it('sets a damaged end aside and brings back what stands before it', async () => {
  const { folder, path } = await projectFolder()
  await crashAfter(folder, path, 1, 2, 3)
  const journal = await journalOf(folder)
  const bytes = await readFile(journal)
  await writeFile(journal, bytes.subarray(0, -5))
  expect((await openAgain(folder, path)).recovered).toMatchObject({ transactions: 2, setAside: 1 })
  expect(await filesOf(join(folder, 'data'), /^.*damaged-tail/)).toHaveLength(1)
  expect((await openAgain(folder, path)).recovered).toMatchObject({ transactions: 2, setAside: 0 })
})

it('sets a journal aside of which not even the beginning can be read', async () => {
  const { folder, path } = await projectFolder()
  await crashAfter(folder, path, 1)
  const journal = await journalOf(folder)
  const bytes = await readFile(journal)
  bytes[12]! ^= 1
  await writeFile(journal, bytes)
  expect((await openAgain(folder, path)).recovered).toMatchObject({ transactions: 0, setAside: 1 })
  expect(await filesOf(join(folder, 'data'), /damaged-.*\.journal$/)).toHaveLength(1)
  expect((await openAgain(folder, path)).recovered).toBeUndefined()
})

it('stops at a transaction that cannot be done, and keeps the journal', async () => {
  const { folder, path } = await projectFolder()
  const { page, session, type } = await openAgain(folder, path)
  await type(1)
  await page.call('projects.apply', { session, revision: 1, transactions: [typing('s2', 2, '!', 2)] })
  const shorter = TEXT.replace('"text":"دو"', '"text":"د"')
  const journal = await journalOf(folder)
  const bytes = await readFile(journal)
  await writeFile(path, shorter)
  await writeFile(journal, rebased(bytes, shorter))
  expect((await openAgain(folder, path)).recovered).toMatchObject({ transactions: 1, setAside: 1 })
  expect(await filesOf(join(folder, 'data'), /kept-/)).toHaveLength(1)
})

it('puts what it brings back into a separate file where something else changed the project', async () => {
  const { folder, path } = await projectFolder()
  await crashAfter(folder, path, 1, 2)
  const foreign = writeProject(buildRecords(['دیگر | other']))
  await writeFile(path, foreign)
  const { recovered, saveState } = await openAgain(folder, path)
  expect(recovered).toMatchObject({ transactions: 2, setAside: 0 })
  expect(recovered?.separateFile).toMatch(/^report \(recovered \d{4}-\d\d-\d\d\)\.taraz\.json$/)
  expect(await typedIn(join(folder, 'projects', recovered!.separateFile!))).toEqual([1, 2])
  expect(await readFile(path, 'utf8')).toBe(foreign)
  expect(saveState.phase).toBe('saved')
  expect((await openAgain(folder, path)).recovered).toBeUndefined()
})

it('puts the separate file among the projects where its own folder cannot be written to', async () => {
  const { folder, path } = await projectFolder()
  const readOnly = join(folder, 'elsewhere')
  await mkdir(readOnly)
  const elsewhere = join(readOnly, 'report.taraz.json')
  await rename(path, elsewhere)
  await crashAfter(folder, elsewhere, 1)
  await writeFile(elsewhere, writeProject(buildRecords(['دیگر | other'])))
  const files = faultyFiles(nodeFileSystem, ({ name, path: at }) =>
    name === 'open.create' && at.startsWith(readOnly) ? 'EROFS' : undefined,
  )
  const { recovered } = await openAgain(folder, elsewhere, { files })
  expect(await typedIn(join(folder, 'projects', recovered!.separateFile!))).toEqual([1])
})

it('keeps the journal where the file that it goes on from is nowhere any more', async () => {
  const { folder, path } = await projectFolder()
  await crashAfter(folder, path, 1, 2)
  for (const backup of await filesOf(join(folder, 'data'), /backups\/.*json$/))
    await rm(join(folder, 'data', backup))
  await writeFile(path, writeProject(buildRecords(['دیگر | other'])))
  const { recovered } = await openAgain(folder, path)
  expect(recovered).toMatchObject({ transactions: 0, setAside: 2, lastChange: keystroke('s1', 2).time })
  expect(await filesOf(join(folder, 'data'), /kept-/)).toHaveLength(1)
})

it('finds the changes of a project that was moved, and leaves those of its copy alone', async () => {
  const { folder, path } = await projectFolder()
  await crashAfter(folder, path, 1)
  const copy = join(folder, 'projects', 'copy.taraz.json')
  await writeFile(copy, TEXT)
  const opened = await openAgain(folder, copy)
  expect(opened.recovered).toBeUndefined()
  await opened.page.close()
  const moved = join(folder, 'moved.taraz.json')
  await rename(path, moved)
  expect((await openAgain(folder, moved)).recovered).toMatchObject({ transactions: 1 })
  expect((await openAgain(folder, moved)).recovered).toMatchObject({ transactions: 1 })
})

it('sees that a snapshot took the place of the file before a crash, and brings back only what came later', async () => {
  const { folder, path } = await projectFolder()
  let isDead = false
  const files = faultyFiles(nodeFileSystem, ({ name, path: at }) => {
    const isAfterRename = isDead && at.includes(join(folder, 'data'))
    return isAfterRename && (name === 'remove' || name === 'open.create') ? 'EIO' : undefined
  })
  const test = await openAgain(folder, path, { files })
  await test.type(1, 2)
  isDead = true
  const saving = test.page.call('projects.save', { session: test.session })
  const late = test.type(3)
  await Promise.all([saving, late])
  expect((await typedIn(path)).slice(0, 2)).toEqual([1, 2])
  const { recovered, page, session } = await openAgain(folder, path)
  const { sentences } = await page.call('projects.read', { session, part: 0 })
  expect(keystrokesIn(sentences![0]!.text)).toEqual([1, 2, 3])
  expect(recovered?.transactions ?? 0).toBeLessThanOrEqual(1)
})

/** The journal as if it went on from another file. */
function rebased(journal: Uint8Array, text: string): Uint8Array {
  const [header, ...rest] = decodeFrames(journal).values
  return Buffer.concat([{ ...(header as object), base: hashOf(text) }, ...rest].map(encodeFrame))
}
