import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findElectron } from './find-electron.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'taraz-electron-'))
  await mkdir(join(root, 'node_modules/electron/dist'), { recursive: true })
})
afterEach(() => rm(root, { recursive: true }))

it('finds nothing where only the package is installed', () => {
  expect(findElectron(root, {})).toBeUndefined()
})

it('finds the fetched program under the name that its package wrote down', async () => {
  await writeFile(join(root, 'node_modules/electron/path.txt'), 'Electron.exe')
  await writeFile(join(root, 'node_modules/electron/dist/Electron.exe'), '')
  expect(findElectron(root, {})).toBe(join(root, 'node_modules/electron/dist/Electron.exe'))
})

it('finds it in another folder', async () => {
  await writeFile(join(root, 'node_modules/electron/path.txt'), 'electron')
  await writeFile(join(root, 'electron'), '')
  expect(findElectron(root, { ELECTRON_OVERRIDE_DIST_PATH: root })).toBe(join(root, 'electron'))
})
