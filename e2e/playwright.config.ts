import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

const root = join(import.meta.dirname, '..')
const electron = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(root, 'node_modules/electron/dist')
const hasElectron = existsSync(join(electron, process.platform === 'win32' ? 'electron.exe' : 'electron'))

/** The same journeys in each shell: the loopback shell always, Electron wherever its binary is there. */
export default defineConfig({
  testDir: 'specs',
  outputDir: join(root, 'test-results/e2e'),
  fullyParallel: true,
  workers: 2,
  timeout: 90_000,
  // A machine that is busy with something else may be late once; what fails twice is a fault.
  retries: process.env['CI'] ? 1 : 0,
  use: { actionTimeout: 15_000 },
  expect: { timeout: 15_000 },
  reporter: process.env['CI'] ? [['line']] : [['list']],
  projects: [
    { name: 'loopback', metadata: { shell: 'loopback' } },
    ...(hasElectron ? [{ name: 'electron', metadata: { shell: 'electron' } }] : []),
  ],
})
