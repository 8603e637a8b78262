import type { Translate } from '../../shared/i18n/create-translator.ts'
import { programRoot } from '../services/program-files.ts'
import type { ProgramFolders } from '../services/program-folders.ts'
import { findBrowser, type Browser } from './find-browser.ts'
import { findElectron } from './find-electron.ts'
import { openAppWindow } from './open-app-window.ts'
import { openElectron } from './open-electron.ts'
import type { Loopback } from './serve-loopback.ts'
import { startLoopback } from './start-loopback.ts'
import { windowEnded } from './watch-window.ts'

export type OpenOptions = {
  readonly folders: ProgramFolders
  /** Absolute. */
  readonly project?: string | undefined
  /** Puts a line before the user. */
  readonly say: (line: string) => void
  readonly t: Translate
  /** Kept when the user asks the program to stop (Ctrl+C). */
  readonly stop: Promise<void>
}

/** Exit codes, as everywhere on the command line. */
type Done = 0 | 2

/**
 * Opens the program in the best shell that there is, says in a line which one and why, and is kept when the
 * user closes its window or asks it to stop: Electron; else a window of a browser; else only the address.
 */
export async function openProgram(options: OpenOptions): Promise<Done> {
  const hasDisplay = canShowWindows()
  const electron = hasDisplay ? findElectron(programRoot) : undefined
  if (electron && (await openInElectron(electron, options))) return 0
  const loopback = await startLoopback(options)
  const browser = hasDisplay ? findBrowser() : undefined
  if (!browser) await tellAddress(loopback, options, hasDisplay ? 'noBrowser' : 'noDisplay')
  else await openInBrowser(browser, electron ? 'browserInstead' : 'browser', loopback, options)
  await loopback.close()
  return 0
}

/**
 * Serves the program at an address that it says on a line of its own, until the user asks it to stop.
 * @param options.port absent: one that is free. `opensWindow`: also show it, where there is a browser
 */
export async function serveProgram(
  options: OpenOptions & { readonly port?: number | undefined; readonly opensWindow: boolean },
): Promise<Done> {
  const loopback = await startLoopback(options).catch((error: unknown) => portProblem(error))
  if (typeof loopback === 'string') {
    options.say(options.t(loopback, { port: String(options.port) }))
    return 2
  }
  const browser = options.opensWindow && canShowWindows() ? findBrowser() : undefined
  const child = browser && openAppWindow(browser, loopback.newUrl(), options.folders.dataFolder)
  child?.on('error', () => undefined)
  await tellAddress(loopback, options, 'asked')
  child?.kill()
  await loopback.close()
  return 0
}

async function openInElectron(electron: string, { project, say, t, stop }: OpenOptions): Promise<boolean> {
  say(t('shell.opened.electron'))
  return openElectron(electron, programRoot, project, stop)
}

async function openInBrowser(
  browser: Browser,
  why: 'browser' | 'browserInstead',
  loopback: Loopback,
  options: OpenOptions,
): Promise<void> {
  const { say, t, stop, folders } = options
  say(t(`shell.opened.${why}`, { browser: browser.name }))
  const child = openAppWindow(browser, loopback.newUrl(), folders.dataFolder)
  const end = await Promise.race([stop, windowEnded(child, loopback)])
  child.kill()
  if (end === 'failed') await tellAddress(loopback, options, 'browserFailed', browser.name)
}

type WhyServed = 'noDisplay' | 'noBrowser' | 'browserFailed' | 'asked'

async function tellAddress(
  loopback: Loopback,
  { say, t, stop }: OpenOptions,
  why: WhyServed,
  browser = '',
): Promise<void> {
  say(t(`shell.opened.served.${why}`, { browser }))
  say(loopback.newUrl())
  say(t('shell.opened.stop'))
  await stop
}

function canShowWindows(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
}

/** The sentence for a port that cannot be had; anything else is not foreseen. */
function portProblem(error: unknown): 'shell.portTaken' | 'shell.portRefused' {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return 'shell.portTaken'
  if (code === 'EACCES') return 'shell.portRefused'
  throw error
}
