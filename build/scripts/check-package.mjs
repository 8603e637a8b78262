import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { factoryWire, readFuses } from './fuse-wire.mjs'
import { root } from './stamps.mjs'

// Packs the built program around a stand-in for Electron's folder, and looks at what came out. Every way to
// the network leads to a port where nobody listens, so that a download would fail the check.

const maxBytes = 12_000_000
const deadPort = 'http://127.0.0.1:9'

const mustHold = [
  '/package.json',
  '/dist/page/index.html',
  '/dist/host/main.js',
  '/dist/host/taraz.js',
  '/dist/host/job-worker.js',
  '/dist/host/preload.cjs',
  '/dist/icon.png',
  '/dist/THIRD-PARTY-NOTICES.txt',
]

/** One that comes as modules, and the fonts, which come as files alone. */
const mustName = ['react', '@fontsource-variable/vazirmatn', '@fontsource-variable/source-serif-4']

const wantedFuses = {
  runAsNode: false,
  cookieEncryption: true,
  nodeOptions: false,
  nodeCliInspect: false,
  embeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  browserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
  wasmTrapHandlers: true,
}

/** @param {string} folder */
function makeStandIn(folder) {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('#!/bin/sh\nexit 0\n'), factoryWire]))
  chmodSync(join(folder, 'electron'), 0o755)
  for (const file of ['locales/en-US.pak', 'locales/fa.pak', 'LICENSE', 'LICENSES.chromium.html']) {
    writeFileSync(join(folder, file), 'stand-in')
  }
}

/** @param {string} standIn @param {string} output @returns {string} the unpacked program's folder */
function pack(standIn, output) {
  const builder = join(root, 'node_modules/electron-builder/cli.js')
  const args = ['--linux', 'dir', '--config', 'build/electron-builder.config.js']
  const overrides = [`-c.electronDist=${standIn}`, `-c.directories.output=${output}`]
  const proxies = ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy', 'ALL_PROXY']
  const mirrors = ['ELECTRON_MIRROR', 'ELECTRON_BUILDER_BINARIES_MIRROR', 'NPM_CONFIG_ELECTRON_MIRROR']
  const closed = Object.fromEntries([...proxies, ...mirrors].map((name) => [name, `${deadPort}/`]))
  const env = {
    ...process.env,
    ...closed,
    ELECTRON_BUILDER_CACHE: join(output, 'cache'),
    NO_PROXY: '',
    no_proxy: '',
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [builder, ...args, ...overrides], {
    cwd: root,
    env,
  })
  if (status !== 0) throw new Error(`electron-builder failed:\n${stdout}${stderr}`)
  return join(output, 'linux-unpacked')
}

/** @param {string} archive @returns {string[]} what is wrong with the packed files */
function wrongFiles(archive) {
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'))
  const missing = mustHold.filter((file) => !files.includes(file)).map((file) => `${file} is missing`)
  const extra = files.filter((file) => !mayHold(file)).map((file) => `${file} should not be packed`)
  const packed = JSON.parse(extractFile(archive, 'package.json').toString())
  const kept = ['scripts', 'devDependencies', 'dependencies'].filter(
    (key) => Object.keys(packed[key] ?? {}).length,
  )
  const notices = extractFile(archive, 'dist/THIRD-PARTY-NOTICES.txt').toString()
  const unnamed = mustName.filter((name) => !notices.includes(`${name} `))
  const size = statSync(archive).size
  const large = size > maxBytes ? [`app.asar has ${size} bytes, more than ${maxBytes}`] : []
  return [
    ...missing,
    ...extra,
    ...kept.map((key) => `package.json still has ${key}`),
    ...unnamed.map((name) => `the notices do not name ${name}`),
    ...large,
  ]
}

/** @param {string} file */
function mayHold(file) {
  if (file === '/package.json' || file === '/dist') return true
  return file.startsWith('/dist/') && !/node_modules|\.(tsx?|map|stamp)$|\.test\./.test(file)
}

/** @param {string} program @returns {string[]} */
function wrongFuses(program) {
  const fuses = readFuses(program)
  return Object.entries(wantedFuses)
    .filter(([name, wanted]) => fuses[name] !== wanted)
    .map(([name, wanted]) => `the fuse ${name} should be ${wanted ? 'on' : 'off'}`)
}

/** @param {string} file */
const digest = (file) => createHash('sha256').update(readFileSync(file)).digest('hex')

function check() {
  const folder = mkdtempSync(join(tmpdir(), 'taraz-package-'))
  try {
    makeStandIn(join(folder, 'electron'))
    const [first, second] = ['one', 'two'].map((name) => pack(join(folder, 'electron'), join(folder, name)))
    const archives = [first, second].map((unpacked) => join(unpacked ?? '', 'resources/app.asar'))
    const [archive = '', again = ''] = archives
    const unequal = digest(archive) === digest(again) ? [] : ['two packs of one build differ']
    return [...wrongFiles(archive), ...wrongFuses(join(first ?? '', 'taraz')), ...unequal]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const faults = check()
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
