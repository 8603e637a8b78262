import { chmodSync, copyFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { bundles, root } from '../bundles.mjs'
import { buildInput, writeStamp } from './stamps.mjs'
import { ThirdPartyNotices } from './third-party-notices.mjs'

/** @param {string} outDir */
async function buildInto(outDir) {
  const notices = new ThirdPartyNotices()
  for (const config of bundles(outDir)) {
    await build({ ...config, plugins: [...(config.plugins ?? []), notices.plugin()] })
  }
  // npx runs the file itself.
  chmodSync(join(outDir, 'host/taraz.js'), 0o755)
  notices.write(join(outDir, 'THIRD-PARTY-NOTICES.txt'))
  copyFileSync(join(root, 'build/resources/icon.png'), join(outDir, 'icon.png'))
}

/** Bundles the whole program beside dist/ and puts it in its place only when all of it is there. */
async function main() {
  const input = buildInput()
  const next = join(root, `node_modules/.cache/dist-${process.pid}`)
  try {
    await buildInto(next)
    rmSync(join(root, 'dist'), { recursive: true, force: true })
    renameSync(next, join(root, 'dist'))
    writeStamp('build', input)
  } finally {
    rmSync(next, { recursive: true, force: true })
  }
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
