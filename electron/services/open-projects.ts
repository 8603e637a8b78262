import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { CallContext, OpenedProject, ProjectPart, SaveState } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import { Backups } from './backups.ts'
import { checkName, projectName } from './file-name.ts'
import { folderForDisplay } from './folder-for-display.ts'
import type { Glance } from './glance.ts'
import type { Caller } from './handlers.ts'
import { projectFolder } from './journal-folder.ts'
import { ownIdentity } from './process-identity.ts'
import { writeProjectFile } from './project-file.ts'
import { ProjectLock } from './project-lock.ts'
import { ProjectSession } from './project-session.ts'
import { hashFile } from './read-chunks.ts'
import { startSession, type EarlyOpening, type SessionOptions } from './start-session.ts'
import { ifThere, inTermsOf } from './system-error.ts'

/** A folder and a name that a user chose; `replace`: a file of that name may go. */
export type Target = { readonly folder: string; readonly name: string; readonly replace: boolean }

/** The hold of one page on one file, from before it is read until after it is let go. */
type Hold = {
  path: string
  readonly caller: Caller
  session: Promise<ProjectSession>
  /** The first part of a large project, as long as nobody has asked for it. */
  firstPart: ProjectPart | undefined
  closing: Promise<void> | undefined
}

/** What a page is told of a project that it has opened, and where that lies. */
export type Opening = { readonly path: string; readonly opened: OpenedProject }

function openingOf(session: ProjectSession): Opening {
  return { path: session.saver.path, opened: session.describe() }
}

/** Nothing lies in a journal: the project is what its file says. */
function openingBy({ header, links }: Glance, session: string, path: string): Opening {
  const fileName = basename(path)
  const folder = folderForDisplay(dirname(path))
  const saveState = { phase: 'saved', fileName } as const
  return { path, opened: { session, fileName, folder, revision: 0, header, counts: { links }, saveState } }
}

/** All the projects that pages of this host have open, each in one page. */
export class OpenProjects {
  private readonly options: SessionOptions
  private readonly byPath = new Map<string, Hold>()
  private readonly bySession = new Map<string, Hold>()

  constructor(options: SessionOptions) {
    this.options = options
  }

  /**
   * What the same page had open of this file is closed first: it has begun anew. A large project is open as soon as its
   * first rows are known; whatever else is asked of it waits until it is read, and is refused if it can't be.
   */
  async open(path: string, caller: Caller, context: CallContext): Promise<Opening> {
    const real = await inTermsOf(path, () => this.options.files.realPath(path))
    for (let held = this.byPath.get(real); held; held = this.byPath.get(real)) {
      const mayGo = held.caller === caller || held.caller.isLeaving || held.closing
      if (!mayGo) throw openElsewhere(real)
      await this.release(held)
    }
    const id = randomUUID()
    let glanced = (_glance: Glance) => {}
    const glance = new Promise<Glance>((resolve) => (glanced = resolve))
    const session = this.start(real, caller, context, { id, tell: glanced })
    const hold: Hold = { path: real, caller, session, firstPart: undefined, closing: undefined }
    this.byPath.set(real, hold)
    this.bySession.set(id, hold)
    caller.onClose(() => this.release(hold))
    session.catch(() => this.byPath.delete(real))
    const first = await Promise.race([session, glance]).catch((cause: unknown) => {
      this.bySession.delete(id)
      throw cause
    })
    if (first instanceof ProjectSession) return openingOf(first)
    hold.firstPart = first.part
    return openingBy(first, id, real)
  }

  /** The first part of a large project is there before the rest is. */
  async read(id: string, caller: Caller, part: number): Promise<ProjectPart> {
    const hold = this.bySession.get(id)
    const { firstPart } = hold ?? {}
    if (part === 0 && hold?.caller === caller && firstPart) {
      hold.firstPart = undefined
      return firstPart
    }
    return (await this.get(id, caller)).read(part)
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

  private start(
    path: string,
    caller: Caller,
    context: CallContext,
    early: EarlyOpening,
  ): Promise<ProjectSession> {
    const tell = (session: string, saveState: SaveState) =>
      caller.emit('projects.saveStateChanged', { session, saveState })
    return startSession(this.options, path, tell, context, early)
  }
}

function openElsewhere(path: string): HostError {
  const { hostname, pid } = ownIdentity()
  return new HostError({ code: 'open-elsewhere', name: basename(path), holder: `${hostname}, ${pid}` })
}
