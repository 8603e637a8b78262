import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Verdict } from '../../shared/alignment/alignment.ts'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { Header } from '../../shared/model/records.ts'
import type { CallContext, OpenedProject, ProjectPart, SaveState } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import { Backups } from './backups.ts'
import type { TellRows } from './create-project.ts'
import { checkName, projectName } from './file-name.ts'
import { folderForDisplay } from './folder-for-display.ts'
import type { Glance } from './glance.ts'
import { GrowingProject } from './growing-project.ts'
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
  /** While the project is being made, and until its parts are read. */
  growing: GrowingProject | undefined
}

/** Makes a project and writes it; gives the path of the file. */
export type MakeProject = (
  context: CallContext,
  tell: TellRows,
) => Promise<{ readonly path: string; readonly verdict: Verdict }>

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

/** There is no file yet; its place is where it is to be. */
function openingOfGrowing(header: Header, session: string, { folder, name }: Target): OpenedProject {
  const fileName = projectName(name)
  const saveState = { phase: 'pending', fileName } as const
  const place = { fileName, folder: folderForDisplay(folder) }
  return { session, ...place, revision: 0, header, counts: {}, saveState, isGrowing: true }
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
    const hold: Hold = {
      path: real,
      caller,
      session,
      firstPart: undefined,
      closing: undefined,
      growing: undefined,
    }
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

  /**
   * Makes a project and opens it. A long one is open as soon as its first rows are there; whatever else is asked of it
   * waits until it is made, and is refused where it can't be. Nothing is written before all of it is there.
   */
  async create(
    caller: Caller,
    context: CallContext,
    place: Target,
    make: MakeProject,
  ): Promise<OpenedProject> {
    const id = randomUUID()
    const growing = new GrowingProject(context)
    const session = this.startMade(id, growing, caller, make)
    const hold: Hold = { path: '', caller, session, firstPart: undefined, closing: undefined, growing }
    this.bySession.set(id, hold)
    caller.onClose(() => this.release(hold))
    const first = await Promise.race([session, growing.begun]).catch((cause: unknown) => {
      this.bySession.delete(id)
      throw cause
    })
    if (!(first instanceof ProjectSession)) return openingOfGrowing(first, id, place)
    hold.growing = undefined
    return first.describe()
  }

  private async startMade(
    id: string,
    growing: GrowingProject,
    caller: Caller,
    make: MakeProject,
  ): Promise<ProjectSession> {
    try {
      const { path, verdict } = await make(growing.context, (rows) => growing.add(rows))
      const real = await inTermsOf(path, () => this.options.files.realPath(path))
      const hold = this.bySession.get(id)!
      hold.path = real
      this.byPath.set(real, hold)
      const early = { id, tell: () => undefined }
      const session = await this.start(real, caller, growing.context, early)
      if (hold.growing && growing.hasBegun) {
        session.skipReading()
        caller.emit('projects.saveStateChanged', { session: id, saveState: session.saveState })
      }
      growing.finish({ claimants: [], claims: [], isLast: true, verdict })
      return session
    } catch (cause) {
      const { path } = this.bySession.get(id)!
      this.byPath.delete(path)
      growing.fail(cause)
      throw cause
    }
  }

  /** The first part of a large project is there before the rest is. */
  async read(id: string, caller: Caller, part: number, context: CallContext): Promise<ProjectPart> {
    const hold = this.bySession.get(id)
    if (hold?.growing && hold.caller === caller) return this.readGrowing(hold, hold.growing, part, context)
    const { firstPart } = hold ?? {}
    if (part === 0 && hold?.caller === caller && firstPart) {
      hold.firstPart = undefined
      return firstPart
    }
    return (await this.get(id, caller)).read(part)
  }

  /** Parts come as they are made; after the last it is read like any other. */
  private async readGrowing(
    hold: Hold,
    growing: GrowingProject,
    number: number,
    context: CallContext,
  ): Promise<ProjectPart> {
    const part = await growing.read(number, context)
    if (part.isLast) hold.growing = undefined
    return part
  }

  /** Rejects with HostError `no-session` where the page has no such project open. */
  async get(id: string, caller: Caller): Promise<ProjectSession> {
    return this.held(id, caller).session
  }

  /** One that is still being made is not waited for. */
  async close(id: string, caller: Caller): Promise<void> {
    await this.release(this.held(id, caller))
  }

  private held(id: string, caller: Caller): Hold {
    const hold = this.bySession.get(id)
    if (hold?.caller !== caller || hold.closing) throw new HostError({ code: 'no-session' })
    return hold
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

  /** One that came to nothing. */
  private forget(hold: Hold): void {
    for (const [id, other] of this.bySession) if (other === hold) this.bySession.delete(id)
  }

  private async end(hold: Hold): Promise<void> {
    hold.growing?.stop()
    const session = await hold.session.catch(() => undefined)
    await session?.close()
    if (session) this.bySession.delete(session.id)
    else this.forget(hold)
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
