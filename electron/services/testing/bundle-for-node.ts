import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

export type Bundle = { readonly folder: string; remove(): Promise<void> }

/**
 * Sources as files that plain Node runs, where the build puts them (build/bundles.mjs), in a program of their own: its
 * page is a stand-in, for what is tested needs no more. `entries`: name -> source, from the root.
 */
export async function bundleForNode(entries: Record<string, string>): Promise<Bundle> {
  const program = await mkdtemp(join(tmpdir(), 'taraz-program-'))
  const folder = join(program, 'dist/host')
  await mkdir(join(program, 'dist/page'), { recursive: true })
  await writeFile(join(program, 'dist/page/index.html'), '<!doctype html><title>Taraz</title>')
  await copyFile(join(root, 'package.json'), join(program, 'package.json'))
  await build({
    root,
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: entries,
        external: [/^node:/, ...builtinModules],
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })
  return { folder, remove: () => rm(program, { recursive: true, force: true }) }
}
