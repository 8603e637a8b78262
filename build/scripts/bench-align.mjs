import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { checkNode, install } from './set-up.mjs'
import { root } from './stamps.mjs'

// npm run bench:align -- [FOLDER] [--dictionary FILE] [NAME …] [SENTENCES …]: strict and lax F1, time and memory of the
// aligner on every document of a folder (PAIR/NAME/src.txt, tgt.txt, gold.tsv), by default on the free set that the
// project carries. FILE: word, TAB, rendering. NAME: only documents whose names hold it. SENTENCES: made-up texts of
// that size instead. Where there is a hunalign (HUNALIGN=PROGRAM, or on the PATH) it is run beside.

checkNode()
install()
const words = process.argv.slice(2)
const isFolder = words[0]?.includes('/') || words[0] === '.'
const folder = isFolder ? resolve(words.shift() ?? '.') : join(root, 'shared/testing/align')
const built = join(root, 'out/bench-align')
rmSync(built, { recursive: true, force: true })
await build({
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  root,
  cacheDir: join(root, 'node_modules/.cache/vite'),
  ssr: { target: 'node' },
  build: {
    ssr: true,
    target: 'node20',
    minify: false,
    outDir: built,
    rolldownOptions: {
      input: { main: join(root, 'e2e/bench/align/main.ts') },
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
})
const { status } = spawnSync(process.execPath, [join(built, 'main.js'), folder, ...words], {
  stdio: 'inherit',
})
process.exitCode = status ?? 1
