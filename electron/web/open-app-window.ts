import { spawn, type ChildProcess } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { claimProfile } from './claim-profile.ts'
import type { Browser } from './find-browser.ts'
import { isLinuxRoot } from './open-electron.ts'

/**
 * Shows an address in a browser's window without tabs or an address bar, under a profile of its own: the
 * process ends with the window.
 */
export function openAppWindow(browser: Browser, url: string, dataFolder: string): ChildProcess {
  // A snap may write into its own folder alone.
  const profile = claimProfile(browser.isSnap ? join(homedir(), 'snap/chromium/common/taraz') : dataFolder)
  return spawn(browser.path, [`--app=${url}`, `--user-data-dir=${profile}`, ...switches()], {
    stdio: 'ignore',
  })
}

/** Whatever the browser itself would still ask of the network goes to a port where nobody listens. */
const deadProxy = '--proxy-server=127.0.0.1:9'

/**
 * A quiet browser: nothing of its own on the network, no questions, no warning strip (`--test-type` leaves out
 * the one about root).
 */
function switches(): string[] {
  return [
    '--window-size=1360,860',
    '--class=Taraz',
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--disable-breakpad',
    '--no-pings',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication',
    deadProxy,
    ...(isLinuxRoot() ? ['--no-sandbox', '--test-type'] : []),
  ]
}
