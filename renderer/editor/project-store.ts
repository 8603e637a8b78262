import { mapDraft } from '../../shared/claims/claim-draft.ts'
import { noRecords } from '../../shared/model/collections.ts'
import type { ClaimId, DocumentId, LinkId } from '../../shared/model/id.ts'
import { ProjectState, type Changes } from '../../shared/model/project-state.ts'
import type { Header, Signature } from '../../shared/model/records.ts'
import type { Result } from '../../shared/model/result.ts'
import { History } from '../../shared/operations/history.ts'
import { mapAnchor, type Operation } from '../../shared/operations/operation.ts'
import type { Refusal } from '../../shared/operations/refusal.ts'
import { applyTransaction, type Transaction } from '../../shared/operations/transaction.ts'
import type { ProjectPart } from '../../shared/rpc/contract.ts'
import { isSameSelection, mapSelection, repairSelection, type EditorSelection } from './editor-selection.ts'
import { INITIAL_UI, type EditorUiState } from './editor-ui-state.ts'
import { CalmChanges } from './calm-changes.ts'
import type { DispatchOptions } from './dispatch-options.ts'
import { FarTravel } from './far-travel.ts'
import { Listeners } from './listeners.ts'
import { LoadingLog, type Done } from './loading-log.ts'
import { LongWork } from './long-work.ts'
import { RecordTopics } from './record-topics.ts'
import { isFiltered } from './row-filter.ts'
import { RowLists } from './row-lists.ts'
import { SendQueue, type SendProblem, type SendTransactions } from './send-queue.ts'

export type ProjectStoreOptions = {
  /** The first part of the project, and what stands above its records. */
  readonly part: ProjectPart & { readonly header: Header }
  /** That of the project as it was opened: all its parts are of this revision. */
  readonly revision: number
  readonly author: () => string
  readonly send: SendTransactions
  /** Milliseconds since 1970. */
  readonly now?: () => number
}

/** What the editor has to say that is no refusal of an operation. */
export type EditorNotice =
  | 'source-protected'
  | 'suggest-words-only'
  | 'no-more-rows'
  | 'nothing-to-do'
  | 'rows-pasted'
  /** Sentences went, and with them words of `cut` claims; `gone` of these had no others and went too. */
  | { readonly code: 'claims-cut'; readonly cut: number; readonly gone: number }

/**
 * The open project as the page has it: its state, the one history of everything that is done to it, the caret, and
 * the queue to the host. A change is shown at once and is pending until the host has it on a disk.
 */
export class ProjectStore {
  readonly state: ProjectState
  /** Woken with every change, before it is painted: for the text itself. */
  readonly topics = new RecordTopics()
  /** For all that stands beside the text and may be a moment behind it. */
  readonly calm = new CalmChanges()
  readonly calmTopics = new RecordTopics()
  /** What takes longer than a moment, with the window free meanwhile. */
  readonly longWork = new LongWork({
    dispatch: (command, plan, name) => this.dispatch(command, plan, { work: { name } }),
    takeBack: (work) => this.farTravel.takeBack(work),
    flush: () => this.flush(),
  })
  isComplete: boolean
  lastRefusal: Refusal | undefined
  /** Long work that is taken back, or done again. */
  readonly farTravel: FarTravel
  private caret: EditorSelection | null = null
  private shown: EditorUiState = INITIAL_UI
  private claimList: { readonly version: number; readonly ids: readonly ClaimId[] } | undefined
  private history = new History<EditorSelection | null>()
  private readonly loading = new LoadingLog()
  private readonly rowLists: RowLists
  private readonly queue: SendQueue
  private readonly author: () => string
  private readonly now: () => number
  private readonly changed = new Listeners<[Changes]>()
  private readonly selectionMoved = new Listeners()
  private readonly uiChanged = new Listeners()
  private readonly refused = new Listeners<[Refusal]>()
  private readonly noticed = new Listeners<[EditorNotice]>()
  private readonly sendChanged = new Listeners()

  constructor(options: ProjectStoreOptions) {
    const { header, isLast, ...records } = options.part
    this.state = new ProjectState({ ...noRecords(), ...records, header })
    this.isComplete = isLast
    this.rowLists = new RowLists(this.state)
    this.author = options.author
    this.now = options.now ?? Date.now
    this.queue = new SendQueue(options.send, options.revision, this.sendChanged.tell)
    this.farTravel = new FarTravel({
      state: this.state,
      arrive: (...done) => this.arrive(...done),
      flush: () => this.flush(),
      refuse: (refusal) => this.refuse(refusal),
      caret: () => this.caret,
      history: () => this.history,
      ended: () => void this.tell(() => undefined),
    })
    this.calm.subscribe((changes) => this.calmTopics.tell(changes))
  }

  /** Takes in the next part of the project, as it was opened; what was done meanwhile stays done. */
  appendPart(part: ProjectPart): void {
    const { isLast, ...records } = part
    if (records.claims?.length && !this.loading.isEmpty) this.appendUnderEdits(records)
    else this.state.append(records)
    this.isComplete = isLast
    // Rows that come have no readers yet; claims lie on sentences that do.
    const changes = this.tell(() => records.claims?.length && this.topics.tellAll())
    this.calm.note(changes)
  }

  get selection(): EditorSelection | null {
    return this.caret
  }

  /** The caret was moved by hand: what is typed from here on is a step of its own. */
  select(selection: EditorSelection | null): void {
    if (isSameSelection(this.caret, selection)) return
    this.history.close()
    const isOtherCell = this.caret?.row !== selection?.row || this.caret?.side !== selection?.side
    this.caret = selection
    if (isOtherCell && this.shown.cells) this.setUi({ cells: null })
    this.selectionMoved.tell()
  }

  get ui(): EditorUiState {
    return this.shown
  }

  setUi(fields: Partial<EditorUiState>): void {
    this.shown = { ...this.shown, ...fields }
    this.uiChanged.tell()
  }

  /** The document on show. */
  get document(): DocumentId | null {
    const chosen = this.shown.document
    if (chosen !== null && this.state.tables.documents.has(chosen)) return chosen
    return this.state.orders.documents.at(0) ?? null
  }

  /** Who is at work here, and when it is. */
  get signature(): Signature {
    return { author: this.author(), time: new Date(this.now()).toISOString() }
  }

  /** The rows on show, in order: the same array until a row comes, goes or moves. */
  get rows(): readonly LinkId[] {
    return this.rowLists.of(this.document, this.shown, this.caret?.row ?? null)
  }

  /** The place of a row among those on show, from 0; -1: it is not one of them. */
  rowIndex(row: LinkId): number {
    const { document, rows } = this
    if (document === null) return -1
    return isFiltered(this.shown) ? rows.indexOf(row) : this.state.orderOf(document).rows.indexOf(row)
  }

  /** The number, from 1, that the row at a place on show has among all rows of its document. */
  rowNumber(index: number): number {
    const { document, rows } = this
    if (document === null || !isFiltered(this.shown)) return index + 1
    return this.state.orderOf(document).rows.indexOf(rows[index]!) + 1
  }

  /** The row of the document that has a number, from 1, whether or not it is on show. */
  rowOfNumber(number: number): LinkId | undefined {
    return this.document === null ? undefined : this.state.orderOf(this.document).rows.at(number - 1)
  }

  /** How many rows the document has. */
  get rowCount(): number {
    return this.document === null ? 0 : this.state.orderOf(this.document).rows.length
  }

  /** All claims, in order: the same array until one comes or goes. */
  get claims(): readonly ClaimId[] {
    const { claims } = this.state.orders
    if (this.claimList?.version !== claims.version)
      this.claimList = { version: claims.version, ids: claims.toArray() }
    return this.claimList.ids
  }

  /**
   * Does what a plan says, at once and whole, and sends it to the host; or says why it can't be done, and nothing has
   * changed. An empty plan is nothing to do, and fine.
   */
  dispatch(
    command: string,
    plan: Result<Operation[], Refusal> | readonly Operation[],
    options: DispatchOptions = {},
  ): Refusal | undefined {
    const planned = 'ok' in plan ? plan : { ok: true as const, value: plan }
    if (!planned.ok) return this.refuse(planned.error)
    if (planned.value.length === 0) return undefined
    const before = this.caret
    const done = applyTransaction(this.state, planned.value)
    if (!done.ok) return this.refuse(done.error)
    const after =
      options.selection === undefined
        ? mapSelection(this.state, before, planned.value)
        : repairSelection(this.state, options.selection)
    const at = this.now()
    const { key, work } = options
    const part = work && { work: work.name, inverse: work.inverse ?? [], parts: [done.value] }
    this.history.push({ command, inverse: done.value, before, after, ...part }, at, key)
    const operations = planned.value
    const step = { kind: 'step', command, operations, inverse: done.value, before, after, at, key } as const
    this.finish(step, work !== undefined)
    return undefined
  }

  get canUndo(): boolean {
    return !this.isBusy && this.history.nextUndo() !== undefined
  }

  get canRedo(): boolean {
    return !this.isBusy && this.history.nextRedo() !== undefined
  }

  /** False where there is nothing to take back. */
  undo(): boolean {
    const step = this.history.nextUndo()
    if (!step || this.isBusy) return false
    return step.parts
      ? this.farTravel.start('undo', step, step.parts)
      : this.travel('undo', step.inverse, step.before)
  }

  redo(): boolean {
    const step = this.history.nextRedo()
    if (!step || this.isBusy) return false
    return step.parts
      ? this.farTravel.start('redo', step, step.parts)
      : this.travel('redo', step.inverse, step.after)
  }

  /** Says something that is no refusal, for the window to put into words. */
  notice(notice: EditorNotice): void {
    this.noticed.tell(notice)
  }

  /** Transactions that the host has not acknowledged yet. */
  get pending(): number {
    return this.queue.pending
  }

  /** Those themselves, in order. */
  get unsent(): readonly Transaction[] {
    return this.queue.unsent
  }

  get revision(): number {
    return this.queue.revision
  }

  /** Why changes wait in the page; null: they do not. */
  get sendProblem(): SendProblem | null {
    return this.queue.problem
  }

  /** Kept when the host has everything, or when it could not be had (see sendProblem). */
  flush(): Promise<void> {
    return this.queue.flush()
  }

  retrySending(): Promise<void> {
    return this.queue.retry()
  }

  /** With every change, at once: what is done here is paid for with every key. See `calm`. */
  subscribe = (listener: (changes: Changes) => void) => this.changed.add(listener)
  subscribeSelection = (listener: () => void) => this.selectionMoved.add(listener)
  subscribeUi = (listener: () => void) => this.uiChanged.add(listener)
  onRefusal = (listener: (refusal: Refusal) => void) => this.refused.add(listener)
  onNotice = (listener: (notice: EditorNotice) => void) => this.noticed.add(listener)
  /** Called whenever `pending` or `sendProblem` may have changed. */
  subscribeSending = (listener: () => void) => this.sendChanged.add(listener)
  onSendProblem = (listener: (problem: SendProblem | null) => void) => {
    let last = this.sendProblem
    return this.sendChanged.add(() => {
      if (this.sendProblem !== last) listener((last = this.sendProblem))
    })
  }

  /** Long work is under way, there or back: what it does next counts on what it did. */
  get isBusy(): boolean {
    return this.farTravel.arriving !== undefined || this.longWork.state !== null
  }

  private refuse(refusal: Refusal): Refusal {
    this.lastRefusal = refusal
    this.refused.tell(refusal)
    return refusal
  }

  private travel(
    kind: 'undo' | 'redo',
    operations: readonly Operation[],
    place: EditorSelection | null,
  ): boolean {
    const done = applyTransaction(this.state, operations)
    if (!done.ok) {
      this.refuse(done.error)
      return false
    }
    if (kind === 'undo') this.history.undone(done.value)
    else this.history.redone(done.value)
    this.arrive(kind, operations, done.value, place)
    return true
  }

  private arrive(
    kind: 'undo' | 'redo',
    operations: readonly Operation[],
    inverse: Operation[],
    place: EditorSelection | null,
  ): void {
    const before = this.caret
    const after = repairSelection(this.state, place)
    const at = this.now()
    this.finish({ kind, command: kind, operations, inverse, before, after, at, key: undefined })
  }

  /** `isPart`: of long work. What stands beside the text waits for more of it, as it does while somebody types. */
  private finish(done: Done, isPart = false): void {
    if (!this.isComplete) this.loading.note(done)
    this.queue.push({
      id: crypto.randomUUID(),
      author: this.author(),
      time: new Date(done.at).toISOString(),
      command: done.command,
      operations: [...done.operations],
    })
    const hasMoved = !isSameSelection(done.before, done.after)
    this.caret = done.after
    this.carryDraft(done.operations)
    // How claims are drawn stands in the header.
    const changes = this.tell((told) => (told.header ? this.topics.tellAll() : this.topics.tell(told)))
    const isMoreToCome = isPart || this.isBusy || (done.kind === 'step' && done.key !== undefined)
    if (isMoreToCome) this.calm.note(changes)
    else this.calm.tellNow(changes)
    if (hasMoved) this.selectionMoved.tell()
    this.sendChanged.tell()
  }

  private carryDraft(operations: readonly Operation[]): void {
    const { draft } = this.shown
    if (!draft) return
    const moved = operations.reduce(
      (carried, operation) => mapDraft(carried, (anchor) => mapAnchor(operation, anchor)),
      draft,
    )
    if (moved !== draft) this.setUi({ draft: moved })
  }

  private appendUnderEdits(records: Partial<ProjectPart>): void {
    this.loading.rewind(this.state)
    this.state.append(records)
    this.history = new History()
    const refusal = this.loading.replay(this.state, this.history)
    if (refusal) this.refuse(refusal)
  }

  private tell(wake: (changes: Changes) => void): Changes {
    const changes = this.state.takeChanges()
    this.rowLists.forget(changes)
    wake(changes)
    this.changed.tell(changes)
    return changes
  }
}
