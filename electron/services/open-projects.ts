import { basename, join } from 'node:path'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { CallContext, SaveState } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import { Backups } from './backups.ts'
import { checkName, projectName } from './file-name.ts'
import type { Caller } from './handlers.ts'
import { projectFolder } from './journal-folder.ts'
import { ownIdentity } from './process-identity.ts'
import { writeProjectFile } from './project-file.ts'
import { ProjectLock } from './project-lock.ts'
import type { ProjectSession } from './project-session.ts'
import { hashFile } from './read-chunks.ts'
import { startSession, type SessionOptions } from './start-session.ts'
import { ifThere, inTermsOf } from './system-error.ts'

/** A folder and a name that a user chose; `replace`: a file of that name may go. */
export type Target = { readonly folder: string; readonly name: string; readonly replace: boolean }

/** The hold of one page on one file, from before it is read until after it is let go. */
type Hold = {
  path: string
  readonly caller: Caller
  session: Promise<ProjectSession>
  closing: Promise<void> | undefined
}

/** All the projects that pages of this host have open, each in one page. */
export class OpenProjects {
  private readonly options: SessionOptions
  private readonly byPath = new Map<string, Hold>()
  private readonly bySession = new Map<string, Hold>()

  constructor(options: SessionOptions) {
    this.options = options
  }

  /** What the same page had open of this file is closed first: it has begun anew. */
  async open(path: string, caller: Caller, context: CallContext): Promise<ProjectSession> {
    const real = await inTermsOf(path, () => this.options.files.realPath(path))
    for (let held = this.byPath.get(real); held; held = this.byPath.get(real)) {
      const mayGo = held.caller === caller || held.caller.isLeaving || held.closing
      if (!mayGo) throw openElsewhere(real)
      await this.release(held)
    }
    const session = this.start(real, caller, context)
    const hold: Hold = { path: real, caller, session, closing: undefined }
    this.byPath.set(real, hold)
    caller.onClose(() => this.release(hold))
    try {
      this.bySession.set((await session).id, hold)
      return await session
    } catch (cause) {
      this.byPath.delete(real)
      throw cause
    }
  }

  /** Rejects with HostError `no-session` where the page has no such project open. */
  async get(id: string, caller: Caller): Promise<ProjectSession> {
    const hold = this.bySession.get(id)
    if (hold?.caller !== caller || hold.closing) throw new HostError({ code: 'no-session' })
    return hold.session
  }

  async close(id: string, caller: Caller): Promise<void> {
    await this.get(id, caller)
    await this.release(this.bySession.get(id)!)
  }

  async saveAs(id: string, caller: Caller, target: Target): Promise<ProjectSession> {
    const session = await this.get(id, caller)
    const path = await this.resolveTarget(target)
    if (path === session.saver.path) {
      await session.save(true)
      return session
    }
    const hold = this.bySession.get(id)!
    if (this.byPath.has(path)) throw openElsewhere(path)
    this.byPath.set(path, hold)
    try {
      const lock = await ProjectLock.take(this.options.files, this.options.dataFolder, path)
      await session.saveAs(path, target.replace, lock).catch(async (cause: unknown) => {
        await lock.release()
        throw cause
      })
    } catch (cause) {
      this.byPath.delete(path)
      throw cause
    }
    this.byPath.delete(hold.path)
    hold.path = path
    return session
  }

  /** A new project file where the user wants it; of a file that it replaces a copy is kept. Gives its path. */
  async writeNew(records: ProjectRecords, target: Target): Promise<string> {
    const { files, dataFolder } = this.options
    const path = await this.resolveTarget(target)
    if (this.byPath.has(path)) throw openElsewhere(path)
    const lock = await ProjectLock.take(files, dataFolder, path)
    try {
      const isThere = target.replace && (await ifThere(files.facts(path)))?.kind === 'file'
      if (isThere) {
        const backups = new Backups(files, projectFolder(dataFolder, records.header.id))
        await inTermsOf(path, async () => backups.keep(path, await hashFile(files, path)))
      }
      await writeProjectFile(files, path, records, { replace: target.replace })
      return path
    } finally {
      await lock.release()
    }
  }

  /** A link is followed: the file that it leads to is the one that is replaced. */
  private async resolveTarget({ folder, name }: Target): Promise<string> {
    const { files } = this.options
    checkName(name)
    checkName(projectName(name))
    const path = join(await inTermsOf(folder, () => files.realPath(folder)), projectName(name))
    return (await inTermsOf(path, () => ifThere(files.realPath(path)))) ?? path
  }

  private release(hold: Hold): Promise<void> {
    hold.closing ??= this.end(hold)
    return hold.closing
  }

  private async end(hold: Hold): Promise<void> {
    const session = await hold.session.catch(() => undefined)
    await session?.close()
    if (session) this.bySession.delete(session.id)
    if (this.byPath.get(hold.path) === hold) this.byPath.delete(hold.path)
  }

  private start(path: string, caller: Caller, context: CallContext): Promise<ProjectSession> {
    const tell = (session: string, saveState: SaveState) =>
      caller.emit('projects.saveStateChanged', { session, saveState })
    return startSession(this.options, path, tell, context)
  }
}

function openElsewhere(path: string): HostError {
  const { hostname, pid } = ownIdentity()
  return new HostError({ code: 'open-elsewhere', name: basename(path), holder: `${hostname}, ${pid}` })
}
