import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Electron's program, where it has been fetched: its package in node_modules begins without one.
 * ELECTRON_OVERRIDE_DIST_PATH names another folder that holds it.
 */
export function findElectron(programRoot: string, env: NodeJS.ProcessEnv = process.env): string | undefined {
  const packageFolder = join(programRoot, 'node_modules/electron')
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] || join(packageFolder, 'dist')
  const program = join(folder, readProgramName(packageFolder))
  return existsSync(program) ? program : undefined
}

function readProgramName(packageFolder: string): string {
  const nameFile = join(packageFolder, 'path.txt')
  if (existsSync(nameFile)) return readFileSync(nameFile, 'utf8')
  switch (process.platform) {
    case 'darwin':
      return 'Electron.app/Contents/MacOS/Electron'
    case 'win32':
      return 'electron.exe'
    default:
      return 'electron'
  }
}
