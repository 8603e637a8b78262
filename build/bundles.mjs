import { builtinModules } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { asciiScripts } from './ascii-scripts.mjs'
import { latePackages } from './late-packages.mjs'
import { preloadPage } from './preload-page.mjs'
import { pureValidators } from './pure-validators.mjs'
import { pxToRem } from './px-to-rem.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * What the host starts: bundle name -> source. They share chunks and lie in one folder, so that whichever
 * starts the worker finds it beside itself.
 */
const hostEntries = {
  main: 'electron/main/main.ts',
  taraz: 'electron/cli/taraz.ts',
  'job-worker': 'electron/services/job-worker.ts',
}
const preloadEntry = 'electron/preload/preload.ts'

const external = ['electron', /^node:/, ...builtinModules]

/** @type {import('vite').InlineConfig} */
const common = {
  configFile: false,
  envDir: false,
  publicDir: false,
  logLevel: 'warn',
  build: { emptyOutDir: false },
  cacheDir: join(root, 'node_modules/.cache/vite'),
}

/**
 * The page. Nothing is inlined as a data: address, which the content policy refuses for fonts.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig}
 */
function pageBundle(outDir) {
  return {
    ...common,
    root: join(root, 'renderer'),
    plugins: [react(), pureValidators(), preloadPage(), latePackages('show-page'), asciiScripts()],
    css: { postcss: { plugins: [pxToRem()] } },
    build: {
      ...common.build,
      outDir: join(outDir, 'page'),
      target: 'chrome120',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rolldownOptions: {
        // Two threads compile what is in several files. React and ProseMirror make errors while they are evaluated, and
        // for the lines on the stack of one the browser reads each file that stands there a second time.
        output: {
          codeSplitting: {
            groups: [
              { name: 'prosemirror', test: /node_modules\/(?:prosemirror-|orderedmap)/ },
              { name: 'react', test: /node_modules\/(?:react|react-dom|scheduler)\/|\/create-root\.ts$/ },
            ],
          },
        },
      },
    },
  }
}

/**
 * Code for Node or for Electron, with every package bundled in: the packed program has no node_modules.
 * @param {string} outDir @param {Record<string, string>} input
 * @param {import('vite').Rolldown.OutputOptions} output
 * @returns {import('vite').InlineConfig}
 */
function nodeBundle(outDir, input, output) {
  return {
    ...common,
    root,
    ssr: { noExternal: true, external: ['electron'], target: 'node' },
    build: {
      ...common.build,
      ssr: true,
      target: 'node20',
      outDir: join(outDir, 'host'),
      minify: false,
      rolldownOptions: { input, external, output },
    },
  }
}

/**
 * Every bundle of the program: `page/` for the browser, `host/` for Node and Electron.
 * @param {string} outDir
 * @returns {import('vite').InlineConfig[]}
 */
export function bundles(outDir) {
  return [
    pageBundle(outDir),
    nodeBundle(outDir, hostEntries, {
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: '[name]-[hash].js',
      banner: (chunk) => (chunk.name === 'taraz' && chunk.isEntry ? '#!/usr/bin/env node' : ''),
    }),
    // A sandboxed preload cannot be an ES module.
    nodeBundle(outDir, { preload: preloadEntry }, { format: 'cjs', entryFileNames: '[name].cjs' }),
  ]
}
