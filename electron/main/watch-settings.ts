import type { Host, HostConnection, Method, MethodResult, Settings } from '../../shared/rpc/contract.ts'

/** The same host, which also tells of every change of the settings: the menu bar speaks the window's language. */
export function watchSettings(host: Host, onSettings: (settings: Settings) => void): Host {
  return { ...host, connect: () => watched(host.connect(), onSettings) }
}

function watched(connection: HostConnection, onSettings: (settings: Settings) => void): HostConnection {
  return {
    onEvent: (listener) => connection.onEvent(listener),
    close: () => connection.close(),
    async call(method, params, context) {
      const result = await connection.call(method, params, context)
      if (isSettings(method, result)) onSettings(result)
      return result
    },
  }
}

function isSettings(method: Method, result: MethodResult<Method>): result is Settings {
  return method === 'settings.write' && result !== null && 'theme' in result
}

/** The settings as they are when the program starts. */
export async function readSettings(host: Host): Promise<Settings> {
  const connection = host.connect()
  const context = { signal: new AbortController().signal, progress: () => undefined }
  const { settings } = await connection.call('host.describe', {}, context)
  await connection.close()
  return settings
}
