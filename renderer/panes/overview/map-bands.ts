import { TONES, type MapLayout } from './map-layout.ts'

/**
 * A stretch of the map's height with all rows that begin in it: what is drawn where there are more rows than pixels.
 * Heights are shares of the whole, 0 to 1.
 */
export type Band = {
  readonly source: { readonly from: number; readonly to: number }
  readonly target: { readonly from: number; readonly to: number }
  /** Rows of each tone, in the order of TONES. */
  readonly tones: readonly number[]
}

/** Puts rows that follow one another together until they fill one `count`th of the source. At most `count` bands. */
export function bandsOf(layout: MapLayout, count: number): Band[] {
  const bands: Band[] = []
  let start = 0
  for (let index = 0; index < layout.rows.length; index++) {
    const isLast = index === layout.rows.length - 1
    const isFull = Math.floor(layout.source.to[index]! * count) > bands.length
    if (!isFull && !isLast) continue
    bands.push(bandOf(layout, start, index))
    start = index + 1
  }
  return bands
}

/**
 * On the target a band stands about the middle of its rows and is as long as they are together, so that one row that
 * strays far off does not blow it up.
 */
function bandOf(layout: MapLayout, first: number, last: number): Band {
  const tones = TONES.map(() => 0)
  let [length, middle] = [0, 0]
  for (let index = first; index <= last; index++) {
    const [from, to] = [layout.target.from[index]!, layout.target.to[index]!]
    length += to - from
    middle += ((from + to) / 2) * (to - from)
    tones[layout.tones[index]!]!++
  }
  const centre = length > 0 ? middle / length : layout.target.from[first]!
  return {
    source: { from: layout.source.from[first]!, to: layout.source.to[last]! },
    target: { from: centre - length / 2, to: centre + length / 2 },
    tones,
  }
}
