import { existsSync, readFileSync } from 'node:fs'
import { runnerImport } from 'vite'
import { runCommand, runNode } from './run-command.mjs'
import { root } from './stamps.mjs'

const advice =
  'The journeys need Chromium, Chrome or Edge, and none is installed. Install one (on Debian or Ubuntu: ' +
  'apt-get install chromium), or name one in TARAZ_CHROMIUM.'

/**
 * A browser for the journeys: one that is installed; else Debian's own, where this may install it; else the
 * one that Playwright downloads.
 * @returns {Promise<{ env: Record<string, string>, problem?: string }>}
 */
export async function findTestBrowser() {
  if (process.env['TARAZ_CHROMIUM']) return { env: {} }
  const found = (await findInstalled()) ?? ((await installFromDebian()) ? await findInstalled() : undefined)
  if (found) return { env: { TARAZ_CHROMIUM: found } }
  const { ok } = await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  return ok ? { env: {} } : { env: {}, problem: advice }
}

/** The program's own search, so that both know the same places. */
async function findInstalled() {
  const file = './electron/web/find-browser.ts'
  const { module } = await runnerImport(file, { root, configFile: false, logLevel: 'error' })
  return /** @type {any} */ (module).findBrowser()?.path
}

async function installFromDebian() {
  if (!isDebian() || process.getuid?.() !== 0) return false
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runCommand('apt-get', ['update', '-qq'], env)
  return (await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env))
    .ok
}

function isDebian() {
  const release = '/etc/os-release'
  return existsSync(release) && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync(release, 'utf8'))
}
