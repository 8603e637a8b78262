import { EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import { EditorView, type DecorationSet } from 'prosemirror-view'
import { newId } from '../../../shared/model/new-id.ts'
import type { LinkId, SentenceId } from '../../../shared/model/id.ts'
import type { Changes } from '../../../shared/model/project-state.ts'
import { CODE_CHARACTER } from '../../../shared/model/fixed-values.ts'
import type { Sentence, Side } from '../../../shared/model/records.ts'
import { caretAt, type EditorSelection } from '../editor-selection.ts'
import { fail } from '../../../shared/model/result.ts'
import { planCarry, type CarriedSpan } from '../../../shared/operations/carry-claims.ts'
import type { Operation } from '../../../shared/operations/operation.ts'
import { planJoin } from '../../../shared/operations/plan-sentences.ts'
import type { ProjectStore } from '../project-store.ts'
import { cellDecorations } from './cell-decorations.ts'
import {
  cellDocument,
  placesIn,
  pointAt,
  positionOf,
  type Direction,
  type SentencePlace,
} from './cell-document.ts'
import { cellEvents } from './cell-events.ts'
import { handleCellKey } from './cell-keys.ts'
import type { CellNavigator } from './cell-navigator.ts'
import { changedRange, type ChangedRange } from './changed-range.ts'
import { isolatePlugin, REFRESH } from './isolate-plugin.ts'
import { planCellEdit } from './plan-cell-edit.ts'
import { replaceDocument } from './replace-document.ts'
import { CARRIED } from '../clipboard/clipboard-cells.ts'
import { suggestEdits } from './suggest-edits.ts'
import type { TypedCell } from './typed-cell.ts'

export type CellViewOptions = {
  readonly store: ProjectStore
  readonly navigator: CellNavigator
  readonly row: LinkId
  readonly side: Side
  readonly direction: Direction
}

/** Set on transactions that bring the document to the records: they are not turned into operations. */
const FROM_RECORDS = 'taraz:from-records'
/** ProseMirror reads the last of a composition this long after its end; what was put off till then is done after. */
const AFTER_COMPOSITION_MS = 60

/**
 * The one cell that is typed in. What is done in it becomes operations on the records at once; where the records come
 * out otherwise, or change from elsewhere, its document is brought to them and the caret with it.
 */
export class CellView implements TypedCell {
  readonly store: ProjectStore
  readonly row: LinkId
  readonly side: Side
  readonly direction: Direction
  readonly view: EditorView
  private first: SentenceId | null = null
  private marks: DecorationSet
  private isSending = false
  private readonly ends: (() => void)[]

  constructor(element: HTMLElement, options: CellViewOptions) {
    const { store, row, side, direction, navigator } = options
    this.store = store
    this.row = row
    this.side = side
    this.direction = direction
    const state = this.startState()
    this.marks = this.drawMarks(state)
    this.view = new EditorView(
      { mount: element },
      {
        state,
        dispatchTransaction: (tr) => this.dispatch(tr),
        decorations: () => this.marks,
        attributes: (drawn) => ({ class: drawn.doc.content.size === 0 ? 'cell-empty' : '' }),
        handleKeyDown: (_view, event) => handleCellKey(this, navigator, event),
        handleScrollToSelection: () => navigator.revealCaret(),
        ...cellEvents(this),
      },
    )
    this.ends = [
      store.subscribe((changes) => this.isConcerned(changes) && this.sync()),
      store.subscribeUi(() => this.redraw()),
      store.subscribeSelection(() => this.syncCaret()),
    ]
  }

  destroy(): void {
    for (const end of this.ends) end()
    this.view.destroy()
  }

  get places(): SentencePlace[] {
    return placesIn(this.view.state.doc, this.first)
  }

  get isProtected(): boolean {
    const { sourceUnlocked, suggesting } = this.store.ui
    return this.side === 'source' && !sourceUnlocked && !suggesting
  }

  insertText(text: string): void {
    this.view.dispatch(this.view.state.tr.insertText(text).scrollIntoView())
  }

  erase(from: number, to: number): void {
    const tr = this.view.state.tr.delete(from, to)
    this.view.dispatch(tr.scrollIntoView())
  }

  joinAt(border: number): void {
    if (this.isProtected) return this.store.notice('source-protected')
    if (this.store.ui.suggesting) return this.store.notice('suggest-words-only')
    const first = pointAt(this.places, border)!.sentence
    const second = pointAt(this.places, border + 1)!.sentence
    const { state } = this.store
    const order = state.orderOf(state.sentence(first)!.document)[this.side]
    const isNext = order.after(first) === second
    const plan = isNext ? planJoin(state, first) : fail({ code: 'not-neighbours', first, second } as const)
    const join = plan.ok ? plan.value.find((operation) => operation.kind === 'sentence.join') : undefined
    if (!join) return void this.store.dispatch('editor.join', plan)
    const caret = { sentence: first, offset: join.at + join.gap.length }
    this.store.dispatch('editor.join', plan, { selection: caretAt(this.row, this.side, caret) })
  }

  /** Where the cell is on the screen, in client pixels; it need not be in view. */
  get box(): { top: number; bottom: number } {
    return this.view.dom.getBoundingClientRect()
  }

  /** Where the caret is on the screen, in client pixels; it need not be in view. */
  get caretBox(): { left: number; top: number; bottom: number } {
    return this.view.coordsAtPos(this.view.state.selection.head)
  }

  /** The caret goes to where a pointer is; `extends` keeps the other end of the selection where it is. */
  placeAt(x: number, y: number, extend: boolean): void {
    const place = this.view.posAtCoords({ left: x, top: y })
    if (place) this.setCaret(extend ? this.view.state.selection.anchor : place.pos, place.pos)
  }

  placeNear(x: number, line: 'first' | 'last'): void {
    const { dom, state } = this.view
    const box = dom.getBoundingClientRect()
    const { top, bottom } = this.view.coordsAtPos(line === 'first' ? 0 : state.doc.content.size)
    this.placeAt(Math.min(Math.max(x, box.left + 1), box.right - 1), (top + bottom) / 2, false)
  }

  readSelection(): void {
    const { view } = this
    const seen = document.getSelection()
    if (!seen?.anchorNode || !seen.focusNode || !view.dom.contains(seen.anchorNode)) return
    const anchor = view.posAtDOM(seen.anchorNode, seen.anchorOffset)
    const head = view.dom.contains(seen.focusNode) ? view.posAtDOM(seen.focusNode, seen.focusOffset) : anchor
    const { selection } = view.state
    if (anchor !== selection.anchor || head !== selection.head) this.setCaret(anchor, head)
  }

  setCaret(anchor: number, head = anchor): void {
    const { state } = this.view
    this.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)))
  }

  afterComposition(): void {
    setTimeout(() => {
      if (this.view.isDestroyed || this.view.composing) return
      this.view.dispatch(this.view.state.tr.setMeta(REFRESH, true).setMeta(FROM_RECORDS, true))
      this.sync()
    }, AFTER_COMPOSITION_MS)
  }

  private get sentences(): Sentence[] {
    const { state } = this.store
    return (state.link(this.row)?.[this.side] ?? []).map((id) => state.sentence(id)!)
  }

  private startState(): EditorState {
    const { sentences } = this
    this.first = sentences[0]?.id ?? null
    const doc = cellDocument(sentences, this.direction)
    const places = placesIn(doc, this.first)
    const { anchor, head } = this.store.selection ?? { anchor: null, head: null }
    return EditorState.create({
      doc,
      selection: TextSelection.create(doc, positionOf(places, anchor), positionOf(places, head)),
      plugins: [isolatePlugin(this.direction, () => this.view.composing)],
    })
  }

  private drawMarks(state: EditorState): DecorationSet {
    return cellDecorations(this.store.state, state.doc, placesIn(state.doc, this.first), this.store.ui)
  }

  private isConcerned({ links, sentences }: Changes): boolean {
    if (links.has(this.row)) return true
    return this.store.state.link(this.row)?.[this.side].some((id) => sentences.has(id)) ?? false
  }

  private dispatch(tr: Transaction): void {
    const before = this.view.state
    const next = before.apply(tr)
    const isOwn = tr.docChanged && !tr.getMeta(FROM_RECORDS)
    if (isOwn && !this.send(tr, next)) {
      this.view.updateState(before)
      return
    }
    if (tr.docChanged)
      this.marks = this.view.composing ? this.marks.map(tr.mapping, next.doc) : this.drawMarks(next)
    this.view.updateState(next)
    if (tr.getMeta(FROM_RECORDS)) return
    if (isOwn && !this.isLikeRecords()) this.sync()
    else if (!isOwn) this.store.select(this.selectionIn(next))
  }

  /** Does to the records what was done to the document. False: it can't be, and the document stays as it was. */
  private send(tr: Transaction, next: EditorState): boolean {
    const range = changedRange(tr)
    if (!range) return true
    if (this.isProtected) {
      this.store.notice('source-protected')
      return false
    }
    const { store, row, side, first } = this
    if (store.ui.suggesting) return this.suggest(tr, range)
    const make = () => newId('sentence')
    const plan = planCellEdit(store.state, { row, side, first }, tr.before, tr.doc, range, make)
    if (!plan.ok) return store.dispatch('typing', plan) === undefined
    this.isSending = true
    this.first = plan.value.first
    const selection = this.selectionIn(next)
    const operations = [
      ...plan.value.operations,
      ...this.carryInto(next, range.from, plan.value.operations, tr),
    ]
    const verb = plan.value.isErasing ? 'erase' : 'type'
    const key = tr.getMeta('paste') ? undefined : `${verb}:${selection.head?.sentence}`
    const options = key === undefined ? { selection } : { selection, key }
    const refusal = store.dispatch('typing', operations, options)
    this.isSending = false
    if (refusal) this.first = first
    return refusal === undefined
  }

  /** Claims that were cut out with the words that are put in come along. */
  private carryInto(
    next: EditorState,
    from: number,
    operations: readonly Operation[],
    tr: Transaction,
  ): Operation[] {
    const spans = tr.getMeta(CARRIED) as readonly CarriedSpan[] | undefined
    const at = spans && pointAt(placesIn(next.doc, this.first), from)
    if (!at) return []
    return planCarry(this.store.state, operations, [{ ...at, side: this.side, spans }])
  }

  /** What was done to the document becomes suggestions; the document and the text stay as they were. */
  private suggest(tr: Transaction, range: ChangedRange): false {
    const { store, row, side, first } = this
    const before = this.selectionIn(this.view.state)
    const cell = { row, side, first }
    const plan = planCellEdit(store.state, cell, tr.before, tr.doc, range, () => newId('sentence'))
    if (!plan.ok) store.dispatch('suggest', plan)
    else suggestEdits(store, { row, side }, plan.value.operations, before.head)
    return false
  }

  private selectionIn(state: EditorState): EditorSelection {
    const places = placesIn(state.doc, this.first)
    const { anchor, head } = state.selection
    return {
      row: this.row,
      side: this.side,
      anchor: pointAt(places, anchor),
      head: pointAt(places, head),
    }
  }

  private isLikeRecords(): boolean {
    const { sentences, places } = this
    const { doc } = this.view.state
    return (
      places.length === sentences.length &&
      sentences.every(({ id, text }, index) => {
        const { sentence, start, length } = places[index]!
        return (
          id === sentence &&
          length === text.length &&
          text === doc.textBetween(start, start + length, '', CODE_CHARACTER)
        )
      })
    )
  }

  /**
   * The browser tells of a caret that a key or a press took elsewhere a moment later. Drawn before that, the cell would
   * take it back to where it was.
   */
  private redraw(): void {
    const isFree = !this.isSending && !this.view.composing && this.hasCaret
    if (isFree && this.view.hasFocus() && this.hasSelection) this.readSelection()
    this.sync()
  }

  /** By the records; the caret may be on its way to another cell, which has the focus a moment later. */
  private get hasCaret(): boolean {
    const { selection } = this.store
    return selection?.row === this.row && selection.side === this.side
  }

  /** The whole of what is selected, not one end of what is drawn over rows. */
  private get hasSelection(): boolean {
    const seen = document.getSelection()
    const { dom } = this.view
    return dom.contains(seen?.anchorNode ?? null) && dom.contains(seen?.focusNode ?? null)
  }

  /** Brings the document, the marks and the caret to what the store has. */
  private sync(): void {
    const { store, view } = this
    if (this.isSending || view.composing || !store.state.link(this.row)) return
    const { sentences } = this
    const tr = view.state.tr.setMeta(FROM_RECORDS, true)
    replaceDocument(tr, cellDocument(sentences, this.direction))
    this.first = sentences[0]?.id ?? null
    this.bringCaret(tr)
    this.marks = cellDecorations(store.state, tr.doc, placesIn(tr.doc, this.first), store.ui)
    if (tr.docChanged || tr.selectionSet) view.dispatch(tr)
    else view.updateState(view.state)
  }

  private syncCaret(): void {
    if (this.isSending || this.view.composing) return
    const tr = this.view.state.tr.setMeta(FROM_RECORDS, true)
    this.bringCaret(tr)
    if (tr.selectionSet) this.view.dispatch(tr)
  }

  private bringCaret(tr: Transaction): void {
    const { selection } = this.store
    if (!selection || !this.hasCaret) return
    const places = placesIn(tr.doc, this.first)
    const [anchor, head] = [positionOf(places, selection.anchor), positionOf(places, selection.head)]
    if (tr.selection.anchor === anchor && tr.selection.head === head) return
    tr.setSelection(TextSelection.create(tr.doc, anchor, head)).scrollIntoView()
  }
}
