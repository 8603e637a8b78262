import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Verdict } from '../../shared/alignment/alignment.ts'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { CallContext, OpenedProject, ProjectPart, SaveState } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { TellRows } from './create-project.ts'
import type { Glance } from './glance.ts'
import { ExpectedOpening, type Begun } from './expected-opening.ts'
import { Gate } from './gate.ts'
import { GrowingProject } from './growing-project.ts'
import type { Caller } from './handlers.ts'
import { Holds, type Hold, type MadeFile } from './holds.ts'
import { openingBy, openingOf, openingOfGrowing, type Opening } from './openings.ts'
import { ownIdentity } from './process-identity.ts'
import { ProjectLock } from './project-lock.ts'
import { ProjectSession } from './project-session.ts'
import { startSession, type EarlyOpening, type SessionOptions } from './start-session.ts'
import { inTermsOf } from './system-error.ts'
import { resolveTarget, type Target } from './target.ts'
import { writeNewProject } from './write-new-project.ts'

/** Makes a project and writes it; gives the path of the file. */
export type MakeProject = (
  context: CallContext,
  tell: TellRows,
) => Promise<MadeFile & { readonly verdict: Verdict }>

/** All the projects that pages of this host have open, each in one page. */
export class OpenProjects {
  private readonly options: SessionOptions
  private readonly holds = new Holds()
  private readonly expected: ExpectedOpening

  constructor(options: SessionOptions) {
    this.options = options
    this.expected = new ExpectedOpening({
      begin: async (path, page, context) => this.begin(await options.files.realPath(path), page, context),
      release: (hold) => this.holds.release(hold),
    })
  }

  /**
   * What the same page had open of this file is closed first: it has begun anew. A large project is open as soon as its
   * first rows are known. The rest is read when anything else is asked of it, which waits until it is read, and is
   * refused if it can't be.
   */
  async open(path: string, caller: Caller, context: CallContext): Promise<Opening> {
    const real = await inTermsOf(path, () => this.options.files.realPath(path))
    const { hold, id, first } =
      (await this.expected.take(real, caller, context)) ?? (await this.begin(real, caller, context))
    const found = await first
    if (found instanceof ProjectSession) return openingOf(found)
    hold.firstPart = found.part
    return openingBy(found, id, real)
  }

  /** Begins to open what a page is about to ask for first. */
  expect(path: string): void {
    this.expected.begin(path)
  }

  /** Lets go what was begun for a page that did not come. */
  closeExpected(): Promise<void> {
    return this.expected.close()
  }

  private async begin(path: string, caller: Caller, context: CallContext): Promise<Begun> {
    await this.clear(path, caller)
    const id = randomUUID()
    let glanced = (_glance: Glance) => {}
    const glance = new Promise<Glance>((resolve) => (glanced = resolve))
    const rest = new Gate()
    const early = { id, tell: glanced, areShown: rest.opened }
    const session = this.start(path, caller, context, early)
    const hold = this.holds.take(id, path, caller, { session, readRest: rest.open })
    context.signal.addEventListener('abort', rest.open, { once: true })
    session.catch(() => this.holds.byPath.delete(path))
    return { id, hold, first: this.holds.first(id, hold, glance) }
  }

  /** Lets go what this page, or one that is going, has open of a file; what another has is not to be opened twice. */
  private async clear(path: string, caller: Caller): Promise<void> {
    const { byPath } = this.holds
    for (let held = byPath.get(path); held; held = byPath.get(path)) {
      const mayGo = held.caller === caller || held.caller.isLeaving || held.closing
      if (!mayGo) throw openElsewhere(path)
      await this.holds.release(held)
    }
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
    const hold = this.holds.take(id, '', caller, { session, growing })
    const first = await this.holds.first(id, hold, growing.begun)
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
      const { path, isNew, verdict } = await make(growing.context, (rows) => growing.add(rows))
      const real = await inTermsOf(path, () => this.options.files.realPath(path))
      const hold = this.holds.bySession.get(id)!
      hold.path = real
      hold.made = { path: real, isNew }
      this.holds.byPath.set(real, hold)
      const early = { id, tell: () => undefined, areShown: Promise.resolve() }
      const session = await this.start(real, caller, growing.context, early)
      if (hold.growing && growing.hasBegun) {
        session.skipReading()
        caller.emit('projects.saveStateChanged', { session: id, saveState: session.saveState })
      }
      growing.finish({ claimants: [], claims: [], isLast: true, verdict })
      return session
    } catch (cause) {
      const { path } = this.holds.bySession.get(id)!
      this.holds.byPath.delete(path)
      growing.fail(cause)
      throw cause
    }
  }

  /** The first part of a large project is there before the rest is. */
  async read(id: string, caller: Caller, part: number, context: CallContext): Promise<ProjectPart> {
    const hold = this.holds.bySession.get(id)
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
    return this.holds.held(id, caller).session
  }

  /** One that is still being made is not waited for. */
  async close(id: string, caller: Caller): Promise<void> {
    await this.holds.release(this.holds.held(id, caller))
  }

  /**
   * Lets go a project that is being made, and takes its file away again if there is one already. It stays where it took
   * the place of another, or has been worked in.
   */
  async abandon(id: string, caller: Caller): Promise<(MadeFile & { readonly isLeft: boolean }) | null> {
    const hold = this.holds.held(id, caller)
    await this.holds.release(hold)
    const { made } = hold
    if (!made) return null
    const session = await hold.session.catch(() => undefined)
    const isLeft = !made.isNew || (session?.live.revision ?? 0) > 0
    if (!isLeft) await inTermsOf(made.path, () => this.options.files.remove(made.path))
    return { ...made, isLeft }
  }

  async saveAs(id: string, caller: Caller, target: Target): Promise<ProjectSession> {
    const session = await this.get(id, caller)
    const path = await resolveTarget(this.options.files, target)
    if (path === session.saver.path) {
      await session.save(true)
      return session
    }
    const hold = this.holds.bySession.get(id)!
    if (this.holds.byPath.has(path)) throw openElsewhere(path)
    this.holds.byPath.set(path, hold)
    try {
      const lock = await ProjectLock.take(this.options.files, this.options.dataFolder, path)
      await session.saveAs(path, target.replace, lock).catch(async (cause: unknown) => {
        await lock.release()
        throw cause
      })
    } catch (cause) {
      this.holds.byPath.delete(path)
      throw cause
    }
    this.holds.byPath.delete(hold.path)
    hold.path = path
    return session
  }

  /** A new project file where the user wants it; of a file that it replaces a copy is kept. */
  async writeNew(records: ProjectRecords, target: Target): Promise<MadeFile> {
    const path = await resolveTarget(this.options.files, target)
    if (this.holds.byPath.has(path)) throw openElsewhere(path)
    return { path, isNew: await writeNewProject(this.options, path, records, target.replace) }
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
