import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './stamps.mjs'

/** Two folders below the root, as the program's own bundles are: from there the host finds its files. */
export const benchFolder = join(root, 'out/bench')

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
      outDir: benchFolder,
      emptyOutDir: false,
      rolldownOptions: {
        input: {
          main: join(bench, 'main.ts'),
          find: join(bench, 'find/main.ts'),
          'claim-views': join(bench, 'claim-views/main.ts'),
          merge: join(bench, 'merge/main.ts'),
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
    build: { target: 'chrome120', outDir: join(benchFolder, 'codemirror'), emptyOutDir: false },
  })
}

/** The benchmark's own scripts, with the host in them, and the page that the program is measured beside. */
export async function bundleBench() {
  rmSync(benchFolder, { recursive: true, force: true })
  await bundleScripts()
  await bundleCodeMirror()
}

export const claimsFolder = join(root, 'out/bench-claims')

/** The scoring of proposed claims, which needs neither host nor page. */
export async function bundleClaims() {
  await build({
    ...common,
    root,
    ssr: { target: 'node' },
    build: {
      ssr: join(root, 'e2e/bench/claims/main.ts'),
      target: 'node20',
      minify: false,
      outDir: claimsFolder,
      rolldownOptions: { output: { format: 'es', entryFileNames: '[name].js' } },
    },
  })
}
