import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { fetchElectron } from './fetch-electron.mjs'
import { build, checkNode, install } from './set-up.mjs'
import { root } from './stamps.mjs'

// npm start [-- PROJECT]: what is missing is set up, then the program opens. With nothing missing this costs
// a few milliseconds.

checkNode()
install()
build()
await fetchElectron()
process.argv = [process.execPath, join(root, 'dist/host/taraz.js'), 'open', ...process.argv.slice(2)]
await import(pathToFileURL(join(root, 'dist/host/taraz.js')).href)
