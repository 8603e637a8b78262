import type { LinkId, SentenceId } from '../../../shared/model/id.ts'
import type { Link, Side } from '../../../shared/model/records.ts'
import { isInRange } from '../cell-range.ts'
import { CellView } from '../cell/cell-view.ts'
import type { EditorUiState } from '../editor-ui-state.ts'
import { drawSentences } from './draw-sentences.ts'
import type { RowSheet } from './row-sheet.ts'
import { headId, rowNumberId, type SideLook } from './side-look.ts'

/** The box of a cell's words, without any. */
export function emptyText({ direction, language }: SideLook): HTMLElement {
  const text = document.createElement('div')
  return Object.assign(text, { className: 'cell-text', dir: direction, lang: language, translate: false })
}

/** One cell on the screen: words that lie still, or, in one cell of the window, the editor that is typed in. */
export class CellDrawing {
  readonly side: Side
  private readonly sheet: RowSheet
  private readonly row: LinkId
  private readonly element: HTMLElement
  private text: HTMLElement
  private live: { readonly cell: CellView; readonly detach: () => void } | undefined
  private sentences: readonly SentenceId[] = []
  private stopListening: (() => void) | undefined

  /** `element`: the empty box of the cell, with that of its text in it. */
  constructor(sheet: RowSheet, row: LinkId, side: Side, element: HTMLElement) {
    this.sheet = sheet
    this.row = row
    this.side = side
    this.element = element
    this.text = element.firstElementChild as HTMLElement
    element.setAttribute('aria-describedby', this.label)
  }

  /** Its row has other sentences, or the cell none yet. */
  take(link: Link): void {
    const sentences = link[this.side]
    if (sentences === this.sentences) return
    this.sentences = sentences
    this.stopListening?.()
    this.stopListening = this.sheet.store.topics.listen('sentences', sentences, () => this.draw())
    this.draw()
  }

  takeUi(ui: EditorUiState, before: EditorUiState, index: number): void {
    if (ui.cells !== before.cells) this.select(index)
    if (ui.sourceUnlocked !== before.sourceUnlocked && this.live) this.tellProtection()
    const isSame = (['activeClaim', 'draft', 'showHidden', 'find'] as const).every(
      (key) => ui[key] === before[key],
    )
    if (!isSame) this.draw()
  }

  /** Whether it is among the cells that are selected; `index`: that of its row. */
  select(index: number): void {
    const { store } = this.sheet
    const isSelected = store.ui.cells !== null && isInRange(store, store.ui.cells, index, this.side)
    this.element.setAttribute('aria-selected', String(isSelected))
  }

  /** Makes it the one through which one comes into the grid by Tab, or an ordinary one. */
  setDoor(isDoor: boolean): void {
    if (!this.live) this.element.tabIndex = isDoor ? 0 : -1
  }

  wake(): void {
    if (this.live) return
    const { store, navigator, handle, looks } = this.sheet
    const { row, side } = this
    this.element.dataset['live'] = 'true'
    this.element.removeAttribute('aria-describedby')
    this.element.removeAttribute('tabindex')
    this.replaceText()
    this.describeEditor()
    const cell = new CellView(this.text, { store, navigator, row, side, direction: looks[side].direction })
    this.live = { cell, detach: handle.attachCell(cell) }
  }

  sleep(): void {
    if (!this.live) return
    const { cell, detach } = this.live
    detach()
    cell.destroy()
    this.live = undefined
    delete this.element.dataset['live']
    this.element.setAttribute('aria-describedby', this.label)
    this.element.tabIndex = -1
    this.replaceText()
    this.draw()
  }

  remove(): void {
    this.sleep()
    this.stopListening?.()
  }

  private get label(): string {
    return `${headId(this.side)} ${rowNumberId(this.row)}`
  }

  private draw(): void {
    if (this.live) return
    const { store, looks } = this.sheet
    drawSentences(this.text, store.state, this.sentences, looks[this.side].direction, store.ui)
  }

  /** What an editor leaves on its element goes with it. */
  private replaceText(): void {
    const text = emptyText(this.sheet.looks[this.side])
    this.text.replaceWith(text)
    this.text = text
  }

  private describeEditor(): void {
    const { text, side } = this
    text.role = 'textbox'
    text.ariaMultiLine = 'true'
    text.spellcheck = false
    text.setAttribute('aria-labelledby', this.label)
    text.setAttribute('autocorrect', 'off')
    text.dataset['placeholder'] = this.sheet.speech.t(`editor.placeholder.${side}`)
    this.tellProtection()
  }

  private tellProtection(): void {
    this.text.ariaReadOnly = String(this.side === 'source' && !this.sheet.store.ui.sourceUnlocked)
  }
}
