import { createContext, use } from 'react'
import { flushSync } from 'react-dom'
import type { LinkId } from '../../shared/model/id.ts'
import type { Side } from '../../shared/model/records.ts'
import type { CellView } from './cell/cell-view.ts'
import { caretAt, type EditorSelection, type TextPoint } from './editor-selection.ts'
import { Listeners } from './listeners.ts'
import type { ProjectStore } from './project-store.ts'

/** Where in a cell the caret is put: at an end, at a point of a sentence, or near `x` (client pixels) on a line. */
export type CellPlace = 'start' | 'end' | TextPoint | { readonly x: number; readonly line: 'first' | 'last' }

/** What the grid on the screen lends to the handle. */
export type GridDoor = {
  /** Scrolls as little as shows the row, or puts it in the middle where it is far away. */
  reveal(row: LinkId): void
  scrollToRow(row: LinkId): void
  /** Whether the row is among those round what is seen. */
  isDrawn(row: LinkId): boolean
  /** Whether a stretch of the screen, in client pixels, is seen with the air that belongs to it. */
  isSeen(top: number, bottom: number): boolean
  /** Scrolls as little as shows a stretch of the screen, in client pixels. */
  revealBox(top: number, bottom: number): void
  /** The row about a screenful away. */
  pageFrom(row: LinkId, by: 1 | -1): LinkId | undefined
}

/** What is in sight of the rows on show, without those drawn beyond the edges. */
export type VisibleRows = { readonly first: LinkId; readonly last: LinkId }

/** What the rest of the window may ask of the grid. Where no grid is shown the caret still moves, unseen. */
export class EditorHandle {
  private readonly store: ProjectStore
  private grid: GridDoor | undefined
  private live: CellView | undefined
  private wantsFocus = false
  private visible: VisibleRows | null = null
  private readonly visibleChanged = new Listeners()

  constructor(store: ProjectStore) {
    this.store = store
  }

  scrollToRow(row: LinkId): void {
    this.grid?.scrollToRow(row)
  }

  /** Scrolls as little as shows the row; the caret stays where it is. */
  revealRow(row: LinkId): void {
    this.grid?.reveal(row)
  }

  /** Puts the caret into a cell, brings it into view and gives it the keyboard. */
  focusCell(row: LinkId, side: Side, place: CellPlace = 'start'): void {
    this.goTo(caretAt(row, side, this.pointFor(row, side, place)))
    if (typeof place === 'object' && 'x' in place) this.live?.placeNear(place.x, place.line)
    this.revealCaret()
  }

  /** The cell under the pointer wakes with the caret there; nothing scrolls, or it would be there no more. */
  wakeAt(row: LinkId, side: Side, x: number, y: number): void {
    this.wake(caretAt(row, side, this.pointFor(row, side, 'start')))
    this.live?.placeAt(x, y, false)
  }

  /** The same with a stretch selected, such as the words of a claim. Both points lie in one cell. */
  focusSelection(selection: EditorSelection): void {
    this.goTo(selection)
    this.revealCaret()
  }

  /** Gives the keyboard back to the cell in which the caret stands, and brings it into view. */
  focus(): void {
    const { selection } = this.store
    if (selection) this.focusSelection(selection)
  }

  /** Types text at the caret. Nothing happens where no cell is awake. */
  insertText(text: string): void {
    this.live?.insertText(text)
  }

  /** The cell that is typed in, if there is one on the screen. */
  get cell(): CellView | undefined {
    return this.live
  }

  revealCaret(): void {
    if (!this.live || !this.grid) return
    const cell = this.live.box
    // With every key: to ask where the caret itself is takes longer.
    if (this.grid.isSeen(cell.top, cell.bottom)) return
    if (!this.grid.isDrawn(this.live.row)) this.grid.scrollToRow(this.live.row)
    const { top, bottom } = this.live.caretBox
    this.grid.revealBox(top, bottom)
  }

  pageFrom(row: LinkId, by: 1 | -1): LinkId | undefined {
    return this.grid?.pageFrom(row, by)
  }

  get visibleRows(): VisibleRows | null {
    return this.visible
  }

  readonly subscribeVisible = this.visibleChanged.add

  /** For the grid alone. */
  showVisible(rows: VisibleRows | null): void {
    if (rows?.first === this.visible?.first && rows?.last === this.visible?.last) return
    this.visible = rows
    this.visibleChanged.tell()
  }

  /** For the grid alone. */
  attachGrid(grid: GridDoor): () => void {
    this.grid = grid
    return () => {
      if (this.grid === grid) this.grid = undefined
    }
  }

  /** For the live cell alone: the keyboard goes over from the cell that was live before. */
  attachCell(cell: CellView): () => void {
    this.live = cell
    if (this.wantsFocus) cell.view.focus()
    this.wantsFocus = false
    return () => {
      if (cell.view.hasFocus()) this.wantsFocus = true
      if (this.live === cell) this.live = undefined
    }
  }

  private goTo(selection: EditorSelection): void {
    // The cell on the screen is still the one before: a command has moved the caret of the store already.
    const isOther = selection.row !== this.live?.row
    this.wake(selection)
    if (isOther) this.grid?.reveal(selection.row)
  }

  private wake(selection: EditorSelection): void {
    this.wantsFocus = true
    flushSync(() => this.store.select(selection))
    this.live?.view.focus()
    this.wantsFocus = false
  }

  private pointFor(row: LinkId, side: Side, place: CellPlace): TextPoint | null {
    if (typeof place === 'object' && 'sentence' in place) return place
    const { state } = this.store
    const ids = state.link(row)?.[side] ?? []
    const isEnd = place === 'end' || (typeof place === 'object' && place.line === 'last')
    const sentence = isEnd ? ids.at(-1) : ids[0]
    if (sentence === undefined) return null
    return { sentence, offset: isEnd ? (state.sentence(sentence)?.text.length ?? 0) : 0 }
  }
}

export const EditorHandleContext = createContext<EditorHandle | null>(null)

export function useEditorHandle(): EditorHandle {
  const handle = use(EditorHandleContext)
  if (!handle) throw new RangeError('No project is open here')
  return handle
}
