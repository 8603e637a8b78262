import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'

// What stands in for Electron in unit tests: its package holds no binary, and plain Node cannot load it.
// Every part is checked against Electron's own declarations, so that it cannot drift from them.

type Methods<Class, Names extends keyof Class> = Pick<Class, Names>

class FakePort
  extends EventEmitter
  implements Methods<Electron.MessagePortMain, 'postMessage' | 'start' | 'close'>
{
  peer: FakePort | undefined
  isStarted = false
  #queue: unknown[] = []

  postMessage(message: unknown): void {
    this.peer?.receive(structuredClone(message))
  }

  start(): void {
    this.isStarted = true
    for (const data of this.#queue.splice(0)) this.emit('message', { data, ports: [] })
  }

  close(): void {
    const { peer } = this
    this.peer = undefined
    if (peer) peer.peer = undefined
    peer?.emit('close')
  }

  receive(data: unknown): void {
    if (this.isStarted) this.emit('message', { data, ports: [] })
    else this.#queue.push(data)
  }
}

export class MessageChannelMain {
  readonly port1 = new FakePort()
  readonly port2 = new FakePort()

  constructor() {
    this.port1.peer = this.port2
    this.port2.peer = this.port1
  }
}

export class FakeWebContents
  extends EventEmitter
  implements Methods<Electron.WebContents, 'postMessage' | 'reload' | 'setWindowOpenHandler'>
{
  readonly posted: { channel: string; ports: FakePort[] }[] = []
  reloads = 0
  windowOpenHandler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0] | undefined

  postMessage(channel: string, _message: unknown, ports: Electron.MessagePortMain[] = []): void {
    this.posted.push({
      channel,
      ports: ports.filter((port): port is FakePort & typeof port => port instanceof FakePort),
    })
  }

  reload(): void {
    this.reloads++
  }

  setWindowOpenHandler(handler: Parameters<Electron.WebContents['setWindowOpenHandler']>[0]): void {
    this.windowOpenHandler = handler
  }
}

export class BrowserWindow
  extends EventEmitter
  implements
    Methods<
      Electron.BrowserWindow,
      | 'loadURL'
      | 'show'
      | 'focus'
      | 'restore'
      | 'maximize'
      | 'isMaximized'
      | 'isMinimized'
      | 'isDestroyed'
      | 'getNormalBounds'
    >
{
  static readonly all: BrowserWindow[] = []
  readonly webContents = new FakeWebContents()
  readonly done: string[] = []
  readonly options: Electron.BrowserWindowConstructorOptions
  isGone = false

  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all.filter((window) => !window.isGone)
  }

  loadURL(url: string): Promise<void> {
    this.done.push(`load ${url}`)
    return Promise.resolve()
  }
  show(): void {
    this.done.push('show')
  }
  focus(): void {
    this.done.push('focus')
  }
  restore(): void {
    this.done.push('restore')
  }
  maximize(): void {
    this.done.push('maximize')
  }
  isMaximized(): boolean {
    return this.done.includes('maximize')
  }
  isMinimized(): boolean {
    return true
  }
  isDestroyed(): boolean {
    return this.isGone
  }
  getNormalBounds(): Electron.Rectangle {
    return { x: 10, y: 20, width: 800, height: 600 }
  }

  /** What the user's click on the window's cross does. */
  closeAsUser(): void {
    this.emit('close', {})
    this.isGone = true
    this.emit('closed')
    if (BrowserWindow.getAllWindows().length === 0) app.emit('window-all-closed')
  }
}

type RequestListener = (
  details: { url: string },
  answer: (response: Electron.CallbackResponse) => void,
) => void

class FakeSession implements Methods<
  Electron.Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
> {
  onPermissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null
  onPermissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null
  onDevicePermission: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null
  onRequest: RequestListener | undefined
  isSpellCheckerEnabled = true

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener): void => {
      this.onRequest = listener
    },
  }

  setPermissionRequestHandler(handler: FakeSession['onPermissionRequest']): void {
    this.onPermissionRequest = handler
  }
  setPermissionCheckHandler(handler: FakeSession['onPermissionCheck']): void {
    this.onPermissionCheck = handler
  }
  setDevicePermissionHandler(handler: FakeSession['onDevicePermission']): void {
    this.onDevicePermission = handler
  }
  setSpellCheckerEnabled(isEnabled: boolean): void {
    this.isSpellCheckerEnabled = isEnabled
  }
}

export const session = { defaultSession: new FakeSession() }

class FakeApp
  extends EventEmitter
  implements
    Methods<
      Electron.App,
      | 'enableSandbox'
      | 'requestSingleInstanceLock'
      | 'whenReady'
      | 'quit'
      | 'exit'
      | 'setPath'
      | 'getVersion'
      | 'getPreferredSystemLanguages'
      | 'isPackaged'
      | 'setName'
    >
{
  readonly done: string[] = []
  readonly switches: Record<string, string | undefined> = {}
  readonly paths: Record<string, string> = {}
  isPackaged = false
  isFirstInstance = true
  lockData: unknown
  makeReady = (): void => undefined
  readonly #ready = new Promise<void>((resolve) => (this.makeReady = resolve))

  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      this.switches[name] = value
    },
  }

  enableSandbox(): void {
    this.done.push('enableSandbox')
  }
  requestSingleInstanceLock(data: Record<string, unknown>): boolean {
    this.lockData = data
    return this.isFirstInstance
  }
  whenReady(): Promise<void> {
    return this.#ready
  }
  quit(): void {
    this.done.push('quit')
    let isPrevented = false
    this.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented) this.done.push('gone')
  }
  exit(code = 0): void {
    this.done.push(`exit ${code}`)
  }
  setPath(name: string, path: string): void {
    this.paths[name] = path
  }
  setName(name: string): void {
    this.done.push(`name ${name}`)
  }
  getVersion(): string {
    return '0.0.0'
  }
  getPreferredSystemLanguages(): string[] {
    return ['fa-IR', 'en']
  }
}

export const app = new FakeApp()

class FakeProtocol implements Methods<Electron.Protocol, 'registerSchemesAsPrivileged' | 'handle'> {
  readonly schemes: Electron.CustomScheme[] = []
  readonly handlers = new Map<string, Parameters<Electron.Protocol['handle']>[1]>()

  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    this.schemes.push(...schemes)
  }
  handle(scheme: string, handler: Parameters<Electron.Protocol['handle']>[1]): void {
    this.handlers.set(scheme, handler)
  }
}

export const protocol = new FakeProtocol()

export const nativeTheme = {
  shouldUseDarkColors: false,
  themeSource: 'system',
} satisfies Methods<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'>

export const screen = {
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
  getAllDisplays() {
    return this.displays
  },
}

type OpenAnswer = { canceled: boolean; filePaths: string[] }
type SaveAnswer = { canceled: boolean; filePath: string }

export const dialog = {
  asked: [] as { owner: unknown; options: Electron.OpenDialogOptions | Electron.SaveDialogOptions }[],
  errors: [] as string[],
  openAnswer: { canceled: true, filePaths: [] } as OpenAnswer,
  saveAnswer: { canceled: true, filePath: '' } as SaveAnswer,

  showOpenDialog(owner: unknown, options: Electron.OpenDialogOptions): Promise<OpenAnswer> {
    this.asked.push({ owner, options })
    return Promise.resolve(this.openAnswer)
  },
  showSaveDialog(owner: unknown, options: Electron.SaveDialogOptions): Promise<SaveAnswer> {
    this.asked.push({ owner, options })
    return Promise.resolve(this.saveAnswer)
  },
  showErrorBox(_title: string, content: string): void {
    this.errors.push(content)
  },
}

export const Menu = {
  bar: [] as Electron.MenuItemConstructorOptions[],
  buildFromTemplate(template: Electron.MenuItemConstructorOptions[]): Electron.MenuItemConstructorOptions[] {
    return template
  },
  setApplicationMenu(template: Electron.MenuItemConstructorOptions[]): void {
    this.bar = template
  },
}
