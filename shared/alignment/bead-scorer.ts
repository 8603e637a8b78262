import type { Band } from './band.ts'
import type { BeadShape } from './bead-shapes.ts'
import { LengthScorer } from './length-model.ts'
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
  private readonly lengths: LengthScorer
  private readonly evidence: Evidence

  constructor(evidence: Evidence) {
    this.evidence = evidence
    this.lengths = new LengthScorer(evidence.lengths, evidence.source, evidence.target)
  }

  /** The score of the bead of `shape` that ends at node (row, column); -Infinity when it leaves the band. */
  score(row: number, column: number, shape: BeadShape): number {
    if (shape.source === 0 || shape.target === 0) return shape.logPrior
    const words = this.words(row, column, shape)
    if (words === -Infinity) return -Infinity
    return (
      shape.logPrior +
      this.evidence.wordWeight * words +
      this.lengths.score(row, shape.source, column, shape.target) +
      this.paragraphs(row, column, shape)
    )
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
