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
  timeout: 40_000,
  use: { actionTimeout: 8_000 },
  expect: { timeout: 8_000 },
  reporter: process.env['CI'] ? [['line']] : [['list']],
  projects: [
    { name: 'loopback', metadata: { shell: 'loopback' } },
    ...(hasElectron ? [{ name: 'electron', metadata: { shell: 'electron' } }] : []),
  ],
})
