import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { TarazPage } from './pages/taraz-page.ts'
import { startShell, type Folders, type Run, type ShellKind, type StartOptions } from './shells.ts'

type Start = (options?: Omit<StartOptions, 'folders'>) => Promise<{ taraz: TarazPage; run: Run }>

type Fixtures = {
  folders: Folders
  /** Starts the program on this test's folders; again after a kill, it finds what was left there. */
  start: Start
  /** The program, started, at its welcome. */
  taraz: TarazPage
}

export const test = base.extend<Fixtures>({
  // Playwright reads the fixtures wanted from the pattern, so there must be one.
  folders: async ({ baseURL: _none }, use) => {
    const home = await mkdtemp(join(tmpdir(), 'taraz-e2e-'))
    const folders = { data: join(home, 'data'), projects: join(home, 'projects') }
    await mkdir(folders.projects, { recursive: true })
    await use(folders)
    await rm(home, { recursive: true, force: true })
  },

  start: async ({ folders }, use, info) => {
    const runs: Run[] = []
    await use(async (options = {}) => {
      const run = await startShell(info.project.metadata['shell'] as ShellKind, { folders, ...options })
      runs.push(run)
      return { taraz: new TarazPage(run.page, folders), run }
    })
    for (const run of runs) await run.close().catch(() => undefined)
  },

  taraz: async ({ start }, use) => {
    const { taraz } = await start()
    await taraz.isReady()
    await use(taraz)
  },
})

export { expect } from '@playwright/test'
