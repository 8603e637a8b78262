import { basename } from 'node:path'
import { HostError } from '../../shared/rpc/host-error.ts'
import type { Backups } from './backups.ts'
import type { FileSystem } from './file-system.ts'
import type { Capture, LiveProject } from './live-project.ts'
import { foreignHash, knownAfter, writeProjectFile, type KnownFile } from './project-file.ts'

export type SaverOptions = {
  readonly files: FileSystem
  readonly live: LiveProject
  readonly backups: Backups
  /** The file's real path. */
  readonly path: string
  readonly known: KnownFile
  /** The number of the last transaction that the file holds. */
  readonly saved: number
}

/**
 * Puts a project into its file, one save at a time. A save replaces the file only by one that was read back, only
 * where the file is still the one that we know, and only after a copy of it was kept.
 */
export class ProjectSaver {
  path: string
  /** The number of the last transaction that the file holds. */
  saved: number
  /** Told of the hash of each file that was written. */
  onSaved: ((sha256: string) => void) | undefined
  private known: KnownFile
  private readonly files: FileSystem
  private readonly live: LiveProject
  private readonly backups: Backups
  private base: Promise<void> | undefined
  private last: Promise<unknown> = Promise.resolve()

  constructor({ files, live, backups, path, known, saved }: SaverOptions) {
    this.files = files
    this.live = live
    this.backups = backups
    this.path = path
    this.known = known
    this.saved = saved
  }

  get isDirty(): boolean {
    return this.live.last !== this.saved
  }

  /** `overwrite`: the file may be another than the one that we know; a copy of it is kept. */
  save(overwrite: boolean): Promise<void> {
    return this.inTurn(() => this.saveNow(overwrite))
  }

  /** From now on this is the file; the one before it stays as it is. */
  saveAs(path: string, replace: boolean): Promise<void> {
    return this.inTurn(async () => {
      const there = replace
        ? await foreignHash(this.files, path, { sha256: '', facts: undefined })
        : undefined
      if (there !== undefined) await this.backups.keep(path, there)
      await this.write(path, replace)
    })
  }

  /**
   * Kept when there is a copy of the file: the journal goes on from these bytes, and should anything else change the
   * file they must still be somewhere. Where no copy can be made the work goes on without.
   */
  baseKept(): Promise<void> {
    this.base ??= this.backups.keep(this.path, this.known.sha256).catch(() => undefined)
    return this.base
  }

  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = this.last.then(task)
    this.last = turn.catch(() => undefined)
    return turn
  }

  private async saveNow(overwrite: boolean): Promise<void> {
    const foreign = await this.checkForeign(overwrite)
    const isThere = await this.files.facts(this.path).then(
      () => true,
      () => false,
    )
    if (!this.isDirty && isThere && foreign === undefined) return
    await this.write(this.path, true, async () => {
      const found = await this.checkForeign(overwrite)
      if (found !== undefined) return this.backups.keep(this.path, found)
      // Without this copy a save is as safe as with it: it must not fail for the sake of an older state.
      if (isThere) await this.baseKept()
    })
  }

  private async checkForeign(overwrite: boolean): Promise<string | undefined> {
    const foreign = await foreignHash(this.files, this.path, this.known)
    if (foreign === undefined || overwrite) return foreign
    throw new HostError({ code: 'changed-on-disk', name: basename(this.path) })
  }

  private know(known: KnownFile): void {
    this.known = known
    this.base = undefined
  }

  private async write(path: string, replace: boolean, before?: () => Promise<void>): Promise<void> {
    const { live, files } = this
    const capture = await live.capture()
    checkSentences(path, capture)
    const written = await writeProjectFile(files, path, capture.records, {
      replace,
      beforeRename: async ({ sha256 }) => {
        await before?.()
        await live.journal.checkpoint({ snapshot: sha256, upTo: capture.upTo })
      },
      onRenamed: async (done) => {
        if (path === this.path) this.know(await knownAfter(files, path, done))
      },
    })
    if (path !== this.path) this.know(await knownAfter(files, path, written))
    this.path = path
    this.saved = capture.upTo
    this.onSaved?.(written.sha256)
    // Where no new journal can be begun the old one goes on telling the truth: its checkpoint names this file.
    await live.journal.rebase({ path, sha256: written.sha256 }, capture.upTo).catch(() => undefined)
  }
}

/** Whatever went wrong: a file that would hold fewer sentences than it must is not written. */
function checkSentences(path: string, { records, sentences }: Capture): void {
  const found = records.sentences.length
  if (found < sentences)
    throw new HostError({ code: 'fewer-sentences', name: basename(path), expected: sentences, found })
}
