import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinkId } from '../../../shared/model/id.ts'
import { RowHeights } from './row-heights.ts'
import { RowWindow } from './row-window.ts'

const height = fc.integer({ min: 1, max: 900 })
const sum = (heights: readonly number[]) => heights.reduce((all, one) => all + one, 0)

describe('the heights of rows', () => {
  type Step = { at: number; removed: number; added: number[] } | { at: number; height: number }
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ at: fc.nat(3000), removed: fc.nat(700), added: fc.array(height, { maxLength: 700 }) }),
    fc.record({ at: fc.nat(3000), height }),
  )

  it('are those of a plain list of numbers, sums and places too', () => {
    const property = fc.property(fc.array(step, { maxLength: 12 }), fc.nat(200_000), (steps, offset) => {
      const heights = new RowHeights()
      const naive: number[] = []
      for (const one of steps) {
        const at = Math.min(one.at, naive.length)
        if ('height' in one) {
          if (at === naive.length) continue
          naive[at] = one.height
          heights.set(at, one.height)
        } else {
          const removed = Math.min(one.removed, naive.length - at)
          naive.splice(at, removed, ...one.added)
          heights.splice(at, removed, one.added)
        }
      }
      expect(heights.length).toBe(naive.length)
      expect(heights.total).toBe(sum(naive))
      for (const row of [0, 1, 511, 512, 513, naive.length - 1, naive.length]) {
        if (row < 0 || row > naive.length) continue
        expect(heights.offsetOf(row)).toBe(sum(naive.slice(0, row)))
      }
      const found = heights.indexAt(offset)
      if (naive.length === 0) {
        expect(found).toBe(-1)
        return
      }
      const start = sum(naive.slice(0, found))
      if (found < naive.length - 1) expect(offset).toBeLessThan(start + naive[found]!)
      expect(offset).toBeGreaterThanOrEqual(start)
    })
    fc.assert(property, { numRuns: 60 })
  })
})

const rowId = (number: number) => `l${number}` as LinkId
const rowsOf = (count: number) => Array.from({ length: count }, (_, number) => rowId(number))

/** Where the rows would lie in a box as high as all of them, measured or not. */
class Screen {
  readonly window: RowWindow
  rows: LinkId[]
  private readonly real: (row: LinkId) => number
  private readonly view: number

  constructor(count: number, guess: number, view: number, real: (row: LinkId) => number) {
    this.window = new RowWindow(guess)
    this.rows = rowsOf(count)
    this.real = real
    this.view = view
    this.window.setRows(this.rows)
    this.window.resize(view)
    this.draw()
  }

  /** Measures what is drawn until nothing more is to be drawn, as the screen does before it paints. */
  draw(): void {
    for (let turn = 0; turn < 100; turn++) {
      const { drawn } = this.window
      this.window.measured(this.drawn.map((index) => [index, this.real(this.rows[index]!)]))
      if (this.window.drawn === drawn) return
    }
    throw new Error('The rows to be drawn never settle')
  }

  scrollBy(step: number): void {
    const most = Math.max(0, this.window.room - this.view)
    this.window.scrolledTo(Math.min(Math.max(this.window.position + step, 0), most))
    this.draw()
  }

  scrollTo(share: number): void {
    // A scroll bar stops between pixels; what is drawn lies on whole ones as far as a sum of fractions does.
    this.window.scrolledTo(Math.max(0, this.window.room - this.view) * share)
    this.draw()
  }

  get drawn(): number[] {
    const { first, end, apart } = this.window.drawn
    const rows = Array.from({ length: end - first }, (_, place) => first + place)
    return apart < 0 ? rows : [...rows, apart]
  }

  /** From the upper edge of what is seen. */
  topOf(index: number): number {
    return this.window.placeOf(index) - this.window.position
  }

  /** What must hold whatever was done: rows lie close, fill the view, and lie inside the box. */
  check(): void {
    const { first, end, apart } = this.window.drawn
    for (let index = first + 1; index < end; index++) {
      expect(this.topOf(index) - this.topOf(index - 1)).toBeCloseTo(this.real(this.rows[index - 1]!), 6)
    }
    if (first > 0) expect(this.topOf(first)).toBeLessThan(0)
    const last = end - 1
    if (end < this.rows.length)
      expect(this.topOf(last) + this.real(this.rows[last]!)).toBeGreaterThan(this.view)
    const { position, room } = this.window
    expect(position).toBeGreaterThanOrEqual(0)
    expect(position).toBeLessThanOrEqual(Math.max(0, room - this.view))
    if (apart < 0) return
    const top = this.topOf(apart)
    expect(top >= this.view || top + this.real(this.rows[apart]!) <= 0).toBe(true)
    expect(this.window.placeOf(apart) + this.real(this.rows[apart]!)).toBeLessThanOrEqual(room)
  }
}

/** Different from row to row, and not what was guessed. */
const uneven = (row: LinkId) => 40 + ((Number(row.slice(1)) * 37) % 211)

describe('the window on the rows', () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant('by' as const), step: fc.integer({ min: -2500, max: 2500 }) }),
    fc.record({ kind: fc.constant('to' as const), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
    fc.record({ kind: fc.constant('centre' as const), row: fc.nat() }),
    fc.record({ kind: fc.constant('keep' as const), row: fc.nat() }),
    fc.record({ kind: fc.constant('remove' as const), row: fc.nat(), count: fc.nat(30) }),
    fc.record({ kind: fc.constant('rest' as const) }),
  )
  const counts = fc.constantFrom(0, 1, 3, 40, 900, 400_000)

  it('shows rows without a gap or an overlap, whatever is done', () => {
    const property = fc.property(counts, fc.array(act, { maxLength: 30 }), (count, acts) => {
      const screen = new Screen(count, 104, 700, uneven)
      for (const one of acts) {
        const row = 'row' in one ? one.row % Math.max(1, screen.rows.length) : 0
        if (one.kind === 'by') screen.scrollBy(one.step)
        else if (one.kind === 'to') screen.scrollTo(one.share)
        else if (one.kind === 'rest') screen.window.settle()
        else if (one.kind === 'keep') screen.window.keep(row)
        else if (one.kind === 'centre' && screen.rows.length > 0) screen.window.centre(row)
        else if (one.kind === 'remove') {
          screen.rows = screen.rows.toSpliced(row, one.count)
          screen.window.keep(-1)
          screen.window.setRows(screen.rows)
        }
        screen.draw()
        screen.check()
      }
    })
    fc.assert(property, { numRuns: 40 })
  })

  it('moves what is seen by exactly the step, up through rows that were never drawn', () => {
    const screen = new Screen(400_000, 104, 700, uneven)
    screen.scrollTo(0.5)
    for (let step = 0; step < 300; step++) {
      const { first } = screen.window.seen
      const before = screen.topOf(first)
      screen.scrollBy(-37)
      expect(screen.topOf(first)).toBe(before + 37)
    }
  })

  it.each([10, 5000, 1_000_000])('reaches the first and the last of %i rows in small steps', (count) => {
    const screen = new Screen(count, 104, 700, uneven)
    screen.scrollTo(1)
    for (let step = 0; step < 30; step++) screen.scrollBy(400)
    expect(screen.window.seen.last).toBe(count - 1)
    const end = screen.topOf(count - 1) + uneven(rowId(count - 1))
    if (count > 10) expect(end).toBe(700 - 40)
    screen.scrollTo(0)
    for (let step = 0; step < 30; step++) screen.scrollBy(-400)
    expect(screen.topOf(0)).toBe(12)
  })

  it('never makes a box higher than a browser can, and leaves no row out of reach', () => {
    const screen = new Screen(1_000_000, 104, 700, uneven)
    expect(screen.window.room).toBeLessThan(33_554_428)
    for (const row of [0, 1, 77, 300_000, 500_001, 999_000, 999_998, 999_999]) {
      screen.window.centre(row)
      screen.draw()
      screen.check()
      const top = screen.topOf(row)
      expect(top).toBeGreaterThanOrEqual(0)
      expect(top + uneven(rowId(row))).toBeLessThanOrEqual(700)
    }
  })

  it('asks for other rows once for several that scroll by, and not again when they turn out to be otherwise', () => {
    const screen = new Screen(5000, 104, 700, uneven)
    screen.window.centre(2500)
    screen.draw()
    const asked = new Set<unknown>()
    for (let step = 0; step < 100; step++) {
      screen.scrollBy(30)
      asked.add(screen.window.drawn)
    }
    expect(asked.size).toBeLessThan(14)
    asked.clear()
    for (let step = 0; step < 50; step++) {
      screen.window.scrolledTo(screen.window.position + 600)
      asked.add(screen.window.drawn)
      screen.draw()
      asked.add(screen.window.drawn)
    }
    expect(asked.size).toBeLessThan(60)
  })

  it('asks for what is in sight first, and for rows beyond when the first are there', () => {
    const screen = new Screen(200, 104, 700, uneven)
    const inSight = screen.window.drawn
    expect(screen.topOf(inSight.end - 1)).toBeLessThan(1000)
    screen.window.settle()
    screen.draw()
    expect(screen.topOf(screen.window.drawn.end - 1)).toBeGreaterThan(1500)
  })

  it('has rows ready for whoever scrolls fast and turns round at the ends', () => {
    const screen = new Screen(300, 104, 700, uneven)
    screen.window.settle()
    screen.draw()
    let way = 600
    for (let step = 0; step < 200; step++) {
      const { position, room } = screen.window
      if (position + way < 0 || position + way > room - 700) way = -way
      const to = Math.min(Math.max(position + way, 0), room - 700)
      const { first, end } = screen.window.drawn
      screen.window.scrolledTo(to)
      expect(screen.window.seen.first).toBeGreaterThanOrEqual(first)
      expect(screen.window.seen.last).toBeLessThan(end)
      screen.draw()
    }
  })

  it('begins at the first row, and stays there while more come behind', () => {
    const screen = new Screen(200, 104, 700, uneven)
    expect(screen.topOf(0)).toBe(12)
    screen.rows = rowsOf(5000)
    screen.window.setRows(screen.rows)
    screen.draw()
    expect(screen.topOf(0)).toBe(12)
  })

  it('keeps what is seen in its place while rows come and go above', () => {
    const screen = new Screen(2000, 104, 700, uneven)
    screen.window.centre(1000)
    screen.draw()
    const before = screen.topOf(1000)
    screen.rows = screen.rows.toSpliced(10, 5)
    screen.window.setRows(screen.rows)
    screen.draw()
    expect(screen.rows[995]).toBe(rowId(1000))
    expect(screen.topOf(995)).toBe(before)
  })

  it('keeps the row that is typed in in sight where the view gets smaller and all rows higher', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const property = fc.property(
      share,
      fc.nat(30),
      fc.integer({ min: 200, max: 700 }),
      (place, pick, view) => {
        let factor = 1
        const screen = new Screen(2000, 104, 700, (row) => uneven(row) * factor)
        screen.scrollTo(place)
        const { first, last } = screen.window.seen
        const kept = first + (pick % (last - first + 1))
        screen.window.keep(kept)
        screen.draw()
        const before = screen.topOf(kept)
        factor = 2
        screen.window.resize(view)
        screen.draw()
        const height = uneven(rowId(kept)) * factor
        // A scroll bar stops between pixels, where rows that are held on to do not.
        expect(screen.topOf(kept)).toBeLessThan(before + 1)
        if (before < 0) return
        expect(screen.topOf(kept)).toBeGreaterThan(-1)
        if (height + 12 <= view) expect(screen.topOf(kept) + height).toBeLessThan(view + 1)
      },
    )
    fc.assert(property, { numRuns: 60 })
  })

  it('keeps what is seen in its place on the screen where something comes above the view, and goes', () => {
    const share = fc.double({ min: 0.1, max: 0.9, noNaN: true })
    const property = fc.property(share, fc.integer({ min: 1, max: 200 }), (place, lowered) => {
      const screen = new Screen(2000, 104, 700, uneven)
      screen.scrollTo(place)
      const row = screen.window.seen.last
      const before = screen.topOf(row)
      screen.window.resize(700 - lowered, lowered)
      screen.draw()
      expect(Math.abs(screen.topOf(row) - (before - lowered))).toBeLessThan(1)
      screen.window.resize(700, -lowered)
      screen.draw()
      expect(Math.abs(screen.topOf(row) - before)).toBeLessThan(1)
    })
    fc.assert(property, { numRuns: 60 })
  })

  it('cuts neither the first row nor the one that is typed in where something comes above the view', () => {
    const screen = new Screen(2000, 104, 700, uneven)
    screen.window.resize(600, 100)
    screen.draw()
    expect(screen.topOf(0)).toBe(12)
    screen.scrollTo(0.5)
    const kept = screen.window.seen.first + 1
    screen.window.keep(kept)
    const before = screen.topOf(kept)
    screen.window.resize(300, 300)
    screen.draw()
    expect(screen.topOf(kept)).toBeGreaterThanOrEqual(Math.min(before, 12) - 1)
  })
})
