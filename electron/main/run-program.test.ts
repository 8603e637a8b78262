import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

type Electron = typeof import('./fake-electron.ts')

let root = ''
let electron: Electron

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'taraz-main-'))
  await mkdir(join(root, 'page'))
  await writeFile(join(root, 'page/index.html'), '<p>Taraz</p>')
  vi.resetModules()
  electron = await import('./fake-electron.ts')
})
afterEach(() => rm(root, { recursive: true, force: true }))

async function run({ args = [] as string[], pageFolder = join(root, 'page') } = {}): Promise<void> {
  const { runProgram } = await import('./run-program.ts')
  const folders = { dataFolder: join(root, 'data'), projectsFolder: join(root, 'projects') }
  runProgram({ args, folders, pageFolder })
}

async function runToWindow(args: string[] = []): Promise<InstanceType<Electron['BrowserWindow']>> {
  await run({ args })
  electron.app.makeReady()
  return vi.waitFor(() => {
    const [window] = electron.BrowserWindow.all
    if (!window) throw new Error(electron.dialog.errors.join() || 'no window yet')
    return window
  })
}

/** A page that has just loaded: its end of the port that it was handed. */
async function connectPage(window: InstanceType<Electron['BrowserWindow']>) {
  const { connectChannel } = await import('../../shared/rpc/connect-channel.ts')
  window.webContents.emit('did-finish-load')
  const port = window.webContents.posted.at(-1)?.ports[0]
  if (!port) throw new Error('no port was handed over')
  port.start()
  return {
    port,
    client: connectChannel({
      send: (message) => port.postMessage(message),
      onMessage: (listener) => void port.on('message', ({ data }) => listener(data)),
      onClose: (listener) => void port.on('close', listener),
      close: () => port.close(),
    }),
  }
}

describe('before Electron is ready', () => {
  it('the scheme, the sandbox and the closed network are in place', async () => {
    await run()
    expect(electron.protocol.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
    expect(electron.app.done).toContain('enableSandbox')
    expect(electron.app.switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND')
    expect(electron.app.paths['userData']).toBe(join(root, 'data/window'))
    expect(electron.BrowserWindow.all).toEqual([])
  })

  it('a second instance hands its project over and goes', async () => {
    electron.app.isFirstInstance = false
    await run({ args: ['/p/a.taraz.json'] })
    electron.app.makeReady()
    expect(electron.app.lockData).toEqual({ project: '/p/a.taraz.json' })
    expect(electron.app.done).toContain('gone')
    expect(electron.BrowserWindow.all).toEqual([])
  })
})

describe('the window', () => {
  it('is locked down by every option there is, and shows itself when painted', async () => {
    const window = await runToWindow()
    expect(window.options.webPreferences).toEqual({
      preload: expect.stringMatching(/dist[\\/]host[\\/]preload\.cjs$/) as string,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: true,
    })
    expect(window.options.show).toBe(false)
    expect(window.done).toEqual(['load app://taraz/'])
    window.emit('ready-to-show')
    expect(window.done).toContain('show')
  })

  it('has no developer tools when packaged', async () => {
    electron.app.isPackaged = true
    expect((await runToWindow()).options.webPreferences?.devTools).toBe(false)
  })

  it('opens where it stood', async () => {
    await mkdir(join(root, 'data'))
    const place = { x: 100, y: 50, width: 900, height: 700, isMaximized: true }
    await writeFile(join(root, 'data/window.json'), JSON.stringify(place))
    const window = await runToWindow()
    expect(window.options).toMatchObject({ x: 100, y: 50, width: 900, height: 700 })
    expect(window.done).toContain('maximize')
    window.closeAsUser()
    expect(JSON.parse(await readFile(join(root, 'data/window.json'), 'utf8'))).toEqual({
      x: 10,
      y: 20,
      width: 800,
      height: 600,
      isMaximized: true,
    })
  })

  it.each(['{', '{"x":0,"y":0,"width":"9","height":1}', '{"x":5000,"y":0,"width":900,"height":700}'])(
    'opens at its first place when the kept one is %s',
    async (kept) => {
      await mkdir(join(root, 'data'))
      await writeFile(join(root, 'data/window.json'), kept)
      const window = await runToWindow()
      expect(window.options).toMatchObject({ width: 1360, height: 860 })
      expect(window.options.x).toBeUndefined()
    },
  )

  it('loads the page again after a crash, but not for ever', async () => {
    const { webContents } = await runToWindow()
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(webContents.reloads).toBe(0)
    webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(webContents.reloads).toBe(1)
    webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(webContents.reloads).toBe(1)
  })
})

describe('navigation', () => {
  it.each<[string, boolean]>([
    ['app://taraz/', true],
    ['app://taraz/#row-7', true],
    ['app://taraz/other.html', false],
    ['app://taraz.example/', false],
    ['app://other/', false],
    ['https://example.org/', false],
    ['http://127.0.0.1/', false],
    ['file:///etc/passwd', false],
    ['data:text/html,x', false],
    ['blob:app://taraz/1', false],
    ['javascript:alert(1)', false],
  ])('to %s is allowed: %s', async (url, isAllowed) => {
    const { webContents } = await runToWindow()
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      const preventDefault = vi.fn()
      webContents.emit(event, { url, isMainFrame: true, preventDefault })
      expect(preventDefault).toHaveBeenCalledTimes(isAllowed ? 0 : 1)
    }
  })

  it('inside a frame is never allowed, nor is a webview or another window', async () => {
    const { webContents } = await runToWindow()
    const preventDefault = vi.fn()
    webContents.emit('will-frame-navigate', { url: 'app://taraz/', isMainFrame: false, preventDefault })
    webContents.emit('will-attach-webview', { preventDefault })
    expect(preventDefault).toHaveBeenCalledTimes(2)
    expect(webContents.windowOpenHandler).toBeDefined()
    const asked = { url: 'https://example.org/' } as Parameters<
      NonNullable<typeof webContents.windowOpenHandler>
    >[0]
    expect(webContents.windowOpenHandler?.(asked)).toEqual({ action: 'deny' })
  })
})

describe('the session', () => {
  it('denies every permission and device', async () => {
    await runToWindow()
    const { onPermissionRequest, onPermissionCheck, onDevicePermission, isSpellCheckerEnabled } =
      electron.session.defaultSession
    const answers: boolean[] = []
    const contents = {} as Parameters<NonNullable<typeof onPermissionRequest>>[0]
    for (const permission of [
      'media',
      'geolocation',
      'notifications',
      'clipboard-read',
      'fileSystem',
    ] as const) {
      onPermissionRequest?.(contents, permission, (granted) => answers.push(granted), {
        requestingUrl: 'app://taraz/',
        isMainFrame: true,
      })
      const details = {
        requestingUrl: 'app://taraz/',
        isMainFrame: true,
        securityOrigin: '',
        mediaType: 'unknown',
      }
      answers.push(onPermissionCheck?.(null, permission, 'app://taraz', details as never) ?? true)
    }
    answers.push(
      onDevicePermission?.({ deviceType: 'usb', origin: 'app://taraz', device: {} as never }) ?? true,
    )
    expect(answers).toEqual(Array(11).fill(false))
    expect(isSpellCheckerEnabled).toBe(false)
  })

  it.each<[string, boolean, boolean]>([
    ['app://taraz/assets/a.js', true, true],
    ['blob:app://taraz/1', true, true],
    ['data:image/png;base64,AA', true, true],
    ['devtools://devtools/bundled/a.js', true, false],
    ['http://127.0.0.1:80/', false, false],
    ['https://example.org/', false, false],
    ['ws://example.org/', false, false],
    ['file:///etc/passwd', false, false],
    ['ftp://example.org/', false, false],
    ['not an address', false, false],
  ])('lets %s through: %s, packaged: %s', async (url, isAllowed, isAllowedPackaged) => {
    for (const [isPackaged, allowed] of [
      [false, isAllowed],
      [true, isAllowedPackaged],
    ] as const) {
      vi.resetModules()
      electron = await import('./fake-electron.ts')
      electron.app.isPackaged = isPackaged
      await runToWindow()
      const answer = vi.fn()
      electron.session.defaultSession.onRequest?.({ url }, answer)
      expect(answer).toHaveBeenCalledWith({ cancel: !allowed })
    }
  })
})

describe('the port', () => {
  it('is the only thing handed to a page, anew after every load', async () => {
    const window = await runToWindow()
    const first = await connectPage(window)
    await first.client.call('host.describe', {})
    const second = await connectPage(window)
    await second.client.call('host.describe', {})
    expect(window.webContents.posted.map(({ channel, ports }) => [channel, ports.length])).toEqual([
      ['taraz:port', 1],
      ['taraz:port', 1],
    ])
  })

  it('describes a shell with a menu bar and the system’s dialogs', async () => {
    const { client } = await connectPage(await runToWindow())
    expect(await client.call('host.describe', {})).toMatchObject({
      capabilities: { nativeDialogs: true, menuBar: true },
      startWith: null,
    })
  })

  it('ends when the page sends what is no message', async () => {
    const { port, client } = await connectPage(await runToWindow())
    const gone = new Promise<void>((resolve) => client.onDisconnect(resolve))
    port.postMessage({ call: 'x' })
    await gone
  })
})

describe('projects from outside', () => {
  it.each([
    [['/p/a.taraz.json']],
    [['--no-sandbox', '/p/a.taraz.json', '--lang=fa']],
    [['open', '/p/a.taraz.json']],
  ])('come by the command line: %j', async (args) => {
    const { client } = await connectPage(await runToWindow(args))
    expect((await client.call('host.describe', {})).startWith).toBeTypeOf('string')
  })

  it('come by the system before the window is there', async () => {
    await run()
    const event = { preventDefault: vi.fn() }
    electron.app.emit('open-file', event, '/p/b.taraz.json')
    electron.app.makeReady()
    const window = await vi.waitFor(
      () => electron.BrowserWindow.all[0] ?? Promise.reject(new Error('no window')),
    )
    const { client } = await connectPage(window)
    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect((await client.call('host.describe', {})).startWith).toBeTypeOf('string')
  })

  it('come by a second instance, which brings the window to the front', async () => {
    const window = await runToWindow()
    const { client } = await connectPage(window)
    const asked = new Promise<string>((resolve) =>
      client.on('host.openRequested', ({ file }) => resolve(file)),
    )
    electron.app.emit('second-instance', {}, [], '/', { project: '/p/c.taraz.json' })
    expect(await asked).toBeTypeOf('string')
    expect(window.done).toEqual(expect.arrayContaining(['restore', 'focus']))
  })

  it('may be missing from a second instance', async () => {
    const window = await runToWindow()
    electron.app.emit('second-instance', {}, [], '/', {})
    expect(window.done).toContain('focus')
  })
})

describe('the menu bar', () => {
  const labels = () => electron.Menu.bar.map(({ label }) => label)

  it('speaks the system’s language, then the one that the window was set to', async () => {
    const { client } = await connectPage(await runToWindow())
    expect(labels()).toContain('پرونده')
    await client.call('settings.write', { language: 'en', theme: 'dark' })
    await vi.waitFor(() => expect(labels()).toContain('File'))
    expect(electron.nativeTheme.themeSource).toBe('dark')
  })

  it('runs the page’s commands', async () => {
    const { client } = await connectPage(await runToWindow())
    const chosen = new Promise<string>((resolve) =>
      client.on('host.commandChosen', ({ command }) => resolve(command)),
    )
    const items = electron.Menu.bar.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    const [save] = items.filter(({ label }) => label === 'ذخیره')
    save?.click?.({} as never, undefined, {} as never)
    expect(await chosen).toBe('file.save')
  })
})

describe('the system’s dialogs', () => {
  it('give the page a name and a handle, and never a path', async () => {
    const window = await runToWindow()
    const { client } = await connectPage(window)
    await writeFile(join(root, 'a.txt'), 'a')
    electron.dialog.openAnswer = { canceled: false, filePaths: [join(root, 'a.txt')] }
    const place = await client.call('dialogs.open', { purpose: 'text' })
    expect(place).toMatchObject({ name: 'a.txt', kind: 'file' })
    expect(JSON.stringify(place)).not.toContain(root)
    expect(electron.dialog.asked[0]?.owner).toBe(window)
  })

  it('answer null when the user cancels', async () => {
    const { client } = await connectPage(await runToWindow())
    expect(await client.call('dialogs.open', { purpose: 'project' })).toBeNull()
    expect(await client.call('dialogs.save', { purpose: 'export', name: 'a.tmx' })).toBeNull()
  })
})

describe('the end', () => {
  it('comes when the window is closed, after everything is on the disk', async () => {
    const window = await runToWindow()
    await connectPage(window)
    window.closeAsUser()
    expect(electron.app.done).not.toContain('gone')
    await vi.waitFor(() => expect(electron.app.done).toContain('exit 0'))
  })

  it('comes with a message when the program cannot start', async () => {
    await run({ pageFolder: join(root, 'nowhere') })
    electron.app.makeReady()
    await vi.waitFor(() => expect(electron.app.done).toContain('exit 1'))
    expect(electron.dialog.errors[0]).toContain('nowhere')
    expect(await readFile(join(root, 'data/errors.log'), 'utf8')).toContain('nowhere')
  })
})
