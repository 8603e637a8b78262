import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { answerStatic, readStaticFiles } from './static-files.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taraz-static-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), '<p>۱</p>')
  await writeFile(join(folder, 'assets/a.woff2'), new Uint8Array([0, 255]))
})
afterEach(() => rm(folder, { recursive: true }))

it('holds every file of a folder by its path, with its type', async () => {
  const files = await readStaticFiles(folder)
  expect([...files].map(([path, { type }]) => [path, type]).sort()).toEqual([
    ['/assets/a.woff2', 'font/woff2'],
    ['/index.html', 'text/html; charset=utf-8'],
  ])
})

it('answers with the file, its length in bytes and the given headers', async () => {
  const files = await readStaticFiles(folder)
  const { status, headers, body } = answerStatic(files, 'GET', '/', { A: 'b' })
  expect(status).toBe(200)
  expect(headers).toEqual({ A: 'b', 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': '9' })
  expect(new TextDecoder().decode(body)).toBe('<p>۱</p>')
  expect(answerStatic(files, 'HEAD', '/', {})).toMatchObject({ status: 200, body: undefined })
})

it('refuses to start with a file whose type it does not know', async () => {
  await writeFile(join(folder, 'run.exe'), '')
  await expect(readStaticFiles(folder)).rejects.toThrow('run.exe')
})
