import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the program itself lies. Sources and bundles are both two folders below it, packed or not. */
export const programRoot = fileURLToPath(new URL('../..', import.meta.url))

export const pageFolder = join(programRoot, 'dist/page')
export const preloadFile = join(programRoot, 'dist/host/preload.cjs')
export const iconFile = join(programRoot, 'dist/icon.png')

export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(programRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
