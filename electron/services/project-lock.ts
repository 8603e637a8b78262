import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { FileSystem } from './file-system.ts'
import { mayBeAlive, ownIdentity } from './process-identity.ts'
import { hashOf } from './read-chunks.ts'
import { errorCode, ifThere, inTermsOf } from './system-error.ts'
import { writeAll } from './write-all.ts'

const holder = z.object({
  pid: z.int(),
  hostname: z.string(),
  boot: z.string().nullable(),
  start: z.string().nullable(),
  nonce: z.string(),
  path: z.string(),
})
type Holder = z.infer<typeof holder>

/** Somebody may be between making the file and writing into it. */
const READ_TRIES = 5
const READ_PAUSE_MS = 20
/** Others may be breaking the same stale lock. */
const TAKE_TRIES = 5

/** One program at a time has a project's file: a lock in the data folder, named by the file's real path. */
export class ProjectLock {
  readonly path: string
  private readonly files: FileSystem
  private readonly nonce: string

  private constructor(files: FileSystem, path: string, nonce: string) {
    this.files = files
    this.path = path
    this.nonce = nonce
  }

  /** Rejects with HostError `open-elsewhere` where a living process, or one on another machine, has it. */
  static async take(files: FileSystem, dataFolder: string, path: string): Promise<ProjectLock> {
    const folder = join(dataFolder, 'locks')
    const lock = new ProjectLock(files, join(folder, `${hashOf(path).slice(0, 32)}.lock`), randomUUID())
    await inTermsOf(lock.path, async () => {
      await files.makeFolder(folder)
      await lock.take(path)
    })
    return lock
  }

  async release(): Promise<void> {
    const found = await this.read().catch(() => undefined)
    if (found?.nonce === this.nonce) await this.files.remove(this.path).catch(() => undefined)
  }

  private async take(project: string): Promise<void> {
    let found: Holder | undefined
    for (let tries = 0; tries < TAKE_TRIES; tries++) {
      if ((await this.create(project)) && (await this.read())?.nonce === this.nonce) return
      found = await this.read()
      if (found && mayBeAlive(found)) break
      await this.breakStale(found?.nonce)
    }
    throw new HostError({
      code: 'open-elsewhere',
      name: basename(project),
      holder: found ? `${found.hostname}, ${found.pid}` : '',
    })
  }

  private async create(project: string): Promise<boolean> {
    try {
      const file = await this.files.open(this.path, 'create', 0o600)
      const content: Holder = { ...ownIdentity(), nonce: this.nonce, path: project }
      await writeAll(file, Buffer.from(JSON.stringify(content))).finally(() => file.close())
      return true
    } catch (cause) {
      if (errorCode(cause) === 'EEXIST') return false
      throw cause
    }
  }

  /** Undefined: there is none, or it says nothing and will not. */
  private async read(): Promise<Holder | undefined> {
    for (let tries = 0; tries < READ_TRIES; tries++) {
      const bytes = await ifThere(this.files.readFile(this.path))
      if (!bytes) return undefined
      const found = parse(bytes)
      if (found) return found
      await wait(READ_PAUSE_MS)
    }
    return undefined
  }

  /** By renaming, which only one of two can do; a lock that turns out to be another's, and alive, is put back. */
  private async breakStale(nonce: string | undefined): Promise<void> {
    const aside = `${this.path}.${randomUUID()}`
    if ((await ifThere(this.files.rename(this.path, aside).then(() => true))) === undefined) return
    const taken = parse((await ifThere(this.files.readFile(aside))) ?? new Uint8Array())
    if (taken && taken.nonce !== nonce && mayBeAlive(taken)) {
      await this.files.link(aside, this.path).catch(() => undefined)
    }
    await this.files.remove(aside)
  }
}

function parse(bytes: Uint8Array): Holder | undefined {
  try {
    return holder.safeParse(JSON.parse(Buffer.from(bytes).toString())).data
  } catch {
    return undefined
  }
}
