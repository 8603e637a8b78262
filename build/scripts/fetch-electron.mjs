import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say } from './say.mjs'
import { readStamp, root, writeStamp } from './stamps.mjs'

// Electron's package fetches its binary on first use. Some networks do not let it: a try is given up when
// nothing comes for a while, and not made again for a day, so that the next start is quick.

const silenceMs = 10_000
const retryMs = 24 * 60 * 60 * 1000
const stamp = 'electron-refused'
const electronFolder = join(root, 'node_modules/electron')

/** Fetches Electron's binary, where it is wanted and there is hope. It never fails: there are other shells. */
export async function fetchElectron() {
  if (isFetched() || !isWanted() || wasRefusedLately()) return
  say('Fetching Electron (once; about 120 MB)…')
  if (await download()) return
  say('Electron could not be fetched; it will be tried again tomorrow.')
  writeStamp(stamp, `${version()} ${Date.now()}`)
}

const version = () => JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version

/** Without a display it could not open a window. */
function isWanted() {
  const { DISPLAY, WAYLAND_DISPLAY, ELECTRON_OVERRIDE_DIST_PATH } = process.env
  return !ELECTRON_OVERRIDE_DIST_PATH && (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY)
}

function isFetched() {
  const nameFile = join(electronFolder, 'path.txt')
  return existsSync(nameFile) && existsSync(join(electronFolder, 'dist', readFileSync(nameFile, 'utf8')))
}

function wasRefusedLately() {
  const [refused, time] = (readStamp(stamp) ?? '').split(' ')
  return refused === version() && Date.now() - Number(time) < retryMs
}

/** @returns {Promise<boolean>} */
async function download() {
  const folder = mkdtempSync(join(tmpdir(), 'taraz-electron-'))
  // The download grows in the temporary folder, then its contents in the package.
  const watched = [folder, join(electronFolder, 'dist')]
  const env = { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder }
  const child = spawn(process.execPath, [join(electronFolder, 'install.js')], { env, stdio: 'ignore' })
  const watch = killWhenSilent(child, watched)
  const status = await new Promise((resolve) => child.once('exit', resolve).once('error', () => resolve(1)))
  clearInterval(watch)
  rmSync(folder, { recursive: true, force: true })
  return status === 0 && isFetched()
}

/** @param {import('node:child_process').ChildProcess} child @param {string[]} folders */
function killWhenSilent(child, folders) {
  let [size, sinceMs] = [-1, performance.now()]
  return setInterval(() => {
    const now = folders.reduce((sum, folder) => sum + sizeOf(folder), 0)
    if (now !== size) [size, sinceMs] = [now, performance.now()]
    else if (performance.now() - sinceMs > silenceMs) child.kill('SIGKILL')
  }, 500)
}

/** @param {string} folder @returns {number} bytes of all files in it; files that vanish meanwhile count nothing */
function sizeOf(folder) {
  if (!existsSync(folder)) return 0
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(folder, file), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0)
}
