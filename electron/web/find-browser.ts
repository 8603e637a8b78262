import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, delimiter, join } from 'node:path'

export type Browser = {
  /** As its maker calls it. */
  readonly name: string
  readonly path: string
  /** Confined to its own folder of the user's home: its profile must lie there. */
  readonly isSnap: boolean
}

/** What of a system decides; tests give their own. */
export type BrowserSearch = {
  readonly platform: NodeJS.Platform
  readonly env: NodeJS.ProcessEnv
  readonly home: string
  readonly isProgram: (path: string) => boolean
  readonly realPath: (path: string) => string
}

const thisSystem: BrowserSearch = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isProgram,
  realPath: (path) => realpathSync(path),
}

/**
 * An installed Chrome, Chromium or Edge that can show the page as a window of its own. TARAZ_BROWSER, where
 * it is set, is the only one looked at.
 */
export function findBrowser(search: BrowserSearch = thisSystem): Browser | undefined {
  const chosen = search.env['TARAZ_BROWSER']
  const candidates = chosen === undefined ? installed(search) : [{ name: basename(chosen), path: chosen }]
  const found = candidates.find(({ path }) => search.isProgram(path))
  return found && { ...found, isSnap: isSnap(found.path, search) }
}

type Candidate = { readonly name: string; readonly path: string }

function installed(search: BrowserSearch): Candidate[] {
  switch (search.platform) {
    case 'darwin':
      return onMac(search.home)
    case 'win32':
      return onWindows(search.env)
    default:
      return onLinux(search.env)
  }
}

function onLinux(env: NodeJS.ProcessEnv): Candidate[] {
  const folders = [...(env['PATH'] ?? '').split(delimiter).filter(Boolean), '/snap/bin']
  const programs = [
    ['Google Chrome', 'google-chrome-stable'],
    ['Google Chrome', 'google-chrome'],
    ['Chromium', 'chromium'],
    ['Chromium', 'chromium-browser'],
    ['Microsoft Edge', 'microsoft-edge-stable'],
    ['Microsoft Edge', 'microsoft-edge'],
  ] as const
  return programs.flatMap(([name, file]) => folders.map((folder) => ({ name, path: join(folder, file) })))
}

function onMac(home: string): Candidate[] {
  return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', join(home, 'Applications')].map((folder) => ({
      name,
      path: join(folder, `${name}.app/Contents/MacOS/${name}`),
    })),
  )
}

function onWindows(env: NodeJS.ProcessEnv): Candidate[] {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? [])
  const programs = [
    ['Google Chrome', 'Google/Chrome/Application/chrome.exe'],
    ['Microsoft Edge', 'Microsoft/Edge/Application/msedge.exe'],
    ['Chromium', 'Chromium/Application/chrome.exe'],
  ] as const
  return programs.flatMap(([name, file]) => folders.map((folder) => ({ name, path: join(folder, file) })))
}

/** Ubuntu's `chromium-browser` is a script that starts the snap. */
function isSnap(path: string, { platform, isProgram: exists, realPath }: BrowserSearch): boolean {
  if (platform !== 'linux') return false
  if (path.startsWith('/snap/') || realPath(path).includes('/snap')) return true
  return basename(path) === 'chromium-browser' && exists('/snap/bin/chromium')
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
