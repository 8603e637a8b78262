import type { ProjectPart } from '../../shared/rpc/contract.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { GrowingProject } from './growing-project.ts'
import type { Caller } from './handlers.ts'
import type { ProjectSession } from './project-session.ts'

/** The hold of one page on one file, from before it is read until after it is let go. */
export type Hold = {
  /** Empty until the file of a project that is being made is there. */
  path: string
  caller: Caller
  session: Promise<ProjectSession>
  /** The first part of a large project, as long as nobody has asked for it. */
  firstPart: ProjectPart | undefined
  closing: Promise<void> | undefined
  /** Has the rest of it read, after its first rows; may be called again. */
  readonly readRest: () => void
  /** While the project is being made, and until its parts are read. */
  growing: GrowingProject | undefined
  /** The file that was written for it, where it was made anew. */
  made: MadeFile | undefined
}

/** `isNew`: it took no other file's place. */
export type MadeFile = { readonly path: string; readonly isNew: boolean }

/** What pages have open, by file and by session. */
export class Holds {
  readonly byPath = new Map<string, Hold>()
  readonly bySession = new Map<string, Hold>()

  /** Of a session that is about to begin; it ends with its page. */
  take(
    id: string,
    path: string,
    caller: Caller,
    { session, growing, readRest = () => undefined }: Pick<Hold, 'session'> & Partial<Hold>,
  ): Hold {
    const begun = { firstPart: undefined, closing: undefined, made: undefined }
    const hold: Hold = { path, caller, session, growing, readRest, ...begun }
    if (path !== '') this.byPath.set(path, hold)
    this.bySession.set(id, hold)
    caller.onClose(() => this.release(hold))
    return hold
  }

  /** Rejects with HostError `no-session` where the page has no such project open. */
  held(id: string, caller: Caller): Hold {
    const hold = this.bySession.get(id)
    if (hold?.caller !== caller || hold.closing) throw new HostError({ code: 'no-session' })
    hold.readRest()
    return hold
  }

  /** The project or, of a large one, its first rows; where neither comes, it is not open. */
  first<Rows>(id: string, { session }: Hold, rows: Promise<Rows>): Promise<ProjectSession | Rows> {
    return Promise.race([session, rows]).catch((cause: unknown) => {
      this.bySession.delete(id)
      throw cause
    })
  }

  release(hold: Hold): Promise<void> {
    hold.closing ??= this.end(hold)
    return hold.closing
  }

  /** Waits for what is still going on with it. */
  private async end(hold: Hold): Promise<void> {
    hold.growing?.stop()
    hold.readRest()
    const session = await hold.session.catch(() => undefined)
    await session?.close()
    if (session) this.bySession.delete(session.id)
    else this.forget(hold)
    if (this.byPath.get(hold.path) === hold) this.byPath.delete(hold.path)
  }

  /** One that came to nothing. */
  private forget(hold: Hold): void {
    for (const [id, other] of this.bySession) if (other === hold) this.bySession.delete(id)
  }
}
