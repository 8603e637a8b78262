import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

export default defineConfig({
  root,
  cacheDir: 'node_modules/.cache/vitest',
  // Electron's package holds no binary and fails when it is loaded in plain Node; tests of the
  // main process see a fake that is typed by Electron's own declarations.
  resolve: { alias: { electron: `${root}electron/main/fake-electron.ts` } },
  test: {
    include: ['{shared,electron,renderer,build}/**/*.test.{ts,tsx}'],
    environment: 'node',
    passWithNoTests: true,
    restoreMocks: true,
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
