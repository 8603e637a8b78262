/**
 * The greatest height that the scrolled box is given, in pixels. A box can be 33,554,428 px high (measured in Chromium),
 * but above 16,777,216 a transform, which is a 32-bit float, no longer tells one pixel from the next.
 */
const MOST = 15_000_000
/** Screenfuls: a farther step is no scrolling but a jump, made with the scroll bar or by a program. */
const JUMP = 4
/** Screenfuls of the way that are kept true to the pixel at both ends of the box. */
const EDGE = 8

/**
 * What the scroll position of a box means where the rows are higher than a box can be. `top` is where the view stands
 * in the rows, `position` where the box has been scrolled to. A small step moves both alike, so that scrolling is
 * exact to the pixel at any size; a jump goes to the same share of the rows as of the box. Both ends of the box are
 * the ends of the rows: no row is out of reach.
 */
export class ScrollWay {
  top = 0
  position = 0
  private total = 0
  private view = 0

  /** Pixels: of all rows together, and of what is seen of them. */
  measure(total: number, view: number): void {
    this.total = total
    this.view = view
    this.goTo(this.top)
  }

  /** The height that the box must have. */
  get room(): number {
    return Math.min(this.total, MOST)
  }

  get isCapped(): boolean {
    return this.total > MOST
  }

  /** Pixels by which what stands in the rows is drawn farther up in the box. */
  get shift(): number {
    return this.top - this.position
  }

  /** The box was scrolled, by whomever. */
  scrolledTo(position: number): void {
    const by = position - this.position
    this.position = position
    const isJump = Math.abs(by) > JUMP * this.view
    this.goTo(isJump ? (position * this.lastTop) / Math.max(1, this.lastPosition) : this.top + by)
  }

  /** The view goes to a place in the rows; the box follows only where it has no room left for the way back and on. */
  goTo(top: number): void {
    this.top = Math.min(Math.max(top, 0), this.lastTop)
    this.position = this.withRoom(this.position)
  }

  /** The box goes to where a jump to the same place would have led. Not while somebody scrolls: it would jerk. */
  settle(): void {
    this.position = this.isCapped ? this.withRoom(this.sharePosition) : this.top
  }

  private get lastTop(): number {
    return Math.max(0, this.total - this.view)
  }

  private get lastPosition(): number {
    return Math.max(0, this.room - this.view)
  }

  private get sharePosition(): number {
    return Math.round((this.top * this.lastPosition) / Math.max(1, this.lastTop))
  }

  /** Near an end of the rows the box is as near to its own; between, it keeps room to scroll there in small steps. */
  private withRoom(position: number): number {
    const edge = EDGE * this.view
    if (this.top <= edge) return this.top
    const left = this.lastTop - this.top
    if (left <= edge) return this.lastPosition - left
    return Math.min(Math.max(position, edge), this.lastPosition - edge)
  }
}
