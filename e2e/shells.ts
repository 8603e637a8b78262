import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { _electron, chromium, type Browser, type BrowserContext, type Page } from '@playwright/test'

const ROOT = join(import.meta.dirname, '..')

export type ShellKind = 'loopback' | 'electron'

/** Where a run of the program keeps its things: folders of one test's own. */
export type Folders = { readonly data: string; readonly projects: string }

/** One run of the whole program with one window. */
export type Run = {
  readonly page: Page
  /** Ends the program at once, with no chance to tidy up: what a power cut or a crash does to it. */
  kill(): Promise<void>
  close(): Promise<void>
}

export type StartOptions = {
  readonly folders: Folders
  readonly args?: readonly string[]
  readonly locale?: string
}

export function startShell(kind: ShellKind, options: StartOptions): Promise<Run> {
  return kind === 'electron' ? startElectron(options) : startLoopback(options)
}

function environment({ data, projects }: Folders): NodeJS.ProcessEnv {
  return { ...process.env, TARAZ_DATA: data, TARAZ_PROJECTS: projects }
}

async function startLoopback({ folders, args = [], locale = 'en-US' }: StartOptions): Promise<Run> {
  const host = spawn(process.execPath, [join(ROOT, 'dist/host/taraz.js'), 'serve', '--no-open', ...args], {
    env: environment(folders),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const url = await readUrl(host)
  const browser = await launchBrowser()
  const context = await browser.newContext({ locale, viewport: { width: 1440, height: 900 } })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  await page.goto(url)
  return {
    page,
    kill: async () => {
      await end(host, 'SIGKILL')
      await browser.close()
    },
    close: async () => {
      await closeBrowser(browser, context)
      await end(host, 'SIGTERM')
    },
  }
}

async function closeBrowser(browser: Browser, context: BrowserContext): Promise<void> {
  await context.close()
  await browser.close()
}

/** Arguments that keep a browser without a screen or a network from trying for either. */
export const BROWSER_ARGUMENTS = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

export function launchBrowser(): Promise<Browser> {
  const isRoot = process.getuid?.() === 0
  const executablePath = process.env['TARAZ_CHROMIUM']
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: [...BROWSER_ARGUMENTS, ...(isRoot ? ['--no-sandbox'] : [])],
  })
}

async function startElectron({ folders, args = [], locale = 'en-US' }: StartOptions): Promise<Run> {
  const app = await _electron.launch({
    args: [ROOT, `--lang=${locale}`, ...args],
    env: environment(folders) as Record<string, string>,
  })
  const page = await app.firstWindow()
  return {
    page,
    kill: async () => {
      const gone = once(app.process(), 'exit')
      app.process().kill('SIGKILL')
      await gone
    },
    close: () => app.close(),
  }
}

/** The program prints its URL on a line of its own; nothing is waited for but that. */
async function readUrl(host: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: host.stdout! })) {
    if (/^http:\/\/127\.0\.0\.1:\d+\//.test(line)) return line.trim()
  }
  throw new Error('The program ended before it printed a URL')
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill(signal)
  await gone
}
