import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join, posix, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findCycles } from './find-cycles.mjs'
import { readImports } from './read-imports.mjs'

/**
 * Folders are written from the root with slashes; a trailing `/*` makes each folder below a layer of its own.
 * @typedef {{ imports: string[], types?: string[], packages: string[] }} Layer
 * @typedef {{ layers: Record<string, Layer>, tests: Record<string, Layer>, testsOnly: string[] }} LayerTable
 */

/**
 * What in a source tree breaks the layer table: forbidden imports of folders and packages, imports that
 * name no file, files in no layer, and cycles between files. Imports of types count as imports.
 * @param {string} root
 * @param {LayerTable} table
 * @returns {string[]} one line a fault, sorted; empty when the tree obeys
 */
export function checkLayers(root, table) {
  /** @type {Map<string, string[]>} */
  const graph = new Map()
  const faults = []
  for (const file of sourceFiles(root, table)) {
    const imports = readImports(file, readFileSync(join(root, file), 'utf8'))
    const layer = layerOf(table, file)
    if (!layer) faults.push(`${file} is in no layer`)
    else faults.push(...imports.flatMap((one) => faultOf(root, table, file, layer, one)))
    const targets = imports.filter(isOwn).map((one) => targetOf(root, file, one.specifier))
    graph.set(
      file,
      targets.filter((target) => target !== undefined),
    )
  }
  const cycles = findCycles(graph).map((cycle) => `cycle: ${cycle.join(' -> ')}`)
  return [...faults, ...cycles].sort()
}

/** @param {string} root @param {LayerTable} table */
function sourceFiles(root, table) {
  const tops = new Set(Object.keys(table.layers).map((folder) => folder.split('/')[0] ?? folder))
  return [...tops]
    .filter((top) => existsSync(join(root, top)))
    .flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((file) =>
        posix.join(top, file.replaceAll('\\', '/')),
      ),
    )
    .filter((file) => /\.(tsx?|m?js|css)$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
}

/** @param {string} file */
const isTest = (file) => /\.test\.tsx?$/.test(file)

/** @param {{ specifier: string }} one */
const isOwn = ({ specifier }) => specifier.startsWith('.')

/** @param {string} folder @param {string} file */
const isWithin = (folder, file) => file === folder || file.startsWith(`${folder}/`)

/**
 * The layer that a file belongs to, as its folder and its row of the table.
 * @param {LayerTable} table @param {string} file
 * @returns {{ folder: string, row: Layer } | undefined}
 */
function layerOf(table, file) {
  const parts = file.split('/')
  for (let depth = parts.length - 1; depth > 0; depth--) {
    const folder = parts.slice(0, depth).join('/')
    const row = table.layers[folder] ?? table.layers[`${parts.slice(0, depth - 1).join('/')}/*`]
    if (row) return { folder, row }
  }
  return undefined
}

/**
 * @param {string} root @param {LayerTable} table @param {string} file
 * @param {{ folder: string, row: Layer }} layer @param {import('./read-imports.mjs').Import} one
 * @returns {string[]}
 */
function faultOf(root, table, file, layer, one) {
  const rows = [layer.row, ...(isTest(file) ? [table.tests[file.split('/')[0] ?? '']] : [])].filter(
    (row) => row !== undefined,
  )
  const at = `${file}:${one.line}`
  if (!isOwn(one)) {
    const name = packageOf(one.specifier)
    return rows.some((row) => row.packages.some((pattern) => matches(pattern, name)))
      ? []
      : [`${at} ${layer.folder} may not import the package ${name}`]
  }
  const target = targetOf(root, file, one.specifier)
  if (!target) return [`${at} ${one.specifier} names no file`]
  if (isWithin(layer.folder, target)) return []
  const testsOnly = table.testsOnly.find((folder) => isWithin(folder, target))
  if (testsOnly && !isTest(file)) return [`${at} only tests may import ${testsOnly}`]
  const allowed = rows.some(
    (row) => allows(row.imports, target) || (one.typeOnly && allows(row.types ?? [], target)),
  )
  return allowed ? [] : [`${at} ${layer.folder} may not import ${target}`]
}

/** @param {string[]} folders `!folder` takes a part away @param {string} target */
function allows(folders, target) {
  const covers = (/** @type {string} */ folder) => isWithin(folder, target)
  const [taken, given] = [folders.filter((folder) => folder.startsWith('!')), folders]
  return given.some(covers) && !taken.some((folder) => covers(folder.slice(1)))
}

/** @param {string} specifier */
function packageOf(specifier) {
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** @param {string} pattern @param {string} name */
const matches = (pattern, name) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern

/**
 * The file that a relative specifier names, from the root. A worker is named as its bundle will be, `.js`.
 * @param {string} root @param {string} file @param {string} specifier
 */
function targetOf(root, file, specifier) {
  const path = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ''))
  return [path, path.replace(/\.js$/, '.ts')].find((one) => existsSync(join(root, one)))
}

function main() {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const table = JSON.parse(readFileSync(join(root, 'build/layers.json'), 'utf8'))
  const faults = checkLayers(root, table)
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) main()
