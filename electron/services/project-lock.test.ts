import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { nodeFileSystem } from './file-system.ts'
import { mayBeAlive, ownIdentity } from './process-identity.ts'
import { ProjectLock } from './project-lock.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const PATH = '/projects/report.taraz.json'

const take = (folder: string) => ProjectLock.take(nodeFileSystem, folder, PATH)
const locksIn = (folder: string) => readdir(join(folder, 'locks'))
const elsewhere = { data: { code: 'open-elsewhere', name: 'report.taraz.json' } }

/** The number of a process that was, and is no more. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  return child.pid!
}

async function leaveLock(folder: string, change: object): Promise<void> {
  const lock = await take(folder)
  const content: unknown = JSON.parse(await readFile(lock.path, 'utf8'))
  await writeFile(lock.path, JSON.stringify({ ...(content as object), ...change }))
}

it('is had by one at a time', async () => {
  const folder = await temporaryFolder()
  const lock = await take(folder)
  await expect(take(folder)).rejects.toMatchObject(elsewhere)
  await expect(take(folder)).rejects.toMatchObject({ data: { holder: `${hostname()}, ${process.pid}` } })
  await lock.release()
  await (await take(folder)).release()
  expect(await locksIn(folder)).toEqual([])
})

it('is had by one of many that ask at once', async () => {
  const folder = await temporaryFolder()
  await leaveLock(folder, { pid: await endedProcess(), start: null })
  const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => take(folder)))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await locksIn(folder)).toHaveLength(1)
})

it('is taken from a process that ended, that had this number before, or that ran before the machine was started', async () => {
  for (const change of [
    { pid: await endedProcess(), start: null },
    { start: '1' },
    { boot: '00000000-0000-0000-0000-000000000000' },
  ]) {
    const folder = await temporaryFolder()
    await leaveLock(folder, change)
    await (await take(folder)).release()
  }
})

it('is not taken from another machine, whatever runs here', async () => {
  const folder = await temporaryFolder()
  await leaveLock(folder, { hostname: 'other', boot: null, pid: await endedProcess() })
  await expect(take(folder)).rejects.toMatchObject({ data: { code: 'open-elsewhere' } })
})

it('is taken where the lock says nothing', async () => {
  const folder = await temporaryFolder()
  const lock = await take(folder)
  await writeFile(lock.path, '')
  await (await take(folder)).release()
})

it('is not released by one who has lost it', async () => {
  const folder = await temporaryFolder()
  const lock = await take(folder)
  await writeFile(lock.path, JSON.stringify({ ...ownIdentity(), nonce: 'other', path: PATH }))
  await lock.release()
  expect(await locksIn(folder)).toHaveLength(1)
})

it('knows a process that lives, and one that ended but is still waited for', async () => {
  expect(mayBeAlive(ownIdentity())).toBe(true)
  expect(mayBeAlive({ ...ownIdentity(), pid: await endedProcess(), start: null })).toBe(false)
})
