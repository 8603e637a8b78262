import { join } from 'node:path'
import { app, dialog, nativeTheme, protocol, session, type BrowserWindow } from 'electron'
import type { i18n } from 'i18next'
import { createTranslator } from '../../shared/i18n/create-translator.ts'
import { pickLanguage } from '../../shared/i18n/languages.ts'
import type { Host, Settings } from '../../shared/rpc/contract.ts'
import { serveChannel } from '../../shared/rpc/serve-channel.ts'
import { createHost } from '../services/create-host.ts'
import { errorLog } from '../services/error-log.ts'
import type { TarazHost } from '../services/host-options.ts'
import { iconFile, preloadFile, programVersion } from '../services/program-files.ts'
import type { ProgramFolders } from '../services/program-folders.ts'
import { readStaticFiles } from '../services/static-files.ts'
import { guardContents } from './guard-contents.ts'
import { closeNetwork, guardSession } from './guard-session.ts'
import { setMenuBar } from './menu-bar.ts'
import { nativeDialogs } from './native-dialogs.ts'
import { registerPageScheme, servePage } from './page-scheme.ts'
import { openPageWindow } from './page-window.ts'
import { ProjectRequests, projectArgument, type ProjectRequest } from './project-requests.ts'
import { readSettings, watchSettings } from './watch-settings.ts'
import { keepWindowPlace, readWindowPlace } from './window-place.ts'

export type Program = {
  /** What stands behind the program's name on the command line. */
  readonly args: readonly string[]
  readonly folders: ProgramFolders
  /** The built page. */
  readonly pageFolder: string
}

/** Runs the program in Electron, from before Electron is ready until nothing is left to be saved. */
export function runProgram(program: Program): void {
  const { dataFolder } = program.folders
  const log = errorLog(dataFolder)
  const requests = new ProjectRequests(app)
  const project = projectArgument(program.args)
  app.setName('Taraz')
  // What Chromium keeps for itself lies apart from the user's journals.
  app.setPath('userData', join(dataFolder, 'window'))
  app.enableSandbox()
  closeNetwork(app)
  guardContents(app)
  registerPageScheme()
  if (!app.requestSingleInstanceLock({ project })) return app.quit()
  const ready = app.whenReady().then(() => start({ ...program, log, requests, project }))
  ready.catch((cause: unknown) => failToStart(cause, log))
}

type Start = Program & {
  readonly log: Log
  readonly requests: ProjectRequests
  readonly project: string | undefined
}

type Log = (id: string, cause: unknown) => void

async function start(program: Start): Promise<void> {
  guardSession(session.defaultSession, app.isPackaged)
  servePage(protocol, await readStaticFiles(program.pageFolder))
  const translator = createTranslator('en')
  const host = startHost(program, translator)
  const follow = (settings: Settings) => followSettings(settings, translator, host)
  follow(await readSettings(host))
  const window = showWindow(program, watchSettings(host, follow))
  program.requests.onRequest((request) => showRequest(request, window, host))
  quitAfterSaving(host, program.log)
}

function startHost({ folders, requests, project, log }: Start, translator: i18n): TarazHost {
  const startWith = requests.takeFirst() ?? project
  return createHost({
    ...folders,
    version: programVersion(),
    menuBar: true,
    dialogs: nativeDialogs(folders.projectsFolder, () => translator.t),
    ...(startWith === undefined ? {} : { startWith }),
    log,
  })
}

/** The menu bar speaks the window's language, and the system's parts take its theme. */
function followSettings(settings: Settings, translator: i18n, host: TarazHost): void {
  nativeTheme.themeSource = settings.theme
  void translator.changeLanguage(settings.language ?? pickLanguage(app.getPreferredSystemLanguages()))
  setMenuBar({
    t: translator.t,
    run: (command) => host.emit('host.commandChosen', { command }),
    isMac: process.platform === 'darwin',
    isPackaged: app.isPackaged,
  })
}

function showWindow({ folders, log }: Start, host: Host): BrowserWindow {
  const placeFile = join(folders.dataFolder, 'window.json')
  const window = openPageWindow({
    preload: preloadFile,
    icon: iconFile,
    isPackaged: app.isPackaged,
    place: readWindowPlace(placeFile),
    serve: (channel) => {
      serveChannel(host, channel, log).catch((cause: unknown) => log('page', cause))
    },
  })
  keepWindowPlace(window, placeFile)
  return window
}

function showRequest(request: ProjectRequest, window: BrowserWindow, host: TarazHost): void {
  if (window.isMinimized()) window.restore()
  window.focus()
  if (request.project) host.emit('host.openRequested', { file: host.handleOf(request.project) })
}

/** The program is gone only when everything pending is on the disk. */
function quitAfterSaving(host: TarazHost, log: Log): void {
  let closing: Promise<void> | undefined
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    event.preventDefault()
    closing ??= host
      .close()
      .catch((cause: unknown) => log('quit', cause))
      .then(() => app.exit())
  })
}

function failToStart(cause: unknown, log: Log): void {
  log('start', cause)
  dialog.showErrorBox('Taraz', String(cause))
  app.exit(1)
}
