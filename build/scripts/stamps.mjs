import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// What is installed and built, so that a start with nothing changed does nothing. Plain Node: this runs before anything is installed.

export const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'node_modules/.cache/taraz')

/** @param {string} name */
const pathOf = (name) => join(folder, `${name}.stamp`)

/** @param {string} name @returns {string | undefined} */
export function readStamp(name) {
  return existsSync(pathOf(name)) ? readFileSync(pathOf(name), 'utf8') : undefined
}

/** @param {string} name @param {string} value */
export function writeStamp(name, value) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(pathOf(name), value)
}

/** @param {string[]} parts */
function hash(parts) {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex')
}

/**
 * Whether node_modules holds what the lockfile names, by the list that npm leaves in it. Packages for other
 * systems are optional and may be missing.
 */
export function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json')
  const wanted = Object.entries(readPackages('package-lock.json'))
  return wanted.every(
    ([path, { version, optional }]) => !path || optional || installed[path]?.version === version,
  )
}

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
function readPackages(file) {
  if (!existsSync(join(root, file))) return {}
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages
}

/**
 * The sources of the program by name, size and time: a few milliseconds for hundreds of files. Tests and
 * notes are not part of it.
 */
export function buildInput() {
  const tops = [
    'shared',
    'electron',
    'renderer',
    'build/bundles.mjs',
    'build/scripts/build.mjs',
    'package-lock.json',
  ]
  const files = tops.flatMap((top) => filesUnder(join(root, top))).sort()
  return hash(files.map((file) => `${file} ${statSync(file).size} ${statSync(file).mtimeMs}`))
}

/** @param {string} top @returns {string[]} */
function filesUnder(top) {
  if (!existsSync(top)) return []
  if (statSync(top).isFile()) return [top]
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(test\.tsx?|md)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

export function isBuilt() {
  return existsSync(join(root, 'dist/host/taraz.js')) && readStamp('build') === buildInput()
}
