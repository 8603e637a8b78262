import type { Handlers } from '../handlers.ts'
import type { HostServices } from './host-services.ts'

type Names = 'host.describe' | 'settings.write' | 'recent.list' | 'recent.forget'

export function programMethods(services: HostServices): Pick<Handlers, Names> {
  const { options, handles, settings, recent } = services
  return {
    'host.describe': async () => ({
      version: options.version,
      capabilities: { nativeDialogs: options.dialogs !== undefined, menuBar: options.menuBar },
      settings: await settings.read(),
      startWith: options.startWith === undefined ? null : handles.ofPath(options.startWith),
    }),
    'settings.write': (change) => settings.write(change),
    'recent.list': () => recent.list(handles),
    'recent.forget': async ({ file }) => {
      await recent.forget(handles.path(file))
      return {}
    },
  }
}
