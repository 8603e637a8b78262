import type { Band } from './band.ts'
import type { BeadShape } from './bead-shapes.ts'
import { lengthScore } from './length-model.ts'
import type { LengthModel } from './length-model.ts'
import type { ParagraphModel } from './paragraph-model.ts'
import type { SideModel } from './side-model.ts'
import type { WordEvidence } from './word-evidence.ts'

/** All that a bead's score is made of. */
export type Evidence = {
  readonly source: SideModel
  readonly target: SideModel
  readonly band: Band
  readonly words: WordEvidence
  readonly lengths: LengthModel
  readonly paragraphs: ParagraphModel
  /** Weight of the words against the rest. */
  readonly wordWeight: number
}

/**
 * The log-likelihood ratio of beads against "these sentences have nothing to do with one another". A sentence
 * without a partner scores its prior alone, so no threshold of similarity is needed.
 */
export class BeadScorer {
  private readonly sourceSums: Float64Array
  private readonly targetSums: Float64Array
  private readonly evidence: Evidence

  constructor(evidence: Evidence) {
    this.evidence = evidence
    this.sourceSums = prefixSums(evidence.source.lengths)
    this.targetSums = prefixSums(evidence.target.lengths)
  }

  /** The score of the bead of `shape` that ends at node (row, column); -Infinity when it leaves the band. */
  score(row: number, column: number, shape: BeadShape): number {
    if (shape.source === 0 || shape.target === 0) return shape.logPrior
    const words = this.words(row, column, shape)
    if (words === -Infinity) return -Infinity
    return (
      shape.logPrior +
      this.evidence.wordWeight * words +
      this.length(row, column, shape) +
      this.paragraphs(row, column, shape)
    )
  }

  length(row: number, column: number, shape: BeadShape): number {
    const source = (this.sourceSums[row] ?? 0) - (this.sourceSums[row - shape.source] ?? 0)
    const target = (this.targetSums[column] ?? 0) - (this.targetSums[column - shape.target] ?? 0)
    return lengthScore(this.evidence.lengths, source, shape.source, target, shape.target)
  }

  /** Half the sum of both directions. */
  private words(row: number, column: number, shape: BeadShape): number {
    const { words, band } = this.evidence
    const { ofTarget, ofSource, groups } = words
    let sum = 0
    const last = (band.offsets[row] ?? 0) - (band.from[row] ?? 0) + column
    for (let back = 0; back < shape.target; back++) {
      if (column - back < (band.from[row] ?? 0)) return -Infinity
      sum += ofTarget[(last - back) * groups + shape.source - 1] ?? 0
    }
    for (let back = 0; back < shape.source; back++) {
      const above = row - back
      if (column > (band.to[above] ?? 0) || column < (band.from[above] ?? 0)) return -Infinity
      const at = (band.offsets[above] ?? 0) - (band.from[above] ?? 0) + column
      sum += ofSource[at * groups + shape.target - 1] ?? 0
    }
    return sum / 2
  }

  private paragraphs(row: number, column: number, shape: BeadShape): number {
    const { paragraphs, source, target } = this.evidence
    const first = row - shape.source
    const firstTarget = column - shape.target
    let score = startScore(paragraphs, source.paragraphs[first] === 1, target.paragraphs[firstTarget] === 1)
    for (let i = first + 1; i < row; i++) score += paragraphs.insideSource[source.paragraphs[i] === 1 ? 1 : 0]
    for (let j = firstTarget + 1; j < column; j++)
      score += paragraphs.insideTarget[target.paragraphs[j] === 1 ? 1 : 0]
    return score
  }
}

function startScore(model: ParagraphModel, source: boolean, target: boolean): number {
  if (source) return target ? model.both : model.sourceOnly
  return target ? model.targetOnly : model.neither
}

function prefixSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  values.forEach((value, index) => {
    sums[index + 1] = (sums[index] ?? 0) + value
  })
  return sums
}
