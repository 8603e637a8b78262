import type { LinkId } from '../../../shared/model/id.ts'
import type { EditorHandle } from '../editor-handle.ts'
import type { ProjectStore } from '../project-store.ts'
import { guessHeight } from './guess-height.ts'
import { RowWindow, type DrawnRows } from './row-window.ts'
import { RowsInSight } from './rows-in-sight.ts'

/** After so long without a scroll event nobody scrolls any more. */
const REST_MS = 150

/** The rows on show, and which of them are to be drawn: the same object until that changes. */
export type StageRows = { readonly rows: readonly LinkId[]; readonly drawn: DrawnRows }

/** Whoever draws the rows: when told, those that are asked for, each with its place in `data-index`. */
export type RowDrawer = {
  attach(box: HTMLElement, hold: (element: HTMLElement) => () => void): () => void
  show(rows: StageRows): void
}

/**
 * The window on the rows and the elements on the screen, kept in step: where the element of a row lies is written here
 * alone, before the browser paints, so that no row is ever seen in a wrong place. Whoever draws the rows is told when
 * others are to be drawn, and hands over the element of each.
 */
export class RowStage {
  private readonly store: ProjectStore
  private readonly window: RowWindow
  private readonly sight: RowsInSight
  private shown: StageRows
  private scroller: HTMLElement | undefined
  private box: HTMLElement | undefined
  private drawer: RowDrawer | undefined
  private readonly elements = new Set<HTMLElement>()
  /** Of these the heights are not yet known. */
  private readonly fresh = new Set<HTMLElement>()
  /** Rows that came while one scrolls: to watch each for changes of its height costs more than to measure it once. */
  private readonly unwatched = new Set<HTMLElement>()
  /** Whole pixels by which the rows above the first in sight are lower on the screen than reckoned, by rounding. */
  private drift = 0
  private observer: ResizeObserver | undefined
  private awake: LinkId | undefined
  /** Where the scroller was when it last said so, or was sent to: asking it would have the page laid out anew. */
  private position = 0
  /** Where the upper edge of the scroller is in the window. */
  private edge = 0
  private rest: ReturnType<typeof setTimeout> | undefined

  constructor(store: ProjectStore, handle: EditorHandle) {
    this.store = store
    this.window = new RowWindow(guessHeight(store.state, store.rows))
    this.window.setRows(store.rows)
    this.window.resize(window.innerHeight)
    this.shown = { rows: store.rows, drawn: this.window.drawn }
    this.sight = new RowsInSight(() => ({ rows: this.shown.rows, ...this.window.seen }), handle)
  }

  /** The element that scrolls, in it the box of the rows, and who draws them. Returns the function that lets go. */
  attach(scroller: HTMLElement, box: HTMLElement, drawer: RowDrawer): () => void {
    Object.assign(this, { scroller, box, drawer })
    this.observer = new ResizeObserver((entries) => this.resized(entries))
    this.observer.observe(scroller)
    const detach = drawer.attach(box, (element) => this.hold(element))
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
    this.edge = scroller.getBoundingClientRect().top
    this.draw()
    this.restSoon()
    return () => {
      end.abort()
      detach()
      for (const stop of ends) stop()
      clearTimeout(this.rest)
      this.rest = undefined
      this.observer?.disconnect()
      this.sight.end()
      Object.assign(this, { scroller: undefined, box: undefined, drawer: undefined, observer: undefined })
    }
  }

  private hold(element: HTMLElement): () => void {
    this.elements.add(element)
    this.fresh.add(element)
    this.unwatched.add(element)
    return () => {
      this.elements.delete(element)
      this.fresh.delete(element)
      if (!this.unwatched.delete(element)) this.observer?.unobserve(element)
    }
  }

  /** A row that has changed since it was measured is told at once. */
  private watch(): void {
    for (const element of this.unwatched) this.observer?.observe(element)
    this.unwatched.clear()
  }

  /** Rows that are asked for are drawn, measured and put in their places. */
  private draw(): void {
    if (!this.drawer) return
    this.drawer.show(this.shown)
    for (const element of this.elements)
      element.classList.toggle('row-apart', indexOf(element) === this.shown.drawn.apart)
    // Where they most likely belong: measuring would otherwise lay all rows out once for the gap above and once without.
    this.putStart()
    const heights = [...this.fresh].map((element) => [indexOf(element), element.offsetHeight] as const)
    this.fresh.clear()
    this.window.measured(heights)
    this.drift = this.measureDrift()
    if (this.rest === undefined) this.watch()
    this.update()
  }

  private measureDrift(): number {
    const { first, end } = this.shown.drawn
    const index = Math.min(Math.max(this.window.seen.first, first), end - 1)
    const [top, seen] = [this.elementAt(first), this.elementAt(index)]
    if (!top || !seen) return 0
    return this.window.placeOf(index) - this.window.placeOf(first) - (seen.offsetTop - top.offsetTop)
  }

  private elementAt(index: number): HTMLElement | undefined {
    for (const element of this.elements) if (indexOf(element) === index) return element
    return undefined
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
    for (const element of this.elements) {
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
    this.watch()
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
    this.restSoon()
    this.update()
  }

  private restSoon(): void {
    clearTimeout(this.rest)
    this.rest = setTimeout(() => this.settle(), REST_MS)
  }

  /** Nobody scrolls any more. */
  private settle(): void {
    this.rest = undefined
    this.watch()
    this.window.settle()
    this.update()
  }

  private resized(entries: readonly ResizeObserverEntry[]): void {
    const rows: [number, number][] = []
    for (const { target, borderBoxSize } of entries) {
      const element = target as HTMLElement
      if (element === this.scroller) this.resizedView(element)
      else if (this.elements.has(element)) {
        rows.push([indexOf(element), Math.round(borderBoxSize[0]?.blockSize ?? element.offsetHeight)])
      }
    }
    this.window.measured(rows.filter(([, height]) => height > 0))
    this.update()
  }

  private resizedView(scroller: HTMLElement): void {
    const { top } = scroller.getBoundingClientRect()
    this.window.resize(scroller.clientHeight, top - this.edge)
    this.edge = top
  }

  /** Where other rows are to be drawn, they are put in their places when they are there. */
  private update(): void {
    const { drawn } = this.window
    const { rows } = this.store
    if (drawn !== this.shown.drawn || rows !== this.shown.rows) {
      this.shown = { rows, drawn }
      this.draw()
    } else this.arrange()
  }

  private arrange(): void {
    const { scroller, box, window } = this
    if (!scroller || !box) return
    const room = `${window.room}px`
    if (box.style.blockSize !== room) box.style.blockSize = room
    this.putStart()
    const { apart } = this.shown.drawn
    const lone = apart < 0 ? undefined : this.elementAt(apart)
    if (lone) lone.style.insetBlockStart = `${window.placeOf(apart)}px`
    if (Math.abs(this.position - window.position) >= 1) {
      this.position = window.position
      scroller.scrollTop = this.position
    }
    this.sight.tell()
  }

  private putStart(): void {
    const { box, window } = this
    const start = `${Math.max(0, window.placeOf(this.shown.drawn.first) + this.drift)}px`
    if (box && box.style.paddingBlockStart !== start) box.style.paddingBlockStart = start
  }
}

function indexOf(element: HTMLElement): number {
  return Number(element.dataset['index'])
}
