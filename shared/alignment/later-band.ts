import { bandAround } from './band.ts'
import type { Band } from './band.ts'
import { sizeOf } from './first-band.ts'
import type { Sides } from './first-band.ts'
import type { StretchPath } from './stretch.ts'
import { widthByDoubt } from './width-by-doubt.ts'

/**
 * Widths of the bands of the passes after the first. Measured on development texts, whole and with up to 250
 * neighbouring sentences of a side taken out: 10 and 7 everywhere, and 14 and 10, found the same links; 7 and 5
 * everywhere lost some beside the long omissions.
 */
const WIDTHS = [
  { sure: 6, unsure: 10 },
  { sure: 3, unsure: 7 },
] as const

const DOUBT = { below: 0.8, neighbours: 10 }

export const LATER_PASSES = WIDTHS.length

/** Where the next path is looked for: round the last one, which was `found` in that many passes. */
export function laterBand(sides: Sides, { path, confidence }: StretchPath, passes: number): Band {
  return bandAround(path, sizeOf(sides), widthByDoubt(confidence, WIDTHS[passes - 1]!, DOUBT))
}
