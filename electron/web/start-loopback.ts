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
