import { bandAround } from './band.ts'
import type { Band } from './band.ts'
import { sizeOf } from './first-band.ts'
import type { Sides } from './first-band.ts'
import type { StretchPath } from './stretch.ts'

/**
 * Widths of the bands of the passes after the first: round what the pass before was sure of, and round the rest.
 * Measured on development texts, whole and with up to 250 neighbouring sentences of a side taken out: 10 and 7
 * everywhere, and 14 and 10, found the same links; 7 and 5 everywhere lost some beside the long omissions.
 */
const WIDTHS = [
  { sure: 6, unsure: 10 },
  { sure: 3, unsure: 7 },
] as const

export const LATER_PASSES = WIDTHS.length

/** Less confidence than this in one of so many beads before or after it, and a bead is not sure. */
const SURE = 0.8
const NEIGHBOURS = 10

/** Where the next path is looked for: round the last one, which was `found` in that many passes. */
export function laterBand(sides: Sides, { path, confidence }: StretchPath, passes: number): Band {
  const { sure, unsure } = WIDTHS[passes - 1]!
  const doubts = doubtsBefore(confidence)
  const widthAt = (node: number): number => {
    const first = Math.max(0, node - NEIGHBOURS)
    const last = Math.min(confidence.length, node + NEIGHBOURS)
    return doubts[last] === doubts[first] ? sure : unsure
  }
  return bandAround(path, sizeOf(sides), widthAt)
}

/** For each node of a path, how many beads before it are in doubt. */
function doubtsBefore(confidence: Float64Array): Int32Array {
  const doubts = new Int32Array(confidence.length + 1)
  for (let k = 0; k < confidence.length; k++) doubts[k + 1] = doubts[k]! + (confidence[k]! < SURE ? 1 : 0)
  return doubts
}
