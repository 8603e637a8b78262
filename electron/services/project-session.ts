import { randomUUID } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { ProjectRecords } from '../../shared/model/collections.ts'
import type { Transaction } from '../../shared/operations/transaction.ts'
import type { OpenedProject, ProjectPart, SaveState } from '../../shared/rpc/contract.ts'
import { HostError, type HostErrorData } from '../../shared/rpc/host-error.ts'
import { Autosave } from './autosave.ts'
import { folderForDisplay } from './folder-for-display.ts'
import type { HistoryLog } from './history-log.ts'
import type { LiveProject } from './live-project.ts'
import type { ProjectLock } from './project-lock.ts'
import { ProjectReading } from './project-parts.ts'
import type { ProjectSaver } from './project-saver.ts'
import { SaveStatus } from './save-status.ts'

export type SessionParts = {
  readonly id: string
  readonly live: LiveProject
  readonly saver: ProjectSaver
  readonly history: HistoryLog
  readonly lock: ProjectLock
  /** The project as it is opened. */
  readonly opened: ProjectRecords
  readonly recovered: OpenedProject['recovered']
  readonly autosaveIdleMs: number
  readonly log: (id: string, cause: unknown) => void
  /** Told of every change of the state of saving. */
  readonly tell: (session: string, state: SaveState) => void
}

/** A project that a page has open: from its opening until it is closed or the page goes. */
export class ProjectSession {
  readonly id: string
  readonly live: LiveProject
  readonly saver: ProjectSaver
  private lock: ProjectLock
  private readonly parts: SessionParts
  private readonly status: SaveStatus
  private readonly autosave: Autosave
  private reading: ProjectReading | undefined
  private closing: Promise<void> | undefined

  constructor(parts: SessionParts) {
    this.parts = parts
    this.id = parts.id
    this.live = parts.live
    this.saver = parts.saver
    this.lock = parts.lock
    this.status = new SaveStatus(this.saver.path, this.saver.isDirty, (state) => parts.tell(this.id, state))
    this.autosave = new Autosave(parts.autosaveIdleMs, () => this.autosaveNow())
    this.reading = new ProjectReading(parts.opened)
  }

  get history(): HistoryLog {
    return this.parts.history
  }

  get saveState(): SaveState {
    return this.status.state
  }

  describe(): OpenedProject {
    const { tables, header } = this.live.state
    const { recovered } = this.parts
    return {
      session: this.id,
      ...this.place(),
      revision: this.live.revision,
      header,
      counts: {
        links: tables.links.size,
        sentences: tables.sentences.size,
        claims: tables.claims.size,
      },
      saveState: this.saveState,
      ...(recovered && { recovered }),
    }
  }

  place(): { fileName: string; folder: string } {
    const { path } = this.saver
    return { fileName: basename(path), folder: folderForDisplay(dirname(path)) }
  }

  /**
   * The first reading gives the project as it was opened, at the revision that opening it gave. When its last part
   * has been given, part 0 begins another, of the project as it is then.
   */
  async read(number: number): Promise<ProjectPart> {
    if (number === 0) this.reading ??= new ProjectReading((await this.live.capture()).records)
    const part = this.reading?.part(number)
    if (!part) throw new HostError({ code: 'bad-request', detail: `no part ${number}` })
    if (part.isLast) this.reading = undefined
    return part
  }

  /** The page has had all of it while it was made. */
  skipReading(): void {
    this.reading = undefined
  }

  async apply(revision: number, transactions: readonly Transaction[]): Promise<number> {
    this.checkOpen()
    this.status.update({ outstanding: this.status.outstanding + 1 })
    try {
      const [after] = await Promise.all([this.live.apply(revision, transactions), this.saver.baseKept()])
      this.settle({ journalError: undefined })
      this.autosave.changed(this.live.journal.size)
      return after
    } catch (cause) {
      const { data } = this.asHostError(cause)
      const isOurs = data.code === 'refused' || data.code === 'stale-revision'
      this.settle(isOurs ? {} : { journalError: data })
      throw cause
    }
  }

  /** Rejects with HostError; then nothing is lost, and the state of saving says so until a save succeeds. */
  async save(overwrite: boolean): Promise<SaveState> {
    this.checkOpen()
    await this.saving(() => this.saver.save(overwrite))
    return this.saveState
  }

  /** `lock` is that of the new file, and is this session's from now on; where it fails it stays the caller's. */
  async saveAs(path: string, replace: boolean, lock: ProjectLock): Promise<void> {
    this.checkOpen()
    await this.saving(() => this.saver.saveAs(path, replace))
    const before = this.lock
    this.lock = lock
    await before.release()
  }

  /** Never rejects: what cannot be put into the file stays in the journal, for the next time. */
  close(): Promise<void> {
    this.closing ??= this.finish()
    return this.closing
  }

  private async finish(): Promise<void> {
    this.autosave.stop()
    await this.live.journal.settled()
    if (this.saver.isDirty) await this.autosaveNow()
    await this.live.journal.close()
    await this.history.settled()
    await this.lock.release()
  }

  private checkOpen(): void {
    if (this.closing) throw new HostError({ code: 'no-session' })
  }

  private async autosaveNow(): Promise<boolean> {
    return this.saving(() => this.saver.save(false)).then(
      () => true,
      () => false,
    )
  }

  private async saving(save: () => Promise<void>): Promise<void> {
    try {
      await save()
      this.autosave.stop()
      this.settleSave(undefined)
    } catch (cause) {
      const error = this.asHostError(cause)
      this.settleSave(error.data)
      throw error
    }
  }

  private settleSave(saveError: HostErrorData | undefined): void {
    const { path, isDirty } = this.saver
    const isSaved = saveError === undefined
    if (isSaved && isDirty) this.autosave.changed(this.live.journal.size)
    this.status.update({
      path,
      isDirty,
      saveError,
      ...(isSaved && { savedAt: new Date().toISOString() }),
    })
  }

  private settle(change: { journalError?: HostErrorData | undefined }): void {
    const outstanding = this.status.outstanding - 1
    this.status.update({ outstanding, isDirty: this.saver.isDirty, ...change })
  }

  private asHostError(cause: unknown): HostError {
    if (cause instanceof HostError) return cause
    const id = randomUUID().slice(0, 8)
    this.parts.log(id, cause)
    return new HostError({ code: 'internal', id }, { cause })
  }
}
