import type { BeadRow, BeadSignal } from './bead-signal.ts'
import { BREAK, PARAGRAPH_START } from './side-model.ts'
import type { SideModel } from './side-model.ts'

/** Log-likelihood ratios of paragraph starts at the first sentences of a bead, and inside it. */
export type ParagraphModel = {
  readonly both: number
  readonly sourceOnly: number
  readonly targetOnly: number
  readonly neither: number
  /** For each sentence of a bead but its first, by whether it begins a paragraph. */
  readonly insideSource: readonly [no: number, yes: number]
  readonly insideTarget: readonly [no: number, yes: number]
}

/**
 * `agreement`: of the paragraphs of the side that has fewer, those that begin at the same place on the other side.
 * `inside`: share of sentences inside a bead that begin a paragraph all the same. As many paragraphs on both sides
 * are nearly always the same paragraphs.
 */
const EQUAL = { agreement: 0.96, inside: 0.01 }
const UNEQUAL = { agreement: 0.85, inside: 0.03 }

const silent: ParagraphModel = {
  both: 0,
  sourceOnly: 0,
  targetOnly: 0,
  neither: 0,
  insideSource: [0, 0],
  insideTarget: [0, 0],
}

/** No evidence makes up for this, and sums of many stay exact. */
const FORBIDDEN = -1e6

/** A model that says nothing unless both sides have more than one paragraph. */
export function paragraphModel(source: SideModel, target: SideModel): ParagraphModel {
  const rateSource = startRate(source)
  const rateTarget = startRate(target)
  if (rateSource === 0 || rateTarget === 0) return silent
  const { agreement, inside } = countStarts(source) === countStarts(target) ? EQUAL : UNEQUAL
  /** At least as many as must coincide where nearly every sentence is a paragraph. */
  const both = Math.max(agreement * Math.min(rateSource, rateTarget), rateSource + rateTarget - 0.98)
  return {
    both: Math.log(both / (rateSource * rateTarget)),
    sourceOnly: Math.log((rateSource - both) / (rateSource * (1 - rateTarget))),
    targetOnly: Math.log((rateTarget - both) / (rateTarget * (1 - rateSource))),
    neither: Math.log((1 - rateSource - rateTarget + both) / ((1 - rateSource) * (1 - rateTarget))),
    insideSource: insideScores(rateSource, inside),
    insideTarget: insideScores(rateTarget, inside),
  }
}

/** Scores boundaries under a model; breaks may begin a bead but never stand inside one. */
export class ParagraphSignal implements BeadSignal {
  private readonly source: Uint8Array
  private readonly target: Uint8Array
  private readonly starts: Float64Array
  private readonly insideSource: Float64Array
  private readonly insideTarget: Float64Array

  constructor(model: ParagraphModel, source: SideModel, target: SideModel) {
    this.source = source.boundaries
    this.target = target.boundaries
    this.starts = Float64Array.of(model.neither, model.targetOnly, model.sourceOnly, model.both)
    this.insideSource = insideSums(source.boundaries, model.insideSource)
    this.insideTarget = insideSums(target.boundaries, model.insideTarget)
  }

  /** Nothing to say: no paragraphs are known, and nothing is broken. */
  static isSilent(model: ParagraphModel, ...sides: readonly SideModel[]): boolean {
    return (
      model === silent && sides.every(({ boundaries }) => boundaries.every((bits) => (bits & BREAK) === 0))
    )
  }

  addTo(sums: Float64Array, { row, sources, targets, first, last }: BeadRow): void {
    const { target, starts, insideTarget } = this
    const bits = 2 * (this.source[row - sources]! & PARAGRAPH_START)
    const inside = this.insideSource[row]! - this.insideSource[row - sources + 1]!
    for (let column = first; column <= last; column++) {
      const before = column - targets
      const start = starts[bits + (target[before]! & PARAGRAPH_START)]!
      sums[column - first]! += start + inside + (insideTarget[column]! - insideTarget[before + 1]!)
    }
  }
}

/** Sums over the sentences before each node. */
function insideSums(boundaries: Uint8Array, [no, yes]: readonly [number, number]): Float64Array {
  const sums = new Float64Array(boundaries.length + 1)
  boundaries.forEach((bits, i) => {
    const score = (bits & PARAGRAPH_START) !== 0 ? yes : no
    sums[i + 1] = sums[i]! + score + ((bits & BREAK) !== 0 ? FORBIDDEN : 0)
  })
  return sums
}

/** Kept off 0 and 1, where every sentence or none begins a paragraph and the ratios would be infinite. */
function startRate(side: SideModel): number {
  const starts = countStarts(side)
  if (starts < 2) return 0
  return Math.min(0.95, starts / side.count)
}

function countStarts({ boundaries }: SideModel): number {
  return boundaries.reduce((count, bits) => count + (bits & PARAGRAPH_START), 0)
}

function insideScores(rate: number, inside: number): readonly [number, number] {
  const share = Math.min(inside, rate)
  return [Math.log((1 - share) / (1 - rate)), Math.log(share / rate)]
}
