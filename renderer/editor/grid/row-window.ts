import type { LinkId } from '../../../shared/model/id.ts'
import { RowHeights } from './row-heights.ts'
import { ScrollWay } from './scroll-way.ts'

/**
 * Pixels drawn beyond the upper and the lower edge of what is seen: none before the first rows are there, few behind
 * whoever scrolls. Others are drawn only where fewer than LEAST_SHARE of these are, or more than MOST.
 */
const BEYOND = {
  begin: { above: 0, below: 0 },
  rest: { above: 1000, below: 1000 },
  up: { above: 750, below: 250 },
  down: { above: 250, below: 750 },
} as const
const LEAST_SHARE = 0.8
const MOST = 2600
/** Air above the first and below the last row, where the tools of an awake row hang over. */
const PADDING = { start: 12, end: 40 }

/** Places in the list of rows; half-open. The same object until another row is to be drawn. */
export type DrawnRows = {
  readonly first: number
  readonly end: number
  /** A row that is drawn wherever one scrolls, where it is not among the others; -1: there is none. */
  readonly apart: number
}

export type SeenRows = { readonly first: number; readonly last: number }

/**
 * What the view holds on to while heights become known: a row, and how far below the upper edge of the view it is.
 * `centred`: in the middle instead. `whole`: higher up where it would otherwise not be seen to its end.
 */
type Anchor = { index: number; offset: number; as: 'held' | 'centred' | 'whole' }

/** What a change of the list put in the place of what, from a place on. */
type Replaced = {
  readonly start: number
  readonly removed: readonly LinkId[]
  readonly added: readonly LinkId[]
}

/**
 * Which rows are drawn, and where, in a list of any length. Heights are guessed until a row is drawn; when one turns
 * out otherwise, what is seen stays where it is. All lengths are whole pixels.
 */
export class RowWindow {
  private readonly heights = new RowHeights()
  private readonly way = new ScrollWay()
  private readonly guess: number
  private rows: readonly LinkId[] = []
  private view = 0
  private kept = -1
  private pace: keyof typeof BEYOND = 'begin'
  private anchor: Anchor = { index: 0, offset: PADDING.start, as: 'held' }
  private shown: DrawnRows = { first: 0, end: 0, apart: -1 }

  /** `guess`: the height of a row that was never drawn. */
  constructor(guess: number) {
    this.guess = guess
  }

  get drawn(): DrawnRows {
    return this.shown
  }

  get seen(): SeenRows {
    return { first: this.rowAt(this.way.top), last: this.rowAt(this.way.top + this.view - 1) }
  }

  /** The height of the box in which the rows lie. */
  get room(): number {
    return this.way.room
  }

  /** Where the box is to be scrolled to. */
  get position(): number {
    return this.way.position
  }

  /** Where a row is drawn, from the top of the box. One drawn apart stays inside the box, out of sight. */
  placeOf(index: number): number {
    const place = this.offsetOf(index) - this.way.shift
    if (index !== this.shown.apart) return place
    return Math.min(Math.max(place, 0), Math.max(0, this.way.room - this.heights.at(index)))
  }

  /** The list has changed; what is seen stays where it is, as long as it is in the list. */
  setRows(rows: readonly LinkId[]): void {
    const held = this.rows[this.anchor.index]
    const { start, ends } = sameEnds(this.rows, rows)
    const removed = this.rows.slice(start, this.rows.length - ends)
    const added = rows.slice(start, rows.length - ends)
    this.heights.splice(start, removed.length, this.heightsOf(added, removed, start))
    this.rows = rows
    this.anchor.index = held === undefined ? 0 : this.placeAfter(held, { start, removed, added })
    this.place()
  }

  /** The row that is drawn wherever one scrolls; -1: none. */
  keep(index: number): void {
    this.kept = index
    this.choose()
  }

  /**
   * The height of what is seen of the rows; called when their width has changed, too. Lines break elsewhere then: the
   * row that is drawn wherever one scrolls stays in sight, if it was. `lowered`: pixels by which the upper edge went
   * down, below something that came: what is seen stays where it was, but that neither the first row nor
   * one that is typed in is cut.
   */
  resize(view: number, lowered = 0): void {
    const isKept = this.anchor.as !== 'centred' && this.isKeptSeen
    if (isKept) this.hold(this.kept, 'whole')
    else if (lowered !== 0) this.hold(this.anchor.index, 'held')
    if (lowered < 0 || this.way.top > 0) {
      const { offset } = this.anchor
      const least = isKept ? Math.min(offset, PADDING.start) : -Infinity
      this.anchor.offset = Math.max(offset - lowered, least)
    }
    this.view = view
    this.place()
  }

  scrolledTo(position: number): void {
    if (position === this.way.position) return
    this.pace = position < this.way.position ? 'up' : 'down'
    this.way.scrolledTo(position)
    this.hold(Math.max(0, this.rowAt(this.way.top)), 'held')
    this.choose()
  }

  /** Rows were drawn and measured: [index, height]. */
  measured(heights: readonly (readonly [number, number])[]): void {
    let isNews = false
    for (const [index, height] of heights) {
      if (index >= this.rows.length || this.heights.at(index) === height) continue
      this.heights.set(index, height)
      isNews = true
    }
    if (isNews) this.place()
  }

  /** Puts a row into the middle of the view, or its upper edge a little below that of the view if it is too high. */
  centre(index: number): void {
    this.anchor = { index, offset: 0, as: 'centred' }
    this.place()
    this.way.settle()
  }

  /** The first rows are there, and nobody scrolls any more. */
  settle(): void {
    this.way.settle()
    this.pace = 'rest'
    this.choose()
  }

  /** The row about `by` screenfuls away from another. */
  pageFrom(index: number, by: number): number {
    return this.rowAt(this.offsetOf(index) + by * this.view)
  }

  private get total(): number {
    return PADDING.start + this.heights.total + PADDING.end
  }

  private offsetOf(index: number): number {
    return PADDING.start + this.heights.offsetOf(index)
  }

  private rowAt(offset: number): number {
    return this.heights.indexAt(offset - PADDING.start)
  }

  private get isKeptSeen(): boolean {
    const { first, last } = this.seen
    return this.view > 0 && this.kept >= first && this.kept <= last && this.kept < this.rows.length
  }

  private hold(index: number, as: Anchor['as']): void {
    this.anchor = { index, offset: this.offsetOf(index) - this.way.top, as }
  }

  private place(): void {
    this.way.measure(this.total, this.view)
    this.way.goTo(Math.round(this.offsetOf(this.anchor.index) - this.air))
    this.choose()
  }

  /** Between the upper edge of the view and the row that is held on to. */
  private get air(): number {
    const { index, offset, as } = this.anchor
    const rest = this.view - this.heights.at(index)
    if (as === 'centred') return Math.max(PADDING.start, rest / 2)
    const most = Math.max(PADDING.start, rest - PADDING.end)
    return as === 'whole' ? Math.min(offset, most) : offset
  }

  private choose(): void {
    const { above, below } = this.beyond
    const least = this.around(above * LEAST_SHARE, below * LEAST_SHARE)
    const most = this.around(MOST, MOST)
    const { shown } = this
    const isEnough = shown.first <= least.first && shown.end >= least.end
    const isTooMuch = shown.first < most.first || shown.end > most.end
    const { first, end } = isEnough && !isTooMuch ? shown : this.around(above, below)
    const isApart = this.kept >= 0 && this.kept < this.rows.length && (this.kept < first || this.kept >= end)
    const apart = isApart ? this.kept : -1
    if (shown.first === first && shown.end === end && shown.apart === apart) return
    this.shown = { first, end, apart }
  }

  /** At an end of the list one will turn round. */
  private get beyond(): { readonly above: number; readonly below: number } {
    const { first, end } = this.around(BEYOND.rest.above, BEYOND.rest.below)
    const isAtEnd = (this.pace === 'up' && first === 0) || (this.pace === 'down' && end === this.rows.length)
    return BEYOND[isAtEnd ? 'rest' : this.pace]
  }

  /** The rows that are seen, or would be with so many more pixels above and below. */
  private around(above: number, below: number): { first: number; end: number } {
    const { top } = this.way
    const first = Math.max(0, this.rowAt(top - above))
    return { first, end: Math.min(this.rows.length, this.rowAt(top + this.view - 1 + below) + 1) }
  }

  /** Where the held row stands now; where it is gone, its neighbour. */
  private placeAfter(held: LinkId, { start, removed, added }: Replaced): number {
    const { index } = this.anchor
    if (index < start) return index
    if (index >= start + removed.length) return index + added.length - removed.length
    const among = added.indexOf(held)
    return among >= 0 ? start + among : Math.min(index, Math.max(0, this.rows.length - 1))
  }

  private heightsOf(added: readonly LinkId[], removed: readonly LinkId[], start: number): Int32Array {
    const heights = new Int32Array(added.length).fill(this.guess)
    if (removed.length === 0 || added.length === 0) return heights
    const known = new Map(removed.map((id, place) => [id, this.heights.at(start + place)]))
    added.forEach((id, place) => (heights[place] = known.get(id) ?? this.guess))
    return heights
  }
}

/** How many rows are the same at the start and, of the rest, at the end. */
function sameEnds(a: readonly LinkId[], b: readonly LinkId[]): { start: number; ends: number } {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let ends = 0
  while (ends < most - start && a[a.length - 1 - ends] === b[b.length - 1 - ends]) ends++
  return { start, ends }
}
