import { expect, it } from 'vitest'
import { findBrowser, type BrowserSearch } from './find-browser.ts'

function search(
  platform: NodeJS.Platform,
  programs: Record<string, string>,
  env: NodeJS.ProcessEnv = { PATH: '/usr/local/bin:/usr/bin' },
): BrowserSearch {
  return {
    platform,
    env,
    home: '/home/u',
    isProgram: (path) => path in programs,
    realPath: (path) => programs[path] ?? path,
  }
}

const same = (...paths: string[]) => Object.fromEntries(paths.map((path) => [path, path]))

it.each<[string, BrowserSearch, string, string, boolean]>([
  [
    'Chrome before Chromium',
    search('linux', same('/usr/bin/chromium', '/usr/bin/google-chrome')),
    'Google Chrome',
    '/usr/bin/google-chrome',
    false,
  ],
  [
    'the first folder of PATH',
    search('linux', same('/usr/bin/chromium', '/usr/local/bin/chromium')),
    'Chromium',
    '/usr/local/bin/chromium',
    false,
  ],
  [
    'Edge where there is nothing else',
    search('linux', same('/usr/bin/microsoft-edge')),
    'Microsoft Edge',
    '/usr/bin/microsoft-edge',
    false,
  ],
  [
    'a snap without PATH',
    search('linux', same('/snap/bin/chromium'), {}),
    'Chromium',
    '/snap/bin/chromium',
    true,
  ],
  [
    'a link into a snap',
    search('linux', { '/usr/bin/chromium': '/usr/bin/snap' }),
    'Chromium',
    '/usr/bin/chromium',
    true,
  ],
  [
    'the script that starts a snap',
    search('linux', same('/usr/bin/chromium-browser', '/snap/bin/chromium'), { PATH: '/usr/bin' }),
    'Chromium',
    '/snap/bin/chromium',
    true,
  ],
  [
    'a Mac',
    search('darwin', same('/home/u/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge')),
    'Microsoft Edge',
    '/home/u/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    false,
  ],
  [
    'Windows',
    search('win32', same('C:/P/Google/Chrome/Application/chrome.exe'), { PROGRAMFILES: 'C:/P' }),
    'Google Chrome',
    'C:/P/Google/Chrome/Application/chrome.exe',
    false,
  ],
  [
    'the one that was chosen',
    search('linux', same('/usr/bin/chromium', '/opt/x/brave'), {
      PATH: '/usr/bin',
      TARAZ_BROWSER: '/opt/x/brave',
    }),
    'brave',
    '/opt/x/brave',
    false,
  ],
])('finds %s', (_, system, name, path, isSnap) => {
  expect(findBrowser(system)).toEqual({ name, path, isSnap })
})

it.each<[string, BrowserSearch]>([
  ['nothing is installed', search('linux', same('/usr/bin/firefox'))],
  ['PATH is empty', search('linux', same('chromium', '/usr/bin/chromium'), { PATH: '' })],
  [
    'the chosen one is missing',
    search('linux', same('/usr/bin/chromium'), { PATH: '/usr/bin', TARAZ_BROWSER: '/nowhere' }),
  ],
])('finds none where %s', (_, system) => {
  expect(findBrowser(system)).toBeUndefined()
})
