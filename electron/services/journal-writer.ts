import { basename, join } from 'node:path'
import type { ProjectId } from '../../shared/model/id.ts'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { FileSystem, OpenFile } from './file-system.ts'
import { journalName } from './journal-folder.ts'
import { encodeFrame } from './journal-frames.ts'
import type { JournalCheckpoint, JournalEntry, JournalHeader } from './journal-records.ts'
import { replaceFile } from './replace-file.ts'
import { inTermsOf } from './system-error.ts'
import { writeAll } from './write-all.ts'

/** The bytes from which a journal goes on: those of this file, with this hash. */
export type JournalBase = { readonly path: string; readonly sha256: string }

type Kept = { readonly seq: number; readonly frame: Uint8Array<ArrayBuffer> }
type Waiting = { readonly kept: readonly Kept[]; undo(): void; resolve(): void; reject(cause: unknown): void }
type CurrentFile = { readonly path: string; readonly file: OpenFile }

/**
 * The journal of an open project. What was appended is on the disk when its promise is kept; appends that come while
 * a sync is under way share the next one. After a failed write or sync the file is never touched again: a new one is
 * made of what is held in memory, which is everything since the base. Where that fails as well, all that was not yet
 * on the disk is undone and its promises are broken. There is a file only where there is something in it.
 */
export class JournalWriter {
  private readonly files: FileSystem
  private readonly folder: string
  private readonly project: ProjectId
  private base: JournalBase
  private number: number
  private kept: Kept[] = []
  private bytes = 0
  private current: CurrentFile | undefined
  private superseded: CurrentFile[] = []
  private waiting: Waiting[] = []
  private last: Promise<unknown> = Promise.resolve()

  /** `number`: of the latest journal that there is for the file; 0: none. */
  constructor(files: FileSystem, folder: string, project: ProjectId, base: JournalBase, number: number) {
    this.files = files
    this.folder = folder
    this.project = project
    this.base = base
    this.number = number
  }

  /** How much there is since the base. */
  get size(): { readonly records: number; readonly bytes: number } {
    return { records: this.kept.length, bytes: this.bytes }
  }

  /** `undo` is called, the latest first, for all that did not get to the disk, before any of the promises is broken. */
  append(entries: readonly JournalEntry[], undo: () => void): Promise<void> {
    const kept = entries.map((entry) => ({ seq: entry.seq, frame: encodeFrame(entry) }))
    return new Promise((resolve, reject) => {
      this.waiting.push({ kept, undo, resolve, reject })
      if (this.waiting.length === 1) void this.inTurn(() => this.flush())
    })
  }

  /** Kept when all that was appended so far is on the disk, or has been undone. */
  async settled(): Promise<void> {
    while (this.waiting.length > 0) await this.last
  }

  checkpoint(checkpoint: JournalCheckpoint): Promise<void> {
    return this.inTurn(async () => {
      if (this.kept.length > 0) await this.write([encodeFrame(checkpoint)])
    })
  }

  /**
   * The file is now this one and holds everything up to `upTo`: what came after goes on in a new journal, and only
   * when that is on the disk the old one is deleted. Until then the old one's checkpoint says the same.
   */
  rebase(base: JournalBase, upTo: number): Promise<void> {
    return this.inTurn(async () => {
      this.base = base
      const kept = this.kept.filter(({ seq }) => seq > upTo)
      this.kept = []
      this.bytes = 0
      this.keep(kept)
      this.supersede()
      if (this.kept.length > 0) await this.start(this.kept.map(({ frame }) => frame))
      await this.discard()
    })
  }

  /** Begins with what was recovered; the journal it came from may be deleted afterwards. */
  async seed(entries: readonly JournalEntry[]): Promise<void> {
    await this.inTurn(async () => {
      this.keep(entries.map((entry) => ({ seq: entry.seq, frame: encodeFrame(entry) })))
      await this.start(this.kept.map(({ frame }) => frame))
    })
  }

  /** Lets go of the file; what is in it stays on the disk. */
  close(): Promise<void> {
    return this.inTurn(async () => {
      this.supersede()
      for (const { file } of this.superseded) await file.close().catch(() => undefined)
      this.superseded = []
    })
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(() => this.named(task))
    this.last = turn.catch(() => undefined)
    return turn
  }

  private async flush(): Promise<void> {
    const batch = [...this.waiting]
    const kept = batch.flatMap((item) => item.kept)
    try {
      await this.named(() => this.write(kept.map(({ frame }) => frame)))
    } catch (cause) {
      return this.undoAll(cause)
    }
    this.keep(kept)
    this.waiting = this.waiting.slice(batch.length)
    for (const item of batch) item.resolve()
    if (this.waiting.length > 0) void this.inTurn(() => this.flush())
  }

  private undoAll(cause: unknown): void {
    const failed = this.waiting
    this.waiting = []
    try {
      for (const item of failed.toReversed()) item.undo()
    } finally {
      for (const item of failed) item.reject(cause)
    }
  }

  private async write(frames: readonly Uint8Array[]): Promise<void> {
    if (this.current) {
      try {
        await writeAll(this.current.file, Buffer.concat(frames))
        return await this.current.file.syncData()
      } catch {
        this.supersede()
      }
    }
    await this.start([...this.kept.map(({ frame }) => frame), ...frames])
    await this.discard()
  }

  private async start(frames: readonly Uint8Array[]): Promise<void> {
    const { path: projectPath, sha256 } = this.base
    const header: JournalHeader = {
      format: 'taraz-journal',
      version: 1,
      project: this.project,
      path: projectPath,
      base: sha256,
    }
    await this.files.makeFolder(this.folder)
    this.number++
    const path = join(this.folder, journalName(projectPath, this.number))
    await replaceFile(this.files, path, [encodeFrame(header), ...frames], { replace: false })
    this.current = { path, file: await this.files.open(path, 'append') }
  }

  private supersede(): void {
    if (this.current) this.superseded.push(this.current)
    this.current = undefined
  }

  /**
   * A journal that stays although it should not is seen through when it is found: its checkpoint tells. But an older
   * one must not outlive the one after it, so that it is gone for good before anything else is deleted.
   */
  private async discard(): Promise<void> {
    const files = this.superseded
    this.superseded = []
    for (const { file, path } of files) {
      await file.close().catch(() => undefined)
      await this.files.remove(path).catch(() => undefined)
    }
    if (files.length > 0) await this.files.syncFolder(this.folder).catch(() => undefined)
  }

  private keep(kept: readonly Kept[]): void {
    for (const one of kept) {
      this.kept.push(one)
      this.bytes += one.frame.length
    }
  }

  /** The user knows the project by its name and nothing of journals. */
  private async named<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await inTermsOf(this.base.path, task)
    } catch (cause) {
      const isNamed = cause instanceof HostError && 'name' in cause.data
      throw isNamed ? new HostError({ ...cause.data, name: basename(this.base.path) }, { cause }) : cause
    }
  }
}
