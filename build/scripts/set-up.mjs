import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.mjs'
import { isBuilt, isInstalled, root } from './stamps.mjs'

// Everything that a fresh checkout needs before it can start or be tested. Plain Node without packages.

/** Ends the process with a sentence where this Node is too old. */
export function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const wanted = engines.node.replace('>=', '')
  if (compareVersions(process.versions.node, wanted) >= 0) return
  say(
    `Taraz needs Node ${wanted} or newer; this is Node ${process.versions.node}. Install it from nodejs.org.`,
  )
  process.exit(2)
}

/** @param {string} a @param {string} b */
function compareVersions(a, b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  return [0, 1, 2].map((part) => (left?.[part] ?? 0) - (right?.[part] ?? 0)).find((sign) => sign !== 0) ?? 0
}

/** Installs the packages of the lockfile, unless these are installed. */
export function install() {
  if (isInstalled()) return
  say('Installing packages (once; about a minute)…')
  const npm = process.env['npm_execpath']
  const [command, ...prefix] = npm ? [process.execPath, npm] : ['npm']
  const args = [...prefix, 'ci', '--no-audit', '--no-fund', '--loglevel=error']
  run(command ?? 'npm', args, 'The packages could not be installed.')
}

/** Bundles the program, unless the bundles are newer than every source. */
export function build() {
  if (isBuilt()) return
  say('Building…')
  run(process.execPath, [join(root, 'build/scripts/build.mjs')], 'The program could not be built.')
}

/** @param {string} command @param {string[]} args @param {string} failure */
function run(command, args, failure) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (status === 0) return
  say(failure)
  process.exit(1)
}
