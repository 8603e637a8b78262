import { BrowserWindow, nativeTheme, type BrowserWindowConstructorOptions } from 'electron'
import type { Channel } from '../../shared/rpc/channel.ts'
import { pageUrl } from './page-scheme.ts'
import { handPort } from './port-channel.ts'
import type { WindowPlace } from './window-place.ts'

export type PageWindowOptions = {
  readonly preload: string
  readonly icon: string
  readonly isPackaged: boolean
  readonly place: WindowPlace
  /** Serves each page that the window shows: the first, and one more after every reload. */
  readonly serve: (channel: Channel) => void
}

/** A page that crashes again this soon would go on crashing. */
const crashLoopMs = 10_000

/** Opens the program's window. It shows itself with its first paint. */
export function openPageWindow(options: PageWindowOptions): BrowserWindow {
  const window = new BrowserWindow(constructorOptions(options))
  const { webContents } = window
  if (options.place.isMaximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  webContents.on('did-finish-load', () => options.serve(handPort(webContents)))
  reloadAfterCrash(window)
  void window.loadURL(pageUrl)
  return window
}

/** Every safe choice is written down, also where it is Electron's own: a default can change. */
function constructorOptions(options: PageWindowOptions): BrowserWindowConstructorOptions {
  const { x, y, width, height } = options.place
  return {
    ...(x === undefined || y === undefined ? {} : { x, y }),
    width,
    height,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Taraz',
    icon: options.icon,
    // The page's own paper, so that nothing flashes before it.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#121518' : '#f6f4ef',
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
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
      devTools: !options.isPackaged,
    },
  }
}

/** The host holds everything but the last keys, so a new page goes on where the crashed one stood. */
function reloadAfterCrash(window: BrowserWindow): void {
  let lastCrashMs = -Infinity
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const isLoop = performance.now() - lastCrashMs < crashLoopMs
    lastCrashMs = performance.now()
    if (!isLoop) window.webContents.reload()
  })
}
