import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { isBuilt, root } from './stamps.mjs'

// npm run bench -- [--runs N] [--only host|page] [PAIRS …]: builds what is missing, then measures.

/** Two folders below the root, as the program's own bundles are: from there the host finds its files. */
const out = join(root, 'out/bench')

/** @type {import('vite').InlineConfig} */
const common = {
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  cacheDir: join(root, 'node_modules/.cache/vite'),
}

async function bundleScripts() {
  const bench = join(root, 'e2e/bench')
  await build({
    ...common,
    root,
    ssr: { target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      minify: false,
      outDir: out,
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          main: join(bench, 'main.ts'),
          host: join(bench, 'host/main.ts'),
          'job-worker': join(root, 'electron/services/job-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
}

async function bundleCodeMirror() {
  await build({
    ...common,
    root: join(root, 'e2e/bench/codemirror'),
    build: { target: 'chrome120', outDir: join(out, 'codemirror'), emptyOutDir: false },
  })
}

/** @param {string[]} words */
function runNode(words) {
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

rmSync(out, { recursive: true, force: true })
if (!isBuilt()) runNode([join(root, 'build/scripts/build.mjs')])
await bundleScripts()
await bundleCodeMirror()
runNode([join(out, 'main.js'), root, out, ...process.argv.slice(2)])
