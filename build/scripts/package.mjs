import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, checkNode, install } from './set-up.mjs'
import { root } from './stamps.mjs'

// npm run package [-- --linux | --win | --mac …]: installers for this system, in out/. Electron and the tools
// that make installers are fetched by electron-builder, unless Electron is here already.

checkNode()
install()
build()
const electron = join(root, 'node_modules/electron/dist')
const builder = join(root, 'node_modules/electron-builder/cli.js')
const local = existsSync(join(electron, 'version')) ? [`-c.electronDist=${electron}`] : []
const args = ['--config', 'build/electron-builder.config.js', ...local, ...process.argv.slice(2)]
process.exitCode =
  spawnSync(process.execPath, [builder, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1
