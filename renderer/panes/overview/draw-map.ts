import { bandsOf, type Band } from './map-bands.ts'
import { TONES, type MapLayout, type Tone } from './map-layout.ts'

export type MapColors = Readonly<Record<Tone, string>>

export type MapFrame = {
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  readonly isSourceLeft: boolean
  readonly colors: MapColors
}

/** Share of the width that a side's column takes; between them run the ribbons. */
const COLUMN = 0.13
/** Below this many pixels a row, rows are drawn together. */
const LEAST_HEIGHT = 4
const BAND_HEIGHT = 2
const RIBBON_OPACITY = 0.18
const COLUMN_OPACITY = 0.85

/** Draws source and target as columns, and between them which part renders which. */
export function drawMap(
  context: OffscreenCanvasRenderingContext2D,
  layout: MapLayout,
  frame: MapFrame,
): void {
  context.clearRect(0, 0, frame.width, frame.height)
  if (layout.rows.length * LEAST_HEIGHT <= frame.height) drawRows(context, layout, frame)
  else drawBands(context, bandsOf(layout, Math.floor(frame.height / BAND_HEIGHT)), frame)
  drawCrossings(context, layout, frame)
}

type Columns = { readonly source: number; readonly target: number; readonly width: number }

/** The left edges of the two columns. */
function columnsOf({ width, isSourceLeft }: MapFrame): Columns {
  const column = Math.round(width * COLUMN)
  const [left, right] = [0, width - column]
  return isSourceLeft
    ? { source: left, target: right, width: column }
    : { source: right, target: left, width: column }
}

function drawRows(context: OffscreenCanvasRenderingContext2D, layout: MapLayout, frame: MapFrame): void {
  const columns = columnsOf(frame)
  for (let index = 0; index < layout.rows.length; index++) {
    const source = boxOf(layout.source.from[index]!, layout.source.to[index]!, frame.height)
    const target = boxOf(layout.target.from[index]!, layout.target.to[index]!, frame.height)
    context.fillStyle = frame.colors[TONES[layout.tones[index]!]!]
    context.globalAlpha = COLUMN_OPACITY
    if (layout.hasSource[index]) fillRound(context, columns.source, source, columns.width)
    if (layout.hasTarget[index]) fillRound(context, columns.target, target, columns.width)
    context.globalAlpha = RIBBON_OPACITY
    if (layout.hasSource[index] && layout.hasTarget[index]) fillRibbon(context, columns, source, target)
  }
  context.globalAlpha = 1
}

/** Links that cross others lie over them, with edges of their own: told by their shape, and at any length seen. */
function drawCrossings(context: OffscreenCanvasRenderingContext2D, layout: MapLayout, frame: MapFrame): void {
  const columns = columnsOf(frame)
  context.strokeStyle = frame.colors.doubtful
  context.lineWidth = 1.5
  for (const index of layout.crossing) {
    const source = boxOf(layout.source.from[index]!, layout.source.to[index]!, frame.height)
    const target = boxOf(layout.target.from[index]!, layout.target.to[index]!, frame.height)
    traceRibbon(context, columns, source, target)
    context.stroke()
  }
}

type Box = { readonly top: number; readonly bottom: number }

/** A pixel of air above and below each row. */
function boxOf(from: number, to: number, height: number): Box {
  const top = from * height + 1
  return { top, bottom: Math.max(top + 1, to * height - 1) }
}

function fillRound(
  context: OffscreenCanvasRenderingContext2D,
  x: number,
  { top, bottom }: Box,
  width: number,
): void {
  context.beginPath()
  context.roundRect(x, top, width, bottom - top, Math.min(3, (bottom - top) / 2))
  context.fill()
}

function fillRibbon(
  context: OffscreenCanvasRenderingContext2D,
  columns: Columns,
  source: Box,
  target: Box,
): void {
  traceRibbon(context, columns, source, target)
  context.fill()
}

function traceRibbon(
  context: OffscreenCanvasRenderingContext2D,
  columns: Columns,
  source: Box,
  target: Box,
): void {
  const isSourceLeft = columns.source < columns.target
  const [left, right] = isSourceLeft ? [source, target] : [target, source]
  const from = columns.width + 2
  const to = Math.max(columns.source, columns.target) - 2
  const middle = (from + to) / 2
  context.beginPath()
  context.moveTo(from, left.top)
  context.bezierCurveTo(middle, left.top, middle, right.top, to, right.top)
  context.lineTo(to, right.bottom)
  context.bezierCurveTo(middle, right.bottom, middle, left.bottom, from, left.bottom)
  context.closePath()
}

function drawBands(
  context: OffscreenCanvasRenderingContext2D,
  bands: readonly Band[],
  frame: MapFrame,
): void {
  const columns = columnsOf(frame)
  for (const band of bands) {
    const source = wholePixels(band.source, frame.height)
    const target = wholePixels(band.target, frame.height)
    context.globalAlpha = COLUMN_OPACITY
    fillShares(context, band, columns.source, source, columns.width, frame.colors)
    fillShares(context, band, columns.target, target, columns.width, frame.colors)
    context.globalAlpha = RIBBON_OPACITY
    context.fillStyle = frame.colors[mostOf(band)]
    fillRibbon(context, columns, source, target)
  }
  drawDoubts(context, bands, columns, frame)
  context.globalAlpha = 1
}

/** Edges between pixels would let the ground shine through as stripes. */
function wholePixels({ from, to }: Band['source'], height: number): Box {
  const top = Math.round(from * height)
  return { top, bottom: Math.max(top + 1, Math.round(to * height)) }
}

/** As wide as each tone has rows, so that a band of many states shows them all. */
function fillShares(
  context: OffscreenCanvasRenderingContext2D,
  band: Band,
  x: number,
  { top, bottom }: Box,
  width: number,
  colors: MapColors,
): void {
  const total = band.tones.reduce((sum, count) => sum + count, 0)
  let left = x
  TONES.forEach((tone, index) => {
    const share = (band.tones[index]! / total) * width
    if (share === 0) return
    context.fillStyle = colors[tone]
    context.fillRect(left, top, share, Math.max(1, bottom - top))
    left += share
  })
}

function mostOf(band: Band): Tone {
  const most = Math.max(...band.tones)
  return TONES[band.tones.indexOf(most)]!
}

/**
 * Doubtful rows are few among many, so they are drawn over the rest: where they are rare, each band that has any is
 * seen; where they are everywhere, the bands that have the most.
 */
function drawDoubts(
  context: OffscreenCanvasRenderingContext2D,
  bands: readonly Band[],
  columns: Columns,
  { height, colors }: MapFrame,
): void {
  context.fillStyle = colors.doubtful
  const strengths = doubtStrengths(bands)
  bands.forEach((band, index) => {
    const strength = strengths[index]!
    if (strength === 0) return
    context.globalAlpha = strength
    fillRibbon(context, columns, wholePixels(band.source, height), wholePixels(band.target, height))
  })
}

const STRONGEST = 0.7
/** Of all bands: where fewer have doubtful rows, these are rare. */
const RARE = 0.15

/** How strongly the doubt of each band is drawn, 0 to STRONGEST. */
export function doubtStrengths(bands: readonly Band[]): number[] {
  const doubtful = TONES.indexOf('doubtful')
  const shares = bands.map(({ tones }) => tones[doubtful]! / tones.reduce((sum, count) => sum + count, 0))
  const most = Math.max(...shares)
  const areRare = shares.filter((share) => share > 0).length < bands.length * RARE
  return shares.map((share) => {
    if (share === 0) return 0
    const relative = (share / most) ** 2
    return STRONGEST * Math.max(areRare ? 0.5 : 0, Math.min(relative, 1))
  })
}
