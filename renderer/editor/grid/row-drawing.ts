import type { LinkId } from '../../../shared/model/id.ts'
import type { Link, Side } from '../../../shared/model/records.ts'
import type { EditorUiState } from '../editor-ui-state.ts'
import { CellDrawing, emptyText } from './cell-drawing.ts'
import { drawSigns } from './link-signs.ts'
import { findingsOf, linkWords, signatureWords } from './link-words.ts'
import type { RowSheet } from './row-sheet.ts'
import { rowNumberId } from './side-look.ts'

/**
 * One row on the screen, drawn without React: in a fast scroll all rows of the window change with every frame. It hears
 * of its own records alone.
 */
export class RowDrawing {
  readonly element: HTMLElement
  /** Where the tools of an awake row are put. */
  readonly gutter: HTMLElement
  private readonly sheet: RowSheet
  private readonly id: LinkId
  private readonly number: HTMLElement
  private readonly cells: readonly [CellDrawing, CellDrawing]
  private index = -1
  private shownNumber = -1
  private link: Link | undefined
  private readonly stopHearingLink: () => void
  private stopHearingSentences: (() => void) | undefined

  constructor(sheet: RowSheet, id: LinkId) {
    this.sheet = sheet
    this.id = id
    this.element = emptyRow(sheet)
    const [number, first, gutter, second] = childrenOf(this.element)
    this.number = number!
    this.gutter = gutter!
    this.element.dataset['row'] = id
    this.number.id = rowNumberId(id)
    const { sides, store } = sheet
    this.cells = [new CellDrawing(sheet, id, sides[0], first!), new CellDrawing(sheet, id, sides[1], second!)]
    this.stopHearingLink = store.topics.listen('links', [id], () => this.takeLink())
    this.takeLink()
  }

  /** Its place among the rows on show, from 0. */
  setIndex(index: number): void {
    this.setNumber(this.sheet.store.rowNumber(index))
    if (index === this.index) return
    this.index = index
    this.element.dataset['index'] = String(index)
    this.element.ariaRowIndex = String(index + 2)
    for (const cell of this.cells) cell.select(index)
  }

  private setNumber(number: number): void {
    if (number === this.shownNumber) return
    this.shownNumber = number
    this.number.textContent = this.sheet.speech.format.number(number)
  }

  /** The side that is typed in; null: the row is not awake. */
  wake(side: Side | null): void {
    this.element.dataset['awake'] = String(side !== null)
    for (const cell of this.cells) if (cell.side !== side) cell.sleep()
    for (const cell of this.cells) if (cell.side === side) cell.wake()
  }

  setDoor(isDoor: boolean): void {
    this.cells[0].setDoor(isDoor)
  }

  takeUi(ui: EditorUiState, before: EditorUiState): void {
    for (const cell of this.cells) cell.takeUi(ui, before, this.index)
  }

  remove(): void {
    for (const cell of this.cells) cell.remove()
    this.stopHearingLink()
    this.stopHearingSentences?.()
    this.element.remove()
  }

  private takeLink(): void {
    const link = this.sheet.store.state.link(this.id)
    if (!link) return
    this.link = link
    for (const cell of this.cells) cell.take(link)
    this.stopHearingSentences?.()
    const sentences = [...link.source, ...link.target]
    const { calmTopics } = this.sheet.store
    this.stopHearingSentences = calmTopics.listen('sentences', sentences, () => this.drawLink())
    this.drawLink()
  }

  /** What is to be known of the link, as signs for the eye and as words for the ear. */
  private drawLink(): void {
    if (!this.link) return
    const { speech, store } = this.sheet
    const [box] = childrenOf(this.gutter)
    const [signs, shape] = childrenOf(box!)
    const findings = findingsOf(store.state, this.link)
    const said = linkWords(speech, this.link, findings)
    box!.title = [...said.words, ...signatureWords(speech, this.link)].join('\n')
    drawSigns(signs!, this.link, findings)
    shape!.textContent = said.shape
    shape!.ariaLabel = said.words.join('. ')
    shape!.dataset['one'] = String(this.link.source.length === 1 && this.link.target.length === 1)
  }
}

function childrenOf(element: HTMLElement): HTMLElement[] {
  return [...element.children] as HTMLElement[]
}

const patterns = new WeakMap<RowSheet, HTMLElement>()

/** A copy of a row without words: quicker than putting one together from its parts. */
function emptyRow(sheet: RowSheet): HTMLElement {
  const pattern = patterns.get(sheet) ?? makePattern(sheet)
  patterns.set(sheet, pattern)
  return pattern.cloneNode(true) as HTMLElement
}

function makePattern({ sides, looks }: RowSheet): HTMLElement {
  const cell = (side: Side) =>
    make('div', { className: 'row-cell', role: 'gridcell', tabIndex: -1 }, { side }, [emptyText(looks[side])])
  const link = make('div', { className: 'row-link' }, {}, [
    make('span', { className: 'row-signs', ariaHidden: 'true' }),
    make('span', { className: 'row-shape', role: 'img' }),
  ])
  return make('div', { className: 'row', role: 'row' }, { awake: 'false' }, [
    make('span', { className: 'row-number', role: 'rowheader' }),
    cell(sides[0]),
    make('div', { className: 'row-gutter', role: 'gridcell' }, {}, [link]),
    cell(sides[1]),
  ])
}

function make(
  tag: 'div' | 'span',
  properties: Partial<HTMLElement>,
  data: Readonly<Record<string, string>> = {},
  children: readonly HTMLElement[] = [],
): HTMLElement {
  const element = Object.assign(document.createElement(tag), properties)
  Object.assign(element.dataset, data)
  element.append(...children)
  return element
}
