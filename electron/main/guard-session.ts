import type { App, Session } from 'electron'

/** What a page may ask its session for. Developer tools exist only where the program is not packaged. */
const ownSchemes = ['app:', 'blob:', 'data:']

/** Nothing is looked up by name: a second lock behind `guardSession`. Electron wants this before it is ready. */
export function closeNetwork(app: Pick<App, 'commandLine'>): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/** Denies every permission, every device and every request that would leave the program. */
export function guardSession(session: Session, isPackaged: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  // Its dictionaries would be fetched.
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !mayRequest(request.url, isPackaged) })
  })
}

function mayRequest(address: string, isPackaged: boolean): boolean {
  if (!URL.canParse(address)) return false
  const { protocol } = new URL(address)
  return ownSchemes.includes(protocol) || (protocol === 'devtools:' && !isPackaged)
}
