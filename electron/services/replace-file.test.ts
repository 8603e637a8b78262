import { execFile } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { nodeFileSystem, type FileSystem } from './file-system.ts'
import { hashOf } from './read-chunks.ts'
import { isTemporaryOf, renamePatiently, replaceFile, temporaryName } from './replace-file.ts'
import { replaceFiles } from './replace-files.ts'
import { faultyFiles, type Fault, type Step } from './testing/faulty-files.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const run = promisify(execFile)

async function withFile() {
  const folder = await temporaryFolder()
  const path = join(folder, 'گزارش.json')
  await writeFile(path, 'old')
  return { folder, path }
}

it('replaces a file and says what it wrote', async () => {
  const { folder, path } = await withFile()
  await chmod(path, 0o600)
  const written = await replaceFile(nodeFileSystem, path, [bytes('ne'), bytes('w')])
  expect(written).toMatchObject({ size: 3, sha256: hashOf('new') })
  expect(await readFile(path, 'utf8')).toBe('new')
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(folder)).toEqual(['گزارش.json'])
})

it('replaces nothing where it must not', async () => {
  const { folder, path } = await withFile()
  await expect(replaceFile(nodeFileSystem, path, [bytes('new')], { replace: false })).rejects.toMatchObject({
    data: { code: 'exists', name: 'گزارش.json' },
  })
  await chmod(path, 0o444)
  await expect(replaceFile(nodeFileSystem, path, [bytes('new')])).rejects.toMatchObject({
    data: { code: 'no-permission', name: 'گزارش.json' },
  })
  const inner = join(folder, 'folder')
  await mkdir(inner)
  await expect(replaceFile(nodeFileSystem, inner, [bytes('new')])).rejects.toMatchObject({
    data: { code: 'bad-name' },
  })
  expect(await readFile(path, 'utf8')).toBe('old')
  expect((await readdir(folder)).sort()).toEqual(['folder', 'گزارش.json'])
})

it('lets only one of two have a new name', async () => {
  const { folder } = await withFile()
  const path = join(folder, 'new')
  const outcomes = await Promise.allSettled(
    ['a', 'b', 'c'].map((text) => replaceFile(nodeFileSystem, path, [bytes(text)], { replace: false })),
  )
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await readdir(folder)).toHaveLength(2)
})

it('leaves the old file and nothing else, whichever step fails', async () => {
  let steps = Infinity
  for (let fail = 1; fail <= steps; fail++) {
    const { folder, path } = await withFile()
    let isRenamed = false
    let last = 0
    const files = faultyFiles(nodeFileSystem, ({ count }: Step): Fault => {
      last = count
      return count === fail ? 'EIO' : undefined
    })
    const outcome = await replaceFile(files, path, [bytes('first'), bytes('second')], {
      onRenamed: () => void (isRenamed = true),
    }).catch((error: unknown) => error)
    if (fail > last) steps = last
    else if (!isRenamed) expect(outcome).toMatchObject({ data: { code: 'input-output', detail: 'EIO' } })
    expect(await readFile(path, 'utf8')).toBe(isRenamed ? 'firstsecond' : 'old')
    expect(await readdir(folder)).toHaveLength(1)
  }
  expect(steps).toBeGreaterThan(8)
})

it('writes all of it where the disk takes only a part at a time', async () => {
  const { path } = await withFile()
  const files = faultyFiles(nodeFileSystem, ({ name }) => (name === 'file.write' ? 'short' : undefined))
  await replaceFile(files, path, [bytes('0123456789')])
  expect(await readFile(path, 'utf8')).toBe('0123456789')
})

it('does not believe a disk that gives back something else', async () => {
  const { folder, path } = await withFile()
  const files = {
    ...nodeFileSystem,
    open: async (...given: Parameters<typeof nodeFileSystem.open>) => {
      const file = await nodeFileSystem.open(...given)
      return {
        ...file,
        read: async (into: Uint8Array) => {
          const count = await file.read(into)
          into[0] = 0
          return count
        },
      }
    },
  }
  await expect(replaceFile(files, path, [bytes('new')])).rejects.toMatchObject({
    data: { code: 'not-verified' },
  })
  expect(await readFile(path, 'utf8')).toBe('old')
  expect(await readdir(folder)).toHaveLength(1)
})

describe('on a disk of its own', () => {
  type Disk = { readonly folder: string; readonly files: FileSystem; protect(): Promise<void> }

  /** A file system of 64 kB where the system lets us mount one, which it does for root; otherwise one that fails so. */
  async function smallDisk(): Promise<Disk> {
    const folder = await temporaryFolder()
    try {
      await run('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', folder])
    } catch {
      return pretendedDisk(folder)
    }
    onTestFinished(async () => void (await run('umount', [folder])))
    const protect = async () => void (await run('mount', ['-o', 'remount,ro', folder]))
    return { folder, files: nodeFileSystem, protect }
  }

  function pretendedDisk(folder: string): Disk {
    let isProtected = false
    let writes = 0
    const files = faultyFiles(nodeFileSystem, ({ name }) => {
      if (isProtected && name === 'open.create') return 'EROFS'
      return name === 'file.write' && ++writes === 2 ? 'ENOSPC' : undefined
    })
    return { folder, files, protect: async () => void (isProtected = true) }
  }

  it('keeps the old file when the disk is full', async () => {
    const { folder, files } = await smallDisk()
    const path = join(folder, 'report.json')
    await writeFile(path, 'old'.repeat(1000))
    const large = [new Uint8Array(40_000), new Uint8Array(40_000)]
    await expect(replaceFile(files, path, large)).rejects.toMatchObject({
      data: { code: 'disk-full', name: 'report.json' },
    })
    expect(await readFile(path, 'utf8')).toBe('old'.repeat(1000))
    expect(await readdir(folder)).toEqual(['report.json'])
    await replaceFile(files, path, [bytes('new')])
    expect(await readFile(path, 'utf8')).toBe('new')
  })

  it('says that a folder may only be read', async () => {
    const { folder, files, protect } = await smallDisk()
    const path = join(folder, 'report.json')
    await writeFile(path, 'old')
    await protect()
    await expect(replaceFile(files, path, [bytes('new')])).rejects.toMatchObject({
      data: { code: 'no-permission', name: 'report.json' },
    })
    expect(await readFile(path, 'utf8')).toBe('old')
  })
})

describe('several files', () => {
  async function* news(folder: string, ...texts: string[]) {
    for (const [index, text] of texts.entries()) {
      yield { path: join(folder, `${index}.txt`), contents: [bytes(text)] }
    }
  }

  it('are written all or none', async () => {
    let steps = Infinity
    for (let fail = 1; fail <= steps; fail++) {
      const folder = await temporaryFolder()
      await writeFile(join(folder, '1.txt'), 'old')
      let last = 0
      const files = faultyFiles(nodeFileSystem, ({ count, name }) => {
        last = count
        // What cannot even be taken back, a test of taking back cannot ask for.
        return count === fail && name !== 'remove' ? 'ENOSPC' : undefined
      })
      const outcome = await replaceFiles(files, news(folder, 'a', 'b', 'c'), true).then(
        () => 'done' as const,
        () => 'failed' as const,
      )
      if (fail > last) steps = last
      const names = (await readdir(folder)).sort()
      const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
      if (outcome === 'done') expect(texts).toEqual(['a', 'b', 'c'])
      else expect([names, texts]).toEqual([['1.txt'], ['old']])
    }
    expect(steps).toBeGreaterThan(30)
  })

  it('replace none where one is there and must not go', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, '2.txt'), 'old')
    await expect(replaceFiles(nodeFileSystem, news(folder, 'a', 'b', 'c'), false)).rejects.toMatchObject({
      data: { code: 'exists', name: '2.txt' },
    })
    expect(await readdir(folder)).toEqual(['2.txt'])
  })
})

it('waits for a file that a scanner holds, on Windows alone', async () => {
  const { folder, path } = await withFile()
  let tries = 0
  const files = faultyFiles(nodeFileSystem, ({ name }) =>
    name === 'rename' && ++tries < 4 ? 'EBUSY' : undefined,
  )
  await renamePatiently(files, path, join(folder, 'new'), 'win32')
  expect(tries).toBe(4)
  tries = -100
  await expect(renamePatiently(files, join(folder, 'new'), path, 'win32', 30)).rejects.toMatchObject({
    data: { code: 'file-busy', name: 'گزارش.json' },
  })
  tries = 0
  await expect(renamePatiently(files, join(folder, 'new'), path, 'linux')).rejects.toThrow('EBUSY')
  expect(tries).toBe(1)
})

it('knows its own half-written files from others', () => {
  const long = 'ن'.repeat(100)
  for (const name of ['a.json', 'ن.json', `${long}.json`]) {
    const temporary = temporaryName(join('/x', name)).slice(3)
    expect(isTemporaryOf(temporary, name)).toBe(true)
    expect(isTemporaryOf(temporary, `${name}x`)).toBe(false)
    expect(isTemporaryOf(temporary, 'a')).toBe(false)
    expect(Buffer.byteLength(temporary)).toBeLessThan(255)
  }
  expect(isTemporaryOf(temporaryName(`/x/${long}a`).slice(3), `${long}b`)).toBe(false)
})
