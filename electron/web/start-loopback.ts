import { createTranslator } from '../../shared/i18n/create-translator.ts'
import { LANGUAGES } from '../../shared/i18n/languages.ts'
import { serveChannel } from '../../shared/rpc/serve-channel.ts'
import { createHost } from '../services/create-host.ts'
import { errorLog } from '../services/error-log.ts'
import { pageFolder, programVersion } from '../services/program-files.ts'
import type { ProgramFolders } from '../services/program-folders.ts'
import { readStaticFiles } from '../services/static-files.ts'
import { serveLoopback, type Loopback } from './serve-loopback.ts'

export type LoopbackProgram = {
  readonly folders: ProgramFolders
  /** Absolute. */
  readonly project?: string | undefined
  /** Absent: one that is free. */
  readonly port?: number | undefined
}

/** The host and the page in plain Node; closing it waits until everything pending is on the disk. */
export async function startLoopback({ folders, project, port }: LoopbackProgram): Promise<Loopback> {
  const log = errorLog(folders.dataFolder)
  const files = await readStaticFiles(pageFolder)
  const host = createHost({
    ...folders,
    version: programVersion(),
    menuBar: false,
    ...(project === undefined ? {} : { startWith: project }),
    log,
  })
  const loopback = await serveLoopback({
    files,
    notice: usedAddress(),
    serve: (channel) => serveChannel(host, channel, log),
    ...(port === undefined ? {} : { port }),
  })
  return {
    ...loopback,
    async close() {
      await loopback.close()
      await host.close()
    },
  }
}

/** In every language, as nothing is known of whoever reads it. */
function usedAddress(): string {
  return LANGUAGES.map((language) => createTranslator(language).t('shell.usedAddress')).join('\n')
}
