import type { LinkId } from '../../../shared/model/id.ts'
import type { EditorHandle } from '../editor-handle.ts'
import { Listeners } from '../listeners.ts'
import type { ProjectStore } from '../project-store.ts'
import { guessHeight } from './guess-height.ts'
import { RowWindow, type DrawnRows } from './row-window.ts'

/** After so long without a scroll event nobody scrolls any more. */
const REST_MS = 150

/** What is in sight is told no oftener than this, and at the latest after as long. */
const SEEN_MS = 100

/** The rows on show, and which of them are to be drawn: the same object until that changes. */
export type StageRows = { readonly rows: readonly LinkId[]; readonly drawn: DrawnRows }

/**
 * The window on the rows and the elements on the screen, kept in step: where the element of a row lies is written here
 * alone, before the browser paints, so that no row is ever seen in a wrong place. Whoever draws the rows is told when
 * others are to be drawn, hands over the element of each, and says when all are there.
 */
export class RowStage {
  private readonly store: ProjectStore
  private readonly handle: EditorHandle
  private readonly window: RowWindow
  private shown: StageRows
  private scroller: HTMLElement | undefined
  private box: HTMLElement | undefined
  /** The elements of the rows, and where each was put; undefined: not yet measured. */
  private readonly places = new Map<HTMLElement, number | undefined>()
  private readonly changed = new Listeners()
  private observer: ResizeObserver | undefined
  private awake: LinkId | undefined
  /** Where the scroller was when it last said so, or was sent to: asking it would have the page laid out anew. */
  private position = 0
  private toldSeen = ''
  private sightTimer: ReturnType<typeof setTimeout> | undefined
  private rest: ReturnType<typeof setTimeout> | undefined

  constructor(store: ProjectStore, handle: EditorHandle) {
    this.store = store
    this.handle = handle
    this.window = new RowWindow(guessHeight(store.state, store.rows))
    this.window.setRows(store.rows)
    this.window.resize(window.innerHeight)
    this.shown = { rows: store.rows, drawn: this.window.drawn }
  }

  readonly subscribe = this.changed.add

  readonly current = (): StageRows => this.shown

  /** The element that scrolls, and in it the box of the rows. Returns the function that lets go of them. */
  attach(scroller: HTMLElement, box: HTMLElement): () => void {
    Object.assign(this, { scroller, box })
    this.observer = new ResizeObserver((entries) => this.resized(entries))
    for (const element of [scroller, ...this.places.keys()]) this.observer.observe(element)
    const end = new AbortController()
    scroller.addEventListener('scroll', () => this.scrolled(), { passive: true, signal: end.signal })
    const ends = [
      this.store.subscribe(() => this.takeRows()),
      this.store.subscribeUi(() => this.takeRows()),
      this.store.subscribeSelection(() => this.takeAwake()),
    ]
    this.takeRows()
    this.takeAwake()
    this.window.resize(scroller.clientHeight)
    this.committed()
    return () => {
      end.abort()
      for (const stop of ends) stop()
      clearTimeout(this.rest)
      clearTimeout(this.sightTimer)
      this.observer?.disconnect()
      this.handle.showVisible(null)
      Object.assign(this, { scroller: undefined, box: undefined, observer: undefined })
    }
  }

  /** For the element of a row: a ref. Which row it is stands in its `data-index`. */
  readonly hold = (element: HTMLElement | null): (() => void) | undefined => {
    if (!element) return undefined
    this.places.set(element, undefined)
    this.observer?.observe(element)
    return () => {
      this.places.delete(element)
      this.observer?.unobserve(element)
    }
  }

  /** All rows that were asked for are in the document: they are measured, and put in their places. */
  committed(): void {
    if (!this.scroller) return
    const added = [...this.places].filter(([, place]) => place === undefined)
    this.window.measured(added.map(([element]) => [indexOf(element), element.offsetHeight]))
    this.update()
  }

  /** Puts a row into the middle of what is seen. */
  centre(row: LinkId): void {
    const index = this.store.rowIndex(row)
    if (index < 0) return
    this.window.centre(index)
    this.update()
  }

  /** The element of a row, where it is drawn among those around what is seen. */
  elementOf(row: LinkId): HTMLElement | undefined {
    const { rows, drawn } = this.shown
    for (const element of this.places.keys()) {
      const index = indexOf(element)
      if (rows[index] === row) return index === drawn.apart ? undefined : element
    }
    return undefined
  }

  get element(): HTMLElement | undefined {
    return this.scroller
  }

  /** The row about `by` screenfuls away. */
  pageFrom(row: LinkId, by: number): number {
    return this.window.pageFrom(this.store.rowIndex(row), by)
  }

  private takeRows(): void {
    if (this.store.rows === this.shown.rows) return
    this.window.setRows(this.store.rows)
    this.window.keep(this.awakeIndex)
    this.update()
  }

  private takeAwake(): void {
    const row = this.store.selection?.row
    if (row === this.awake) return
    this.awake = row
    this.window.keep(this.awakeIndex)
    this.update()
  }

  private get awakeIndex(): number {
    const { selection } = this.store
    return selection ? this.store.rowIndex(selection.row) : -1
  }

  private scrolled(): void {
    if (!this.scroller) return
    this.position = this.scroller.scrollTop
    this.window.scrolledTo(this.position)
    clearTimeout(this.rest)
    this.rest = setTimeout(() => {
      this.window.settle()
      this.arrange()
    }, REST_MS)
    this.update()
  }

  private resized(entries: readonly ResizeObserverEntry[]): void {
    const rows: [number, number][] = []
    for (const { target, borderBoxSize } of entries) {
      const element = target as HTMLElement
      if (element === this.scroller) this.window.resize(element.clientHeight)
      else if (this.places.has(element)) {
        rows.push([indexOf(element), Math.round(borderBoxSize[0]?.blockSize ?? element.offsetHeight)])
      }
    }
    this.window.measured(rows.filter(([, height]) => height > 0))
    this.update()
  }

  /** Where other rows are to be drawn, they are put in their places when they are there. */
  private update(): void {
    const { drawn } = this.window
    const { rows } = this.store
    if (drawn !== this.shown.drawn || rows !== this.shown.rows) {
      this.shown = { rows, drawn }
      this.changed.tell()
    } else this.arrange()
  }

  private arrange(): void {
    const { scroller, box, window } = this
    if (!scroller || !box) return
    const room = `${window.room}px`
    if (box.style.blockSize !== room) box.style.blockSize = room
    for (const [element, before] of this.places) {
      const place = window.placeOf(indexOf(element))
      if (place === before) continue
      element.style.insetBlockStart = `${place}px`
      this.places.set(element, place)
    }
    if (Math.abs(this.position - window.position) >= 1) {
      this.position = window.position
      scroller.scrollTop = this.position
    }
    this.tellSeen()
  }

  private get seenIndexes(): string {
    const { first, last } = this.window.seen
    return `${first} ${last} ${this.shown.rows.length}`
  }

  /** Now and then while one scrolls, and when one has: whoever follows must not hold up what is followed. */
  private tellSeen(): void {
    if (this.sightTimer !== undefined) return
    this.sightTimer = setTimeout(() => {
      this.sightTimer = undefined
      if (this.seenIndexes !== this.toldSeen) this.tellSeen()
    }, SEEN_MS)
    this.toldSeen = this.seenIndexes
    const { rows } = this.shown
    const { first, last } = this.window.seen
    const [top, bottom] = [rows[first], rows[last]]
    if (top !== undefined && bottom !== undefined) this.handle.showVisible({ first: top, last: bottom })
  }
}

function indexOf(element: HTMLElement): number {
  return Number(element.dataset['index'])
}
